import { FailureCodeSchema } from '@contract/failures';
import { failureWords } from '../../main/cli/words';
import { expect, test } from 'vitest';
import { seededRandom } from '../../main/cli/seed/seededRandom';
import type { FaultPlan } from './support/faultPlan';
import type { Told } from './support/liveOnce';
import { countOr, lives, seed } from './support/lives';
import { lookAfterwards } from './support/lookAfterwards';
import { sitDown } from './support/theOffice';

const { place, live, liveAll } = lives();
const count = countOr(16);

/** Every failure says by a code what happened, and nothing of how the program is made. */
function expectWords(told: Told, codes: readonly string[]): void {
  const failures = [...told.failures.values()];
  for (const failure of failures) {
    expect(codes).toContain((failure as { code: unknown }).code);
    const { next } = failureWords[FailureCodeSchema.parse((failure as { code: unknown }).code)];
    expect(next).not.toBe('');
    expect(JSON.stringify(failure)).not.toMatch(/\/|SQL|INSERT|\bat \w+/);
  }
}

test(
  `a disk that takes no more: every act is whole or refused in words (${count} lives, seed ${seed})`,
  async () => {
    const at = place();
    const whole = await live(at, { kind: 'none' });
    const writing = [...whole.costs].filter(([, { writes }]) => writes > 0);
    for (const code of ['ENOSPC', 'EFBIG'] as const) {
      const planOf = (index: number): FaultPlan => {
        // One that is certainly refused; the others may come after the last row of the ledger.
        if (index === 0) return { kind: 'writing fails', act: 2, code, call: 1 };
        const random = seededRandom(seed, `${code} ${index}`);
        const [act, { writes }] = writing[random.below(writing.length)] ?? [0, { writes: 1 }];
        return { kind: 'writing fails', act, code, call: random.between(1, writes) };
      };
      const { broken, endings } = await liveAll(count / 2, planOf, (told) => {
        expect(told).toMatchObject({ signal: null, code: 0, complaint: '' });
        expectWords(told, code === 'ENOSPC' ? ['diskFull'] : ['tooLargeForDisk', 'notWritable']);
      });
      expect(broken, `seed ${seed}`).toEqual([]);
      expect(endings.some(({ failures }) => failures.size > 0)).toBe(true);
    }
  },
  60_000 + count * 10_000,
);

test('a file longer than the system allows is refused by its name, and the rest of the day goes on', async () => {
  const at = place();
  const told = await live(at, { kind: 'none' }, {}, { blocks: 1024 });
  expect(told).toMatchObject({ signal: null, code: 0, complaint: '' });
  expect([...told.failures]).toEqual([[3, { code: 'tooLargeForDisk' }]]);
  await lookAfterwards(at, told);
});

test('what is said to be refused is not there, and what is there was not said to be refused', async () => {
  const writes = (await live(place(), { kind: 'none' })).costs.get(2)?.writes ?? 0;
  const outcomes = new Set<boolean>();
  // From the first row of the ledger to the last of the desk, which follows it.
  for (const share of [0.1, 0.4, 0.7, 0.85, 1]) {
    const at = place();
    const call = Math.ceil(share * writes);
    const told = await live(at, { kind: 'writing fails', act: 2, call, code: 'ENOSPC' });
    const seat = sitDown(at.folder, at.memory);
    await seat.ask('vault.unlock', { user: 'Dana Director', passphrase: told.facts.passphrase });
    const { records } = await seat.ask('cases.get', { case: told.facts.cases[0] ?? '' });
    seat.close();
    const texts = records.flatMap(({ kind, data }) =>
      kind === 'note' ? [(data as { text: string }).text] : [],
    );
    const isRefused = told.failures.has(2);
    outcomes.add(isRefused);
    expect(texts.includes('Called back, no answer.') || texts.includes('Called back, spoke with them.')).toBe(
      !isRefused,
    );
  }
  expect(outcomes).toEqual(new Set([true, false]));
});
