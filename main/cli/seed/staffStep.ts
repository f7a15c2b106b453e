import { phases } from '@contract/phases';
import { exact, type Step, write } from './scene';
import type { SeededRandom } from './seededRandom';
import { day, hour, type Plot } from './story';

/**
 * What the staff does in a case it was given: a conversation with leadership and a note, on one of the days on which
 * they sit down at the vault.
 * @param slots those days; few, because each costs a sign-in.
 * @param entered days after the report at which phases begin.
 * @returns nothing when the case is over before such a day comes.
 */
export function staffStep(
  plot: Plot,
  random: SeededRandom,
  slots: readonly number[],
  entered: { readonly consultation: number; readonly closed: number },
): Step | undefined {
  const { staff, begins } = plot;
  if (staff === undefined || phases.indexOf(plot.reaches) < 1) return undefined;
  const from = begins + (entered.consultation + 1) * day;
  const to = begins + entered.closed * day;
  const slot = slots.find((at) => at > from && at < to);
  if (slot === undefined) return undefined;
  // Close together, so that what one user does in all their cases is one sitting.
  const at = slot + staff * hour + plot.number * 100;
  if (at >= to) return undefined;
  const word = random.pick(['agreed', 'asked for a written account', 'wants to be told of the outcome']);
  return {
    at,
    by: staff,
    async act(office, scene) {
      await office.call('cases.conflict', { case: scene.case, answer: 'none' });
      await write(office, scene, 'consultation', {
        status: 'held',
        with: 'leadership',
        started: exact(at - 2 * hour),
        mode: 'phone',
        participants: [{ name: 'Chair of the events committee' }],
        question: 'Whether the respondent has a part in the next programme.',
        facts: `Has no part in it. The chair ${word}.`,
        privilege: { basis: 'none' },
        thirdPartyPresent: 'no',
      });
      await write(office, scene, 'note', { when: exact(at), text: 'Told the director by telephone.' });
    },
  };
}
