import { Failure } from '@contract/failures';
import type { HistoryItem } from '@contract/operations/cases';
import { EnvelopeSchema } from '@contract/records/envelope';
import { type RecordKind, recordKinds } from '@contract/records/kinds';
import type { CaseFile, CaseRecord } from '@domain/assemble/caseFile';
import { lift } from '@domain/assemble/lift';
import { hasRight } from '@domain/permissions/hasRight';
import { exhibitNumbers, personCodeNames } from '@domain/people';
import { shownData } from '@domain/view/shownData';
import type { HandlerContext } from '../dispatch/handlerContext';
import type { OpenedEntry } from '../session';
import { tellsOfOthers } from './tellsOfOthers';

/**
 * Everything that was ever written in a case, oldest first, each change with the content before and after it.
 * Identities and evidence keys are left out here as everywhere, and so is what tells of a case the reader does not have.
 * @param record only this record, or all.
 * @throws Failure `noSuchRecord`.
 */
export function caseHistory(
  caseFile: CaseFile,
  record: string | undefined,
  { session, desk }: Pick<HandlerContext, 'session' | 'desk'>,
): HistoryItem[] {
  const known = desk.across.known();
  const names = new Map(session.users().map(({ id, name }) => [id, name]));
  const show = shownContent(caseFile);
  const before = new Map<string, unknown>();
  const ignored = new Set(caseFile.ignored);
  const entries = session.read(caseFile.id).filter((entry) => !tellsOfOthers(entry, known));
  const { user } = session;
  // What others answered to the conflict check is for those who give keys.
  const keptBack = ({ kind, author }: OpenedEntry) =>
    kind === 'conflict' && author !== user.id && !hasRight(user.role, 'case.grant');
  const items = entries.map((entry): HistoryItem => {
    const { content, reason } = keptBack(entry) ? {} : contentOf(entry, show);
    const earlier = before.get(entry.record);
    if (content !== undefined) before.set(entry.record, content);
    return {
      hash: entry.hash,
      at: entry.at,
      by: entry.author,
      byName: names.get(entry.author) ?? '',
      kind: entry.kind,
      record: entry.record,
      version: entry.version,
      act: entry.act,
      ...(reason === undefined ? {} : { reason }),
      ...whom(entry, names, caseFile, known),
      authorised: entry.authorised && !ignored.has(entry.hash),
      early: entry.early,
      ...first(entry, names),
      ...(earlier === undefined || content === undefined ? {} : { before: earlier }),
      ...(content === undefined ? {} : { after: content }),
    };
  });
  if (record === undefined) return items;
  const ofRecord = items.filter((item) => item.record === record);
  if (ofRecord.length === 0) throw new Failure('noSuchRecord');
  return ofRecord;
}

function first({ origin }: OpenedEntry, names: ReadonlyMap<string, string>): Pick<HistoryItem, 'first'> {
  if (origin === undefined) return {};
  return { first: { at: origin.at, by: origin.author, byName: names.get(origin.author) ?? '' } };
}

/** Whom or what an entry without content of its own was about. */
function whom(
  { kind, data }: OpenedEntry,
  names: ReadonlyMap<string, string>,
  caseFile: CaseFile,
  known: ReadonlyMap<string, { codeName: string }>,
): { whom?: string } {
  const about = data as {
    user?: unknown;
    person?: unknown;
    evidence?: unknown;
    case?: unknown;
  } | null;
  const exhibit = exhibitNumbers(caseFile).get(String(about?.evidence));
  const name = {
    grant: names.get(String(about?.user)),
    revocation: names.get(String(about?.user)),
    reveal: personCodeNames(caseFile).get(String(about?.person)),
    link: known.get(String(about?.case))?.codeName,
    extract: exhibit === undefined ? undefined : `Exhibit ${exhibit}`,
  }[kind];
  return name === undefined ? {} : { whom: name };
}

type Show = (entry: OpenedEntry, content: unknown) => unknown;

function shownContent(caseFile: CaseFile): Show {
  const codeNames = personCodeNames(caseFile);
  const exhibits = exhibitNumbers(caseFile);
  return (entry, content) => {
    const kind = entry.kind as RecordKind;
    const parsed = recordKinds[kind].stored.safeParse(lift(kind, entry.schema, content));
    if (!parsed.success) return undefined;
    return shownData(
      { id: entry.record, kind, data: parsed.data } as CaseRecord,
      codeNames.get(entry.record) ?? '',
      exhibits.get(entry.record) ?? 1,
    );
  };
}

function contentOf(entry: OpenedEntry, show: Show): { content?: unknown; reason?: string } {
  if (Object.hasOwn(recordKinds, entry.kind)) {
    const envelope = EnvelopeSchema.safeParse(entry.data);
    if (!envelope.success) return {};
    const content = show(entry, envelope.data.content);
    const reason = envelope.data.reason ?? envelope.data.lateReason;
    return { content, ...(reason === undefined ? {} : { reason }) };
  }
  const reason = (entry.data as { reason?: unknown } | null)?.reason;
  const said = typeof reason === 'string' ? { reason } : {};
  const tell = Object.hasOwn(toldOf, entry.kind) ? toldOf[entry.kind as keyof typeof toldOf] : undefined;
  return tell === undefined ? said : { content: tell(entry.data), ...said };
}

type Tell = (data: unknown) => unknown;

const whole: Tell = (data) => data;
const only =
  (...names: readonly string[]): Tell =>
  (data) =>
    Object.fromEntries(Object.entries(data as object).filter(([name]) => names.includes(name)));

/** What is told of entries the vault writes by itself; of a tie to another case nothing that names it. */
const toldOf = {
  opening: whole,
  phase: whole,
  conflict: whole,
  'sign-off': whole,
  link: only('relation'),
  code: only('name', 'version'),
  erased: only('kind', 'place'),
  export: only('audience', 'recipient', 'purpose', 'sha256'),
  chain: only('recipient', 'purpose', 'entries', 'bytes', 'sha256'),
} as const satisfies Record<string, Tell>;
