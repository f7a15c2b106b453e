import { expect, test } from 'vitest';
import { seededRandom } from '../../main/cli/seed/seededRandom';
import { acts } from './support/acts';
import type { FaultPlan } from './support/faultPlan';
import type { Told } from './support/liveOnce';
import { countOr, lives, seed } from './support/lives';
import { lookAfterwards } from './support/lookAfterwards';

const { place, live, liveAll } = lives();
const count = countOr(40);
let whole: Told;

/** Half of the lives end before a certain call, half at a certain moment; every act comes up as often as any other. */
function planOf(index: number): FaultPlan {
  const random = seededRandom(seed, `life ${index}`);
  const act = random.below(acts.length + 2);
  const cost = whole.costs.get(act) ?? { calls: 1, milliseconds: 1 };
  if (index % 2 === 0) return { kind: 'killed before a call', act, call: random.between(1, cost.calls) };
  return { kind: 'killed at a moment', act, milliseconds: random.below(1000 * cost.milliseconds) / 1000 };
}

test('a process that nobody kills does the whole day', async () => {
  const at = place();
  whole = await live(at, { kind: 'none' });
  expect(whole).toMatchObject({ code: 0, signal: null, complaint: '', answered: true });
  expect([...whole.failures]).toEqual([]);
  expect(whole.last).toBe(acts.length + 1);
  await lookAfterwards(at, whole);
});

test(
  `one that is killed loses nothing that was answered and keeps nothing by halves (${count} lives, seed ${seed})`,
  { timeout: 60_000 + count * 10_000 },
  async () => {
    const { broken, endings } = await liveAll(count, planOf, (told) => {
      if (told.signal !== 'SIGKILL') expect(told).toMatchObject({ code: 0, complaint: '' });
    });
    expect(broken, `seed ${seed}`).toEqual([]);
    // A moment may come too late; most do not.
    expect(endings.filter(({ signal }) => signal === 'SIGKILL').length).toBeGreaterThan(count / 3);
  },
);
