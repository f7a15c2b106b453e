import type { ConductCode } from '@contract/conductCode';
import type { RecordKind, WrittenData } from '@contract/records/kinds';
import { type CaseFile, recordsOf } from './assemble/caseFile';
import { ladderOf } from './actions';
import { conductCode } from './conductCodes/conductCodes';
import { targetOf } from './waivers';

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
    | 'noSuchDecision'
    | 'noSuchAppeal'
    | 'noSuchLetter'
    | 'noSuchNote'
    | 'noSuchContact'
    | 'attemptNeeded'
    | 'unknownStep'
    | 'otherAllegation'
    | 'otherDecision'
    | 'unknownCode'
    | 'unknownBehaviour'
    | 'unknownGround'
    | 'groundNeeded'
    | 'sameNameTwice'
    | 'unknownSetting'
    | 'endBeforeStart';
}

/**
 * Checks what a schema cannot: that a record points only to current records of its own case and of the right kind,
 * and classes an allegation by a code the product knows.
 * @param caseFile the case before the record is written.
 * @param kind kind of the record.
 * @param data what a person wrote; it fits the kind's schema already.
 * @param codes versions of codes of conduct that may be named: the office's, the product's, the case's own.
 * @returns the problems, none when all is well.
 */
export function checkReferences<Kind extends RecordKind>(
  caseFile: CaseFile,
  kind: Kind,
  data: WrittenData<Kind>,
  codes: readonly ConductCode[],
): FieldProblem[] {
  const check = checks[kind];
  return check?.(caseFile, data, codes) ?? [];
}

type Check<Kind extends RecordKind> = (
  caseFile: CaseFile,
  data: WrittenData<Kind>,
  codes: readonly ConductCode[],
) => FieldProblem[];
type Checks = { [Kind in RecordKind]?: Check<Kind> };

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
  allegation: (caseFile, data, codes) => [
    ...people(caseFile, { respondent: [data.respondent] }),
    ...among(idsOf(caseFile, 'incident'), 'incidents', data.incidents, 'noSuchIncident'),
    ...classification(data, codes),
  ],
  consultation: (caseFile, data) => (data.status === 'sought' ? [] : disclosed(caseFile, data.disclosed)),
  interview: (caseFile, data) => [
    ...people(caseFile, {
      person: [data.person],
      witnessesNamed: data.status === 'held' ? (data.witnessesNamed ?? []) : [],
    }),
    ...among(
      idsOf(caseFile, 'evidence'),
      'documents',
      data.status === 'held' ? (data.documents ?? []).map(({ evidence }) => evidence) : [],
      'noSuchRecord',
    ),
  ],
  disclosure: (caseFile, data) => disclosed(caseFile, data.disclosed),
  promise: (caseFile, data) => people(caseFile, { to: [data.to] }),
  measure: (caseFile, data) => people(caseFile, { protects: data.protects ?? [], binds: data.binds ?? [] }),
  action: (caseFile, data) => [
    ...among(idsOf(caseFile, 'decision'), 'decision', [data.decision], 'noSuchDecision'),
    ...people(caseFile, { person: [data.person] }),
    ...step(caseFile, data),
    ...(data.end !== undefined && data.end < data.start
      ? [{ path: 'end', message: 'endBeforeStart' as const }]
      : []),
  ],
  appeal: (caseFile, data) => [
    ...among(idsOf(caseFile, 'decision'), 'decision', [data.decision], 'noSuchDecision'),
    ...people(caseFile, { by: [data.by] }),
  ],
  contact: (caseFile, data) => [
    ...people(caseFile, { person: [data.person] }),
    ...among(idsOf(caseFile, 'letter'), 'letter', [data.letter], 'noSuchLetter'),
  ],
  letter: (caseFile, data) => people(caseFile, { to: [data.to] }),
  delay: (caseFile, data) => [
    ...people(caseFile, { person: [data.person] }),
    ...anyRecord(caseFile, 'record', [data.record]),
  ],
  handoff: (caseFile, data, codes) => [
    ...disclosed(caseFile, data.disclosed),
    ...(data.code !== undefined && conductCode(codes, data.code) === undefined
      ? [{ path: 'code', message: 'unknownCode' as const }]
      : []),
  ],
  note: (caseFile, data) => [
    ...anyRecord(caseFile, 'about', data.about ?? []),
    ...among(idsOf(caseFile, 'note'), 'addendumTo', [data.addendumTo], 'noSuchNote'),
  ],
  task: (caseFile, data) => anyRecord(caseFile, 'from', [data.from]),
  waiver(caseFile, data) {
    if (data.duty === 'none-sought') return [];
    const { kind, path, message } = waivable[data.duty];
    return among(idsOf(caseFile, kind), path, [targetOf(data)], message);
  },
  decision: (caseFile, data) => [
    ...among(idsOf(caseFile, 'allegation'), 'allegation', [data.allegation], 'noSuchAllegation'),
    ...anyRecord(caseFile, 'evidenceFor', data.evidenceFor?.map(({ record }) => record) ?? []),
    ...anyRecord(caseFile, 'evidenceAgainst', data.evidenceAgainst?.map(({ record }) => record) ?? []),
    ...supersession(caseFile, data),
  ],
  'follow-up': (caseFile, data) => [
    ...people(caseFile, { person: [data.person] }),
    ...(data.status === 'made'
      ? among(idsOf(caseFile, 'letter'), 'letter', [data.letter], 'noSuchLetter')
      : []),
    ...(data.status === 'unreachable' ? attempts(caseFile, data) : []),
  ],
};

/** What each kind of waiver points to. */
const waivable = {
  consultation: { kind: 'consultation', path: 'consultation', message: 'noSuchConsultation' },
  interview: { kind: 'interview', path: 'interview', message: 'noSuchRecord' },
  'second-reader': { kind: 'letter', path: 'letter', message: 'noSuchLetter' },
  'follow-up': { kind: 'person', path: 'person', message: 'noSuchPerson' },
  acknowledgement: { kind: 'person', path: 'person', message: 'noSuchPerson' },
  'check-in': { kind: 'person', path: 'person', message: 'noSuchPerson' },
} as const satisfies Record<string, { kind: RecordKind; path: string; message: FieldProblem['message'] }>;

/** Somebody counts as unreachable after a recorded attempt, or when they never said who they are. */
function attempts(
  caseFile: CaseFile,
  data: Extract<WrittenData<'follow-up'>, { status: 'unreachable' }>,
): FieldProblem[] {
  const problems = among(idsOf(caseFile, 'contact'), 'attempts', data.attempts, 'noSuchContact');
  const person = recordsOf(caseFile, 'person').find(({ id }) => id === data.person);
  if (data.attempts.length > 0 || person?.data.known === 'anonymous') return problems;
  return [...problems, { path: 'attempts', message: 'attemptNeeded' }];
}

/** A step is one of the code's ladder, wherever the code has one. */
function step(caseFile: CaseFile, data: WrittenData<'action'>): FieldProblem[] {
  const ladder = ladderOf(caseFile, data.decision);
  return ladder.length === 0 || ladder.some(({ id }) => id === data.step)
    ? []
    : [{ path: 'step', message: 'unknownStep' }];
}

/** A decision takes the place of one on the same allegation; the appeal it follows from was against that one. */
function supersession(
  caseFile: CaseFile,
  { allegation, supersedes }: WrittenData<'decision'>,
): FieldProblem[] {
  if (supersedes === undefined) return [];
  const before = recordsOf(caseFile, 'decision').find(({ id }) => id === supersedes.decision);
  if (before === undefined) return [{ path: 'supersedes.decision', message: 'noSuchDecision' }];
  if (before.data.allegation !== allegation)
    return [{ path: 'supersedes.decision', message: 'otherAllegation' }];
  if (supersedes.appeal === undefined) return [];
  const appeal = recordsOf(caseFile, 'appeal').find(({ id }) => id === supersedes.appeal);
  if (appeal === undefined) return [{ path: 'supersedes.appeal', message: 'noSuchAppeal' }];
  return appeal.data.decision === supersedes.decision
    ? []
    : [{ path: 'supersedes.appeal', message: 'otherDecision' }];
}

function disclosed(
  caseFile: CaseFile,
  told: { identities: readonly string[]; records: readonly string[] } | undefined,
): FieldProblem[] {
  return [
    ...people(caseFile, { 'disclosed.identities': told?.identities ?? [] }),
    ...anyRecord(caseFile, 'disclosed.records', told?.records ?? []),
  ];
}

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

function classification(data: WrittenData<'allegation'>, codes: readonly ConductCode[]): FieldProblem[] {
  const code = conductCode(codes, data.code);
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
