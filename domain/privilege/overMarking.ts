import type { RecordData } from '@contract/records/kinds';

type Held = Extract<RecordData<'consultation'>, { status: 'held' }>;

/** What speaks against a claim of privilege, as a key of the catalogue. */
export type OverMarking = 'noAttorney' | 'noLegalQuestion' | 'noLitigation' | 'thirdParty';

/**
 * Warns where privilege is claimed and an element of it is missing. It warns and never forbids: the burden is on who
 * claims it, and a claim that covers too much endangers the claims that are right (product design, "Consultation").
 *
 * @param claim what is known so far; fields may still be unanswered.
 * @returns the missing elements in the order in which they should be mended; none where no privilege is claimed.
 */
export function overMarking(claim: {
  privilege?: Partial<Record<'attorney' | 'legalQuestion', string | undefined>> & {
    basis?: Held['privilege']['basis'] | undefined;
    litigationAnticipated?: boolean | undefined;
  };
  thirdPartyPresent?: Held['thirdPartyPresent'] | undefined;
}): OverMarking[] {
  const { privilege, thirdPartyPresent } = claim;
  const basis = privilege?.basis;
  if (privilege === undefined || basis === undefined || basis === 'none') return [];
  const blank = (text: string | undefined) => text === undefined || text.trim() === '';
  const found: OverMarking[] = [];
  if (basis !== 'work-product' && blank(privilege.attorney)) found.push('noAttorney');
  if (basis !== 'work-product' && blank(privilege.legalQuestion)) found.push('noLegalQuestion');
  if (basis === 'work-product' && privilege.litigationAnticipated !== true) found.push('noLitigation');
  if (thirdPartyPresent === 'yes') found.push('thirdParty');
  return found;
}
