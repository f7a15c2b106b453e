import { phases } from '@contract/phases';
import type { WrittenData } from '@contract/records/kinds';
import { exact, type Telling, write } from './scene';
import { day } from './story';

/** Days after the report: a word that it arrived, how it stands while it goes on, and the day of the follow-up. */
const acknowledged = 1.2;
const statusEvery = 12;
const told = 20;

/** Days after the follow-up at which the office asks whether anything was done to the reporter. */
const checkIns = [28, 88];

/** What the office says to the reporter along the way; now and then it forgets, as offices do. */
export function contactSteps(telling: Telling): void {
  const { plot, random } = telling;
  if (plot.anonymous) return;
  const mode = random.pick(['phone', 'e-mail'] as const);
  const outcome = mode === 'phone' ? ('reached' as const) : ('sent' as const);
  const say = (days: number, purpose: 'acknowledgement' | 'status', words: string) =>
    contact(telling, days, { purpose, mode, outcome, told: words });
  if (random.chance(0.9))
    say(acknowledged, 'acknowledgement', 'That it arrived, who reads it and what comes next.');
  if (plot.harassed !== 'yes') return;
  const ends = phases.indexOf(plot.reaches) >= 3 ? told : 3 * statusEvery;
  for (let days = acknowledged + statusEvery; days < ends; days += statusEvery)
    if (random.chance(0.9)) say(days, 'status', 'That the office is at work on it and when it writes again.');
  if (phases.indexOf(plot.reaches) < 4) return;
  for (const days of checkIns)
    if (random.chance(0.9))
      contact(telling, told + days, {
        purpose: 'check-in',
        mode: 'phone',
        outcome: 'answer-received',
        answer: 'Nothing has happened since.',
        retaliation: 'no',
      });
}

/** A word to the reporter, or from them. */
function contact(
  { plot, step }: Telling,
  days: number,
  data: Omit<WrittenData<'contact'>, 'person' | 'when'>,
): void {
  step(days, async (office, scene) => {
    if (scene.reporter === undefined) return;
    const when = exact(plot.begins + days * day);
    await write(office, scene, 'contact', { ...data, person: scene.reporter, when });
  });
}
