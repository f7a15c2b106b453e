import type { Missing } from '@contract/failures';
import type { HistoryItem } from '@contract/operations/cases';
import type { Identity } from '@contract/records/person';
import type { CaseView, DueItem, RecordView } from '@contract/views/caseView';
import { tiesText } from './acrossText';
import { dataText } from './dataText';
import { table } from './table';
import { moment, type TextStyle } from './textStyle';

/** Who somebody is, after a look that the ledger knows of. */
interface ShownIdentity {
  readonly person: string;
  readonly codeName: string;
  readonly identity: Identity;
  /** How they may be reached, as their reports say. */
  readonly contacts: readonly string[];
}

/** A whole case to be read: what it is, its records in order, what is owed and missing. */
export function caseText(view: CaseView, identities: readonly ShownIdentity[], style: TextStyle): string {
  const names = codeNamesOf(view);
  const head = [
    `${view.codeName} (${view.number})${view.practice ? ', practice' : ''}`,
    `phase ${view.phase}, risk ${view.risk}, opened ${moment(view.opened, style)} by ${userName(view, view.openedBy)}`,
  ];
  const grants = view.grants.map(({ user }) => userName(view, user));
  if (grants.length > 0) head.push(`keys: ${[...new Set(grants)].join(', ')}`);
  head.push(...tiesText(view));
  const parts = [
    head.join('\n'),
    ...view.records.map((record) => recordText(record, view, identities, names, style)),
    ...(view.followUps.length === 0
      ? []
      : [
          [
            'Follow-ups',
            ...view.followUps.map(
              ({ codeName, state, due }) =>
                `  ${codeName}: ${state}${due === undefined ? '' : `, due ${due}`}`,
            ),
          ].join('\n'),
        ]),
    ...(view.next === undefined || view.next.missing.length === 0
      ? []
      : [missingText(view.next.phase, view.next.missing)]),
  ];
  return parts.join('\n\n');
}

/** What a gate still asks for. */
export function missingText(phase: string, missing: readonly Missing[]): string {
  return [
    `Missing for ${phase}:`,
    ...missing.map(({ message, where }) => `  - ${message} [${where.kind}]`),
  ].join('\n');
}

/** What is due, a line each. */
export function dueText(items: readonly DueItem[]): string {
  return table(
    ['due', '', 'code name', 'duty', 'for'],
    items.map((item) => [
      item.due,
      standing(item),
      item.codeName,
      item.duty,
      item.title ?? item.personCodeName ?? '–',
    ]),
    'Nothing is due.',
  );
}

/** How a duty stands, in a few words. */
function standing({ overdue, explained, movedFrom }: DueItem): string {
  const moved = movedFrom === undefined ? [] : [`moved from ${movedFrom}`];
  const late = overdue ? [explained === true ? 'overdue, with a reason' : 'overdue'] : [];
  return [...late, ...moved].join(', ');
}

/** Every change, a line each; its content stands in `--json`. */
export function historyText(items: readonly HistoryItem[], style: TextStyle): string {
  return table(
    ['when', 'by', 'kind', 'about', 'version', 'record', 'reason'],
    items.map((item) => [
      moment(item.at, style),
      item.byName,
      item.kind,
      item.whom ?? '–',
      item.version,
      item.record,
      item.reason ?? '–',
    ]),
    'No history.',
  );
}

function codeNamesOf(view: CaseView): Map<string, string> {
  return new Map(
    view.records.flatMap((record) => (record.kind === 'person' ? [[record.id, record.data.codeName]] : [])),
  );
}

function userName(view: CaseView, user: string): string {
  return view.users[user] ?? '';
}

function recordText(
  record: RecordView,
  view: CaseView,
  identities: readonly ShownIdentity[],
  names: ReadonlyMap<string, string>,
  style: TextStyle,
): string {
  const known = identities.find(({ person }) => person === record.id);
  const label = names.get(record.id);
  const title = [
    record.kind,
    ...(label === undefined ? [] : [label]),
    ...(record.version === 1 ? [] : [`version ${record.version}`]),
    ...(record.state === 'current' ? [] : ['ENTERED IN ERROR']),
  ].join(', ');
  const { codeName: _, ...data } = { codeName: '', ...(record.data as object) };
  return [
    `${title}  [${record.id}]`,
    `  recorded ${moment(record.changedAt, style)} by ${userName(view, record.changedBy)}`,
    ...(record.broughtIn === undefined
      ? []
      : [`  brought in ${moment(record.broughtIn.at, style)} by ${userName(view, record.broughtIn.by)}`]),
    ...(record.reason === undefined ? [] : [`  because: ${record.reason}`]),
    ...(record.lateReason === undefined ? [] : [`  late because: ${record.lateReason}`]),
    ...dataText(data, names, style),
    ...(known === undefined ? [] : ['  identity:', ...dataText(known.identity, names, style, 2)]),
    ...(known === undefined || known.contacts.length === 0
      ? []
      : [`  to be reached: ${known.contacts.join('; ')}`]),
  ].join('\n');
}
