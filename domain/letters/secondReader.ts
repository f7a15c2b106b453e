import type { RecordData } from '@contract/records/kinds';
import type { SecondReaderState } from '@contract/views/letterView';
import { type CaseFile, type CaseRecord, recordsOf } from '../assemble/caseFile';
import { mayReadAndSign, signatureUnder } from '../signOffs';
import { waived } from '../waivers';
import { letterAudience } from './audience';

type Words = Pick<RecordData<'letter'>, 'to' | 'subject' | 'body'>;

/**
 * Whether somebody else than its author has read a letter. Asked for where it goes to somebody a report is about
 * (practitioners’ procedures: a second person looks for identifying details before it is sent).
 * @param letter the record as it stands; absent while it was never written down.
 * @param words what is to go out: another text than the one that was signed was not read.
 */
export function secondReader(
  caseFile: Pick<CaseFile, 'records' | 'signOffs'>,
  letter: CaseRecord<'letter'> | undefined,
  words: Words,
): SecondReaderState {
  const recipient = recordsOf(caseFile, 'person').find(({ id }) => id === words.to);
  if (recipient === undefined || letterAudience(recipient.data) !== 'respondent') return 'not-needed';
  if (letter === undefined) return 'needed';
  const { to, subject, body } = letter.data;
  const same = to === words.to && subject === words.subject && body === words.body;
  const signature = signatureUnder(caseFile, letter);
  if (same && signature !== undefined && mayReadAndSign(letter, signature.by, 'director')) return 'signed';
  return waived(caseFile, 'second-reader').has(letter.id) ? 'waived' : 'needed';
}
