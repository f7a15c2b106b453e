import type { CaseFile, CaseRecord } from './assemble/caseFile';

/** How long after it was first written a note may still be mended. */
const openMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Whether a note is kept as it stands: a note is a trace of its day, and later thoughts are an addendum with a date of
 * its own (product design, "Notes lock after 24 h"). Cases held to the first rules know no such lock.
 * @param at the instant at which it would be changed.
 */
export function isNoteLocked(
  { rules }: Pick<CaseFile, 'rules'>,
  note: Pick<CaseRecord<'note'>, 'createdAt'>,
  at: string,
): boolean {
  return rules === 2 && Date.parse(at) - Date.parse(note.createdAt) > openMilliseconds;
}
