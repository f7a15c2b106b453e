import { ladderOf, reachOf, stepOf } from '@domain/actions';
import { decidersOf, standingDecisions, undecidedAllegations } from '@domain/decisions';
import { hearingOf } from '@domain/hearing';
import { isNoteLocked } from '@domain/notes';
import { type Written, writeProblem } from '@domain/permissions/writeProblem';
import { brokenByTellings, audienceOf } from '@domain/promises';
import { checkReferences } from '@domain/references';
import { shippedCodes } from '@domain/conductCodes/conductCodes';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { onlineCode } from '@domain/conductCodes/onlineCode';
import type { CaseFile } from '@domain/assemble/caseFile';
import { describe, expect, test } from 'vitest';
import { caseOf, director, staff, type Step, upTo, write } from '../support/caseOf';
import { heldConsultation, id, sample } from '../support/records';

const alternate = id(0xa1);
const [first, second, decision, later, appeal, person] = [id(1), id(2), id(3), id(4), id(5), id(6)];

/** Two allegations in the phase of decision; the first is decided. */
const decided: Step[] = [
  write('person', { roles: ['respondent'] }, { record: person }),
  write('allegation', { respondent: person }, { record: first }),
  write('allegation', {}, { record: second }),
  ...upTo('decision'),
  write('decision', { allegation: first }, { record: decision }),
];
const underRules = (edition: 1 | 2, ...steps: Step[]): CaseFile => ({ ...caseOf(...steps), rules: edition });
const supersedes = (more: object = {}) => ({
  ...sample.decision,
  allegation: first,
  supersedes: { decision, reason: 'A witness came forward.', ...more },
});

describe('the ladder', () => {
  const file = caseOf(...decided);
  test('is the one of the code the allegation is classed by', () => {
    expect(ladderOf(file, decision)).toBe(eventsCode.ladder);
    expect(ladderOf(file, undefined)).toEqual([]);
    expect(ladderOf(file, id(99))).toEqual([]);
  });
  test('says how far a step reaches, also before it is written', () => {
    expect(reachOf(file, { data: { decision, step: 'membership' } })).toBe('membership');
    expect(reachOf(file, { data: { decision, step: 'ban' } })).toBe('event');
    expect(stepOf(file, { data: { decision, step: 'applause' } })).toBeUndefined();
    expect(reachOf(file, { data: {} })).toBeUndefined();
  });
  const action = { ...sample.action, decision, person };
  const table = [
    ['a step of the ladder', { step: 'ban' }, []],
    ['a step no code knows', { step: 'applause' }, [{ path: 'step', message: 'unknownStep' }]],
    ['a decision that is not there', { decision: id(99) }, [{ path: 'decision', message: 'noSuchDecision' }]],
    ['an end before the start', { end: '2026-03-01' }, [{ path: 'end', message: 'endBeforeStart' }]],
  ] as const;
  test.each(table)('holds an action to it: %s', (_name, change, problems) => {
    expect(checkReferences(file, 'action', { ...action, ...change }, shippedCodes)).toEqual(problems);
  });
  test('a code without a ladder leaves the step open', () => {
    const code = { code: onlineCode.id, version: onlineCode.version };
    const other = caseOf(
      write('person', {}, { record: person }),
      write('allegation', { code, behaviour: 'threat' }, { record: first }),
      ...upTo('decision'),
      write('decision', { allegation: first }, { record: decision }),
    );
    expect(checkReferences(other, 'action', { ...action, step: 'asked to apologise' }, shippedCodes)).toEqual(
      [],
    );
  });
});

describe('decisions', () => {
  const appealed = [
    ...decided,
    write('appeal', { decision, by: person }, { record: appeal }),
    write('decision', { allegation: second }, { record: later }),
  ];
  test('one that is superseded stands no longer, and leaves nothing undecided', () => {
    const file = caseOf(...decided, { kind: 'decision', record: later, data: supersedes() });
    expect(standingDecisions(file).map((record) => record.id)).toEqual([later]);
    expect(undecidedAllegations(file).map((record) => record.id)).toEqual([second]);
  });
  const table = [
    ['of the same allegation', supersedes(), []],
    ['after an appeal against it', supersedes({ appeal }), []],
    [
      'of another allegation',
      supersedes({ decision: later }),
      [{ path: 'supersedes.decision', message: 'otherAllegation' }],
    ],
    [
      'that is not there',
      supersedes({ decision: id(99) }),
      [{ path: 'supersedes.decision', message: 'noSuchDecision' }],
    ],
    [
      'after an appeal that is not there',
      supersedes({ appeal: id(99) }),
      [{ path: 'supersedes.appeal', message: 'noSuchAppeal' }],
    ],
    [
      'after an appeal against another decision',
      { ...supersedes({ decision: later, appeal }), allegation: second },
      [{ path: 'supersedes.appeal', message: 'otherDecision' }],
    ],
  ] as const;
  test.each(table)('a decision may supersede one %s', (_name, data, problems) => {
    expect(checkReferences(caseOf(...appealed), 'decision', data, shippedCodes)).toEqual(problems);
  });

  const by = (
    author: string,
    data: unknown,
    before?: Written['before'],
    kind: Written['kind'] = 'decision',
  ) => ({
    kind,
    data,
    before,
    author,
    role: 'director' as const,
    at: '2026-03-09T15:00:00.000Z',
  });
  test('a second one on the same allegation says which it takes the place of', () => {
    const file = underRules(2, ...decided);
    const again = { ...sample.decision, allegation: first };
    expect(writeProblem(file, by(director, again))).toBe('alreadyDecided');
    expect(writeProblem(file, by(director, supersedes()))).toBeUndefined();
    expect(writeProblem(file, by(director, { ...again, allegation: second }))).toBeUndefined();
    expect(writeProblem(underRules(1, ...decided), by(director, again))).toBeUndefined();
    const before = file.records.find((record) => record.id === decision);
    expect(writeProblem(file, by(director, again, before))).toBeUndefined();
    const superseded = underRules(2, ...decided, { kind: 'decision', record: later, data: supersedes() });
    expect(writeProblem(superseded, by(director, supersedes()))).toBe('alreadyDecided');
  });
  test('an appeal, and the decision that follows it, are for somebody else than who decided', () => {
    const file = underRules(2, ...appealed);
    expect([...decidersOf(file, decision)]).toEqual([director]);
    const closed = { ...sample.appeal, status: 'decided', decision, by: person, outcome: 'changed' };
    expect(writeProblem(file, by(director, closed, undefined, 'appeal'))).toBe('otherPersonNeeded');
    expect(writeProblem(file, by(alternate, closed, undefined, 'appeal'))).toBeUndefined();
    expect(writeProblem(file, by(director, supersedes({ appeal })))).toBe('otherPersonNeeded');
    expect(writeProblem(file, by(alternate, supersedes({ appeal })))).toBeUndefined();
  });
});

describe('a note is locked', () => {
  const note = { createdAt: '2026-03-02T15:00:00.000Z' };
  const table = [
    [2, '2026-03-03T15:00:00.000Z', false],
    [2, '2026-03-03T15:00:00.001Z', true],
    [1, '2027-03-03T15:00:00.000Z', false],
  ] as const;
  test.each(table)('under the rules of edition %i at %s: %s', (rules, at, locked) => {
    expect(isNoteLocked({ rules }, note, at)).toBe(locked);
  });
});

describe('a promise is broken by what was told', () => {
  const promise = write(
    'promise',
    { to: person, undertaking: { kind: 'name-withheld', from: ['everyone'] } },
    { record: id(9) },
  );
  const disclosed = { records: [], identities: [person] };
  const base: Step[] = [write('person', {}, { record: person }), promise];
  const table: [name: string, step: Step, broken: boolean][] = [
    ['nothing named', { kind: 'consultation', data: heldConsultation }, false],
    ['counsel told the name', { kind: 'consultation', data: { ...heldConsultation, disclosed } }, true],
    ['a disclosure to the public', write('disclosure', { to: 'public', disclosed }), true],
    ['a disclosure to a witness', write('disclosure', { to: 'witness', disclosed }), true],
    ['a disclosure to the reporter', write('disclosure', { to: 'reporter', disclosed }), false],
    ['a hand-off that is planned', write('handoff', { disclosed }), false],
    [
      'a hand-off that was made',
      write('handoff', { disclosed, state: { kind: 'made', when: { kind: 'unknown' }, mode: 'letter' } }),
      true,
    ],
  ];
  test.each(table)('%s', (_name, step, broken) => {
    const file = caseOf(...base, ...upTo('consultation'), step);
    expect(brokenByTellings(file).map((record) => record.id)).toEqual(broken ? [id(9)] : []);
  });
  test('no police: not where the reporter went there themselves', () => {
    const noPolice = write('promise', { to: person, undertaking: { kind: 'no-police' } });
    const police = {
      ...heldConsultation,
      with: 'law-enforcement' as const,
      privilege: { basis: 'none' as const },
    };
    const with_ = (whoContacted: 'office' | 'reporter') =>
      caseOf(noPolice, ...upTo('consultation'), { kind: 'consultation', data: { ...police, whoContacted } });
    expect(brokenByTellings(with_('office'))).toHaveLength(1);
    expect(brokenByTellings(with_('reporter'))).toHaveLength(0);
  });
  test('whom each who may be told belongs to', () => {
    expect(
      ['legal-counsel', 'law-enforcement', 'reporter', 'witness', 'public'].map((to) =>
        audienceOf(to as 'public'),
      ),
    ).toEqual(['counsel', 'law-enforcement', 'reporter', 'other', 'other']);
  });
});

describe('the respondent’s own side', () => {
  const interview = (record: string, data: object): Step => ({
    kind: 'interview',
    record,
    data: { ...data, person },
  });
  test('is what was held, planned, declined and answered by them alone', () => {
    const file = caseOf(
      ...decided,
      interview(id(11), sample.interview),
      interview(id(12), { status: 'planned', why: 'Their account.' }),
      interview(id(13), { status: 'declined', asked: { kind: 'unknown' }, mode: 'phone' }),
      { kind: 'interview', record: id(14), data: { ...sample.interview, person: id(77) }, by: staff },
      write('contact', { person, outcome: 'answer-received' }, { record: id(15) }),
      write('contact', { person, outcome: 'no-answer' }, { record: id(16) }),
    );
    expect(hearingOf(file, first)).toEqual({
      respondent: person,
      heard: [id(11), id(15)],
      awaited: [id(12)],
      declined: [id(13)],
    });
  });
  test('there is none where nobody is named', () => {
    expect(hearingOf(caseOf(...decided), second)).toBeUndefined();
    expect(hearingOf(caseOf(...decided), undefined)).toBeUndefined();
  });
});
