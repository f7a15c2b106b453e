import { HandoverSchema } from './coreKinds';
import { memberHasRight, membersNow, type Roster, type VaultStreamEntry } from './roster';

/**
 * Applies one step of handing the office over: an offer of a director to another one, the answer of that one, the giving of
 * the first. A new offer takes the place of one that was not brought to its end.
 * @returns undefined for a step that is not its author's, or out of turn.
 */
export function handOver(roster: Roster, entry: VaultStreamEntry): Roster | undefined {
  const parsed = HandoverSchema.safeParse(entry.data);
  const members = membersNow(roster);
  if (!parsed.success || !memberHasRight(members, entry.author, 'user.manage')) return undefined;
  const { data } = parsed;
  if (data.step === 'offered') {
    if (data.to === entry.author || !memberHasRight(members, data.to, 'user.manage')) return undefined;
    const handover = { from: entry.author, to: data.to, step: data.step, offer: data.sealed };
    return { ...roster, handover };
  }
  const { handover } = roster;
  if (handover === undefined) return undefined;
  if (data.step === 'answered') {
    if (handover.to !== entry.author || handover.step === 'given') return undefined;
    return { ...roster, handover: { ...handover, step: data.step, answer: data.sealed } };
  }
  if (handover.from !== entry.author || handover.step !== 'answered') return undefined;
  return { ...roster, handover: { ...handover, step: data.step } };
}
