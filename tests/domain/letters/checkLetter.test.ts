import type { RecordData } from '@contract/records/kinds';
import { type CaseFile, type CaseRecord, recordsOf } from '@domain/assemble/caseFile';
import { type CheckedWords, checkLetter } from '@domain/letters/checkLetter';
import { secondReader } from '@domain/letters/secondReader';
import { sendingProblem } from '@domain/letters/sendingProblem';
import { describe, expect, test } from 'vitest';
import { caseOf, director, staff, type Step, write } from '../../support/caseOf';
import { id } from '../../support/records';

const [reporter, respondent, witness, letter] = [id(0xa), id(0xb), id(0xc), id(0x1e)];
const reported = 'He waited beside the coat stand until everybody else had left the room.';

const around: Step[] = [
  write(
    'person',
    { identity: { name: 'Robin Quillfeather', emails: ['robin@example.org'], phones: ['+1 312 555 0142'] } },
    { record: reporter },
  ),
  write(
    'person',
    {
      roles: ['respondent'],
      known: 'named',
      identity: { name: 'Sascha Thornbury' },
      reportsBeingHarassed: 'no',
    },
    { record: respondent },
  ),
  write(
    'person',
    { roles: ['witness'], known: 'named', identity: { name: 'Wren Ashdown' } },
    { record: witness },
  ),
  write('report', { person: reporter, words: reported }, { record: id(0x40) }),
];

const namePromise = (from: ('respondent' | 'everyone')[], to = reporter): Step =>
  write('promise', { to, undertaking: { kind: 'name-withheld', from } }, { record: id(0x90) });

const words = (to: string, body: string, more: Partial<CheckedWords> = {}): CheckedWords => ({
  to,
  subject: 'A letter',
  body,
  ...more,
});

const open = (caseFile: CaseFile, checked: CheckedWords, of?: CaseRecord<'letter'>) =>
  checkLetter(caseFile, of, checked)
    .findings.filter((finding) => finding.open)
    .map(({ code, words: said }) => `${code}: ${said}`);

/** A letter to the respondent with what was done about it. */
function written(data: Partial<RecordData<'letter'>>, ...more: Step[]) {
  const caseFile = caseOf(
    ...around,
    write('letter', { purpose: 'outcome', to: respondent, subject: 'A letter', ...data }, { record: letter }),
    ...more,
  );
  const [record] = recordsOf(caseFile, 'letter');
  if (record === undefined) throw new Error('no letter');
  return { caseFile, record };
}
const signed: Step = { kind: 'sign-off', of: letter, version: 1, by: staff };
const waived = write('waiver', { duty: 'second-reader', letter, reason: 'Nobody else has the case.' });

describe('people named', () => {
  const caseFile = caseOf(...around);
  test.each([
    [respondent, 'Robin was there.', ['identity: Robin']],
    [respondent, 'Robin Quillfeather was there.', ['identity: Robin Quillfeather']],
    [respondent, 'Write to robin@example.org.', ['identity: robin@example.org']],
    [respondent, 'Call 312-555-0142.', ['identity: 312-555-0142']],
    [respondent, 'Ashdown saw it.', ['identity: Ashdown']],
    [respondent, 'Dear Sascha Thornbury, hello.', []],
    [reporter, 'Sascha Thornbury was told.', ['identity: Sascha Thornbury']],
    [reporter, 'Hello Robin, thank you.', []],
    [respondent, 'A robinia grew there, and a wrench lay in the ashtray.', []],
  ])('to %s: %s', (to, body, findings) => {
    expect(open(caseFile, words(to, body))).toEqual(findings);
  });
  test('the subject is looked at like the body', () => {
    const { findings } = checkLetter(caseFile, undefined, {
      to: respondent,
      subject: 'About Robin',
      body: 'x',
    });
    expect(findings).toMatchObject([{ code: 'identity', part: 'subject', start: 6, end: 11 }]);
  });
});

describe('words of a report', () => {
  const body = 'You waited beside the coat stand until everybody else had left.';
  test('may not be repeated to a respondent', () => {
    expect(open(caseOf(...around), words(respondent, body))).toEqual([
      'verbatim: waited beside the coat stand until everybody else had left',
    ]);
  });
  test('may be said to whoever reported, and to a respondent who wrote them', () => {
    expect(open(caseOf(...around), words(reporter, body))).toEqual([]);
    const own = write(
      'report',
      { person: respondent, words: reported },
      { record: id(0x40), version: 2, reason: 'x' },
    );
    expect(open(caseOf(...around, own), words(respondent, body))).toEqual([]);
  });
});

describe('keeping words', () => {
  const label = { finding: 'label', words: 'Victim', reason: 'It is the name of the fund.' };
  test('a reason is enough for plain rules, for those words only', () => {
    const caseFile = caseOf(...around);
    expect(open(caseFile, words(reporter, 'The victim fund.', { keptBecause: [label] }))).toEqual([]);
    expect(open(caseFile, words(reporter, 'The victims.', { keptBecause: [label] }))).toEqual([
      'label: victims',
    ]);
    expect(
      open(caseFile, words(reporter, 'The victim.', { keptBecause: [{ ...label, finding: 'intent' }] })),
    ).toEqual(['label: victim']);
  });
  test('a gap is never kept', () => {
    const kept = [{ finding: 'gap', words: '[[the impact]]', reason: 'Later.' }];
    expect(open(caseOf(...around), words(reporter, '[[the impact]]', { keptBecause: kept }))).toEqual([
      'gap: [[the impact]]',
    ]);
  });
  test('a name in a letter to a respondent needs the reason and a signature; a waived reader is not enough', () => {
    const kept = [{ finding: 'identity', words: 'Robin', reason: 'Robin asked to be named.' }];
    const data = { body: 'Keep away from Robin.', keptBecause: kept };
    const still = ['identity: Robin'];
    const alone = written(data);
    expect(open(alone.caseFile, alone.record.data, alone.record)).toEqual(still);
    const without = written(data, waived);
    expect(open(without.caseFile, without.record.data, without.record)).toEqual(still);
    const read = written(data, signed);
    expect(open(read.caseFile, read.record.data, read.record)).toEqual([]);
    expect(open(read.caseFile, { ...read.record.data, subject: 'Other' }, read.record)).toEqual(still);
  });
  test('in a letter to a reporter a reason is enough', () => {
    const kept = [{ finding: 'identity', words: 'Thornbury', reason: 'They know each other.' }];
    expect(open(caseOf(...around), words(reporter, 'Thornbury was told.', { keptBecause: kept }))).toEqual(
      [],
    );
  });
});

describe('promises', () => {
  const broken = (to: string, body: string, promise: Step) =>
    checkLetter(caseOf(...around, promise), undefined, words(to, body)).brokenPromises.length;
  test.each([
    ['named to the respondent', respondent, 'Robin said so.', namePromise(['respondent']), 1],
    ['not named', respondent, 'Somebody said so.', namePromise(['respondent']), 0],
    ['named to themselves', reporter, 'Hello Robin.', namePromise(['everyone']), 0],
    ['named to another person of the case', witness, 'Robin said so.', namePromise(['everyone']), 1],
    ['kept from the respondent only', witness, 'Robin said so.', namePromise(['respondent']), 0],
    [
      'a respondent’s name promised to be kept',
      reporter,
      'Sascha was told.',
      namePromise(['everyone'], respondent),
      1,
    ],
  ] as const)('%s', (_name, to, body, promise, count) => {
    expect(broken(to, body, promise)).toBe(count);
  });
});

describe('second reader', () => {
  test('is asked for only where the letter goes to somebody a report is about', () => {
    const caseFile = caseOf(...around);
    expect(secondReader(caseFile, undefined, words(reporter, 'x'))).toBe('not-needed');
    expect(secondReader(caseFile, undefined, words(witness, 'x'))).toBe('not-needed');
    expect(secondReader(caseFile, undefined, words(respondent, 'x'))).toBe('needed');
  });
  test('signed, changed after that, waived', () => {
    const { caseFile, record } = written({ body: 'x' }, signed);
    expect(secondReader(caseFile, record, record.data)).toBe('signed');
    expect(secondReader(caseFile, record, { ...record.data, body: 'y' })).toBe('needed');
    const without = written({ body: 'x' }, waived);
    expect(secondReader(without.caseFile, without.record, without.record.data)).toBe('waived');
  });
  test('its author does not count', () => {
    const { caseFile, record } = written({ body: 'x' }, { ...signed, by: director });
    expect(secondReader(caseFile, record, record.data)).toBe('needed');
  });
});

describe('what forbids the sending', () => {
  test('words first, then promises, then the reader; nothing of the letter is repeated', () => {
    const bad = written({ body: 'You are guilty.' });
    const problem = sendingProblem(bad.caseFile, bad.record, undefined);
    expect(problem).toMatchObject({
      code: 'wordsToCheck',
      missing: [{ code: 'conclusion', where: { kind: 'letter', record: letter, field: 'body' } }],
    });
    expect(JSON.stringify(problem)).not.toContain('guilty');
    const kept = [{ finding: 'identity', words: 'Robin', reason: 'Agreed.' }];
    const naming = written(
      { body: 'Keep away from Robin.', keptBecause: kept },
      namePromise(['respondent']),
      signed,
    );
    expect(sendingProblem(naming.caseFile, naming.record, undefined)).toMatchObject({
      code: 'promiseBroken',
      missing: [{ where: { kind: 'promise', record: id(0x90) } }],
    });
    expect(sendingProblem(naming.caseFile, naming.record, 'Released by voice.')).toBeUndefined();
    const unread = written({ body: 'We have decided.' });
    expect(sendingProblem(unread.caseFile, unread.record, undefined)?.code).toBe('secondReaderNeeded');
  });
  test('it is the same answer the check gives', () => {
    for (const steps of [[], [signed], [waived]]) {
      const { caseFile, record } = written({ body: 'We have decided.' }, ...steps);
      expect(checkLetter(caseFile, record, record.data).sendable).toBe(
        sendingProblem(caseFile, record, undefined) === undefined,
      );
    }
  });
});
