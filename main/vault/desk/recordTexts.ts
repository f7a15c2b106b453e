import { personCodeNames } from '@domain/people';
import type { CaseFile, CaseRecord } from '@domain/assemble/caseFile';
import { shownData } from '@domain/view/shownData';
import type { DeskText } from './deskStore';

/** Keys of a record whose text is a code, a hash or a reference, not words somebody would look for. */
const notWords = new Set(['sha256', 'sealed', 'instant', 'zone', 'notices', 'identified', 'mediaType']);
const looksLikeId = /^[0-9a-f]{32}$/;

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return looksLikeId.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (notWords.has(key) ? [] : wordsOf(inner)));
}

/** What may be looked for but is never shown in an answer: identities, and who sent a mail. */
function hiddenWords(record: CaseRecord): string[] {
  if (record.kind === 'person') return wordsOf(record.data.identity);
  if (record.kind !== 'report') return [];
  const { mail, contact, person } = record.data;
  return [...wordsOf(mail?.from), ...(person === undefined ? [] : wordsOf(contact?.details))];
}

function textOf(record: CaseRecord, codeName: string | undefined): DeskText {
  return {
    record: record.id,
    kind: record.kind,
    body: wordsOf(shownData(record, codeName ?? '', 0)).join('\n'),
    hidden: hiddenWords(record).join('\n'),
  };
}

/** The searchable words of a case, a record at a time; what was entered in error is left out. */
export function recordTexts(caseFile: CaseFile): DeskText[] {
  const codeNames = personCodeNames(caseFile);
  return caseFile.records
    .filter((record) => record.state === 'current')
    .map((record) => textOf(record, codeNames.get(record.id)));
}
