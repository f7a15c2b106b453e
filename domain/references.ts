import type { RecordKind, WrittenData } from '@contract/records/kinds';
import { type CaseFile, recordsOf } from './assemble/caseFile';
import { conductCode } from './conductCodes/conductCodes';

/** A wrong input, by the path of the field and a word the catalogue explains. */
export interface FieldProblem {
  readonly path: string;
  readonly message:
    | 'noSuchPerson'
    | 'noSuchIncident'
    | 'noSuchAllegation'
    | 'noSuchConsultation'
    | 'noSuchRecord'
    | 'noSuchReport'
    | 'unknownCode'
    | 'unknownBehaviour'
    | 'unknownGround'
    | 'groundNeeded'
    | 'endBeforeStart';
}

/**
 * Checks what a schema cannot: that a record points only to current records of its own case and of the right kind,
 * and classes an allegation by a code the product knows.
 * @param caseFile the case before the record is written.
 * @param kind kind of the record.
 * @param data what a person wrote; it fits the kind's schema already.
 * @returns the problems, none when all is well.
 */
export function checkReferences<Kind extends RecordKind>(
  caseFile: CaseFile,
  kind: Kind,
  data: WrittenData<Kind>,
): FieldProblem[] {
  const check = checks[kind] as ((caseFile: CaseFile, data: WrittenData<Kind>) => FieldProblem[]) | undefined;
  return check?.(caseFile, data) ?? [];
}

type Checks = { [Kind in RecordKind]?: (caseFile: CaseFile, data: WrittenData<Kind>) => FieldProblem[] };

const checks: Checks = {
  report: (caseFile, data) => people(caseFile, { person: [data.person] }),
  evidence: (caseFile, data) => [
    ...people(caseFile, { givenBy: [data.givenBy] }),
    ...among(idsOf(caseFile, 'report'), 'report', [data.report], 'noSuchReport'),
  ],
  incident: (caseFile, data) =>
    people(caseFile, {
      'affected.people': data.affected?.kind === 'people' ? data.affected.people : [],
      respondents: data.respondents ?? [],
      witnesses: data.witnesses ?? [],
    }),
  allegation: (caseFile, data) => [
    ...people(caseFile, { respondent: [data.respondent] }),
    ...among(idsOf(caseFile, 'incident'), 'incidents', data.incidents, 'noSuchIncident'),
    ...classification(data),
  ],
  consultation: (caseFile, data) =>
    data.status === 'sought'
      ? []
      : [
          ...people(caseFile, { 'disclosed.identities': data.disclosed?.identities ?? [] }),
          ...anyRecord(caseFile, 'disclosed.records', data.disclosed?.records ?? []),
        ],
  note: (caseFile, data) => anyRecord(caseFile, 'about', data.about ?? []),
  task: (caseFile, data) => anyRecord(caseFile, 'from', [data.from]),
  waiver: (caseFile, data) => {
    if (data.duty === 'consultation')
      return among(
        idsOf(caseFile, 'consultation'),
        'consultation',
        [data.consultation],
        'noSuchConsultation',
      );
    return data.duty === 'follow-up' ? people(caseFile, { person: [data.person] }) : [];
  },
  decision: (caseFile, data) => [
    ...among(idsOf(caseFile, 'allegation'), 'allegation', [data.allegation], 'noSuchAllegation'),
    ...anyRecord(caseFile, 'evidenceFor', data.evidenceFor?.map(({ record }) => record) ?? []),
    ...anyRecord(caseFile, 'evidenceAgainst', data.evidenceAgainst?.map(({ record }) => record) ?? []),
  ],
  'follow-up': (caseFile, data) => people(caseFile, { person: [data.person] }),
};

function idsOf(caseFile: CaseFile, kind: RecordKind): Set<string> {
  return new Set(recordsOf(caseFile, kind).map(({ id }) => id));
}

function among(
  known: ReadonlySet<string>,
  path: string,
  ids: readonly (string | undefined)[],
  message: FieldProblem['message'],
): FieldProblem[] {
  return ids.some((id) => id !== undefined && !known.has(id)) ? [{ path, message }] : [];
}

function people(caseFile: CaseFile, fields: Record<string, readonly (string | undefined)[]>): FieldProblem[] {
  const known = idsOf(caseFile, 'person');
  return Object.entries(fields).flatMap(([path, ids]) => among(known, path, ids, 'noSuchPerson'));
}

function anyRecord(caseFile: CaseFile, path: string, ids: readonly (string | undefined)[]): FieldProblem[] {
  const known = new Set(caseFile.records.filter(({ state }) => state === 'current').map(({ id }) => id));
  return among(known, path, ids, 'noSuchRecord');
}

function classification(data: WrittenData<'allegation'>): FieldProblem[] {
  const code = conductCode(data.code);
  if (code === undefined) return [{ path: 'code', message: 'unknownCode' }];
  const behaviour = code.behaviours.find(({ id }) => id === data.behaviour);
  const grounds = data.grounds ?? [];
  const problems: FieldProblem[] = [];
  if (behaviour === undefined) problems.push({ path: 'behaviour', message: 'unknownBehaviour' });
  if (grounds.some((ground) => !code.grounds.some(({ id }) => id === ground)))
    problems.push({ path: 'grounds', message: 'unknownGround' });
  if (behaviour?.needsGround === true && grounds.length === 0)
    problems.push({ path: 'grounds', message: 'groundNeeded' });
  return problems;
}
