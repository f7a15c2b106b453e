import type { Instant, When } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { CaseFile, CaseRecord } from '../../assemble/caseFile';
import { personCodeNames, placesAmongKind } from '../../people';
import { formatDay, formatInstant, formatWhen } from '../../time/formatWhen';
import type { DocumentOptions } from '../documentPlan';
import type { LabelledText } from '../pageData';
import { kindWords } from './words';

/** What every section is written with: the case, its names, and the one way words of a record reach a page. */
export interface PlanContext {
  readonly caseFile: CaseFile;
  readonly office: OfficeProfile;
  readonly options: DocumentOptions;
  /** Every text that a person wrote goes through here: protected names are taken out. */
  readonly say: (text: string) => string;
  /** The same for a text that may be absent. */
  readonly said: (text: string | undefined) => string | undefined;
  readonly user: (id: string) => string;
  readonly person: (id: string) => string;
  /** Code names in a row; nothing for none. */
  readonly people: (ids: readonly string[] | undefined) => string | undefined;
  /** `Report 1`, `Exhibit 2`: numbered in the order of first entry, so that a number never moves. */
  readonly label: (id: string) => string;
  readonly when: (when: When) => string;
  readonly instant: (instant: Instant) => string;
  readonly day: (day: string) => string;
}

function recordLabels(caseFile: CaseFile): ReadonlyMap<string, string> {
  const codeNames = personCodeNames(caseFile);
  const kinds = new Set(caseFile.records.map(({ kind }) => kind));
  return new Map(
    [...kinds].flatMap((kind) =>
      [...placesAmongKind(caseFile, kind)].map(([id, place]): [string, string] => [
        id,
        codeNames.get(id) ?? `${kindWords[kind]} ${place}`,
      ]),
    ),
  );
}

/** @param say how words of a record are cleared of protected names. */
export function planContext(
  caseFile: CaseFile,
  office: OfficeProfile,
  options: DocumentOptions,
  say: (text: string) => string,
): PlanContext {
  const labels = recordLabels(caseFile);
  const style = { locale: office.locale, zone: office.zone };
  const person = (id: string) => labels.get(id) ?? 'Not known';
  return {
    caseFile,
    office,
    options,
    say,
    said: (text) => (text === undefined ? undefined : say(text)),
    user: (id) => say(options.names.get(id) ?? 'somebody no longer listed'),
    person,
    people: (ids) => (ids === undefined || ids.length === 0 ? undefined : ids.map(person).join(', ')),
    label: (id) => labels.get(id) ?? 'a record that is not in this file',
    when: (when) => {
      const told = formatWhen(
        'note' in when && when.note !== undefined ? { ...when, note: say(when.note) } : when,
        style,
      );
      return told.charAt(0).toUpperCase() + told.slice(1);
    },
    instant: (instant) => formatInstant(instant, style),
    day: (day) => formatDay(day, style),
  };
}

/** Labels with their texts, those without an answer left out. */
export function answered(
  pairs: readonly (readonly [label: string, text: string | undefined])[],
): LabelledText[] {
  return pairs.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
}

/** When and by whom a record was written down, amended, and why late. */
export function provenance(context: PlanContext, record: CaseRecord): LabelledText[] {
  const { instant, user, say } = context;
  const written = `${instant(record.createdAt)}, by ${user(record.createdBy)}`;
  const amended =
    record.version === 1
      ? undefined
      : `Version ${record.version}, ${instant(record.changedAt)}, by ${user(record.changedBy)}` +
        (record.reason === undefined ? '' : `: ${say(record.reason)}`);
  return answered([
    ['Written down', written],
    ['Amended', amended],
    ['Written after its phase because', record.lateReason === undefined ? undefined : say(record.lateReason)],
  ]);
}

/** The answers of a record with when and by whom it was written down. */
export function factsOf(
  context: PlanContext,
  record: CaseRecord,
  pairs: readonly (readonly [label: string, text: string | undefined])[],
): LabelledText[] {
  return [...answered(pairs), ...provenance(context, record)];
}
