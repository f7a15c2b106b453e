import { defaultOffice, type OfficeProfile } from '@contract/office';
import type { CaseFile } from '@domain/assemble/caseFile';
import { dueItems } from '@domain/deadlines/dueItems';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../../support/caseOf';
import { id } from '../../support/records';

const office: OfficeProfile = { ...defaultOffice, businessWeek: [1, 2, 3, 4, 5], holidays: [] };
const noon = '2026-03-20T18:00:00.000Z';
const person = id(7);
const day = (text: string) => ({ kind: 'day' as const, day: text });

/** A case under today's rules: opened on Monday, 2 March 2026, triaged, with one named person who reports being harassed. */
function newCase(...steps: Step[]): CaseFile {
  const report = write('report', { person, contact: { channel: 'phone' } });
  return {
    ...caseOf(write('person', {}, { record: person }), report, write('triage'), ...steps),
    rules: 2,
  };
}
const due = (caseFile: CaseFile, profile: OfficeProfile = office) =>
  dueItems(caseFile, profile, noon).map(({ duty, due: on }) => [duty, on]);
const contact = (
  purpose: 'acknowledgement' | 'status' | 'check-in' | 'question',
  on: string,
  outcome: 'reached' | 'sent' | 'message-left' | 'no-answer' | 'returned' = 'reached',
) => write('contact', { person, purpose, when: day(on), outcome });

const acknowledgement = ['acknowledgement', '2026-03-03'];
const status = ['status', '2026-03-09'];

describe('the acknowledgement and the word on how it stands', () => {
  test.each<[string, Step[], string[][]]>([
    ['both from the day of the report', [], [acknowledgement, status]],
    [
      'an acknowledgement is a word too',
      [contact('acknowledgement', '2026-03-03')],
      [['status', '2026-03-10']],
    ],
    [
      'a letter that was sent does the same',
      [
        write('letter', {
          purpose: 'acknowledgement',
          to: person,
          state: { kind: 'sent', when: day('2026-03-03'), mode: 'letter' },
        }),
      ],
      [['status', '2026-03-10']],
    ],
    ['a letter that is a draft does not', [write('letter', { to: person })], [acknowledgement, status]],
    [
      'an attempt nobody answered does not',
      [contact('acknowledgement', '2026-03-03', 'no-answer')],
      [acknowledgement, status],
    ],
    [
      'nor does mail that came back',
      [contact('status', '2026-03-03', 'returned')],
      [acknowledgement, status],
    ],
    [
      'the newest word counts, whatever it was for and in whichever order it was written down',
      [contact('question', '2026-03-12'), contact('status', '2026-03-05')],
      [acknowledgement, ['status', '2026-03-19']],
    ],
    [
      'words with somebody else do not count',
      [write('contact', { person: id(8), when: day('2026-03-05'), outcome: 'reached' })],
      [acknowledgement, status],
    ],
    [
      'an acknowledgement may be waived',
      [write('waiver', { duty: 'acknowledgement', person, reason: 'They asked not to be called.' } as never)],
      [status],
    ],
    [
      'who was told the outcome waits for nothing but the check-ins',
      [...upTo('decision'), write('follow-up', { person, told: day('2026-03-04') })],
      [acknowledgement, ['check-in', '2026-04-03'], ['check-in', '2026-06-02']],
    ],
  ])('%s', (_name, steps, expected) => {
    expect(due(newCase(...steps))).toEqual(expected);
  });

  test('nobody is owed a word who cannot be reached', () => {
    const only = (report: object, known: 'anonymous' | 'named') => ({
      ...caseOf(
        write('person', { known }, { record: person }),
        write('report', { person, ...report }),
        write('triage'),
      ),
      rules: 2 as const,
    });
    expect(due(only({}, 'anonymous'))).toEqual([]);
    expect(due(only({ contact: { channel: 'none' } }, 'named'))).toEqual([]);
    expect(due(only({ contact: { channel: 'e-mail' } }, 'anonymous'))).toEqual([acknowledgement, status]);
    expect(due(only({ mail: { to: [], notices: [] } }, 'anonymous'))).toEqual([acknowledgement, status]);
  });

  test('a witness who reports is owed an acknowledgement, and no word after it', () => {
    const witness = caseOf(
      write('person', { roles: ['reporter'], reportsBeingHarassed: 'no' }, { record: person }),
      write('triage'),
    );
    expect(due({ ...witness, rules: 2 })).toEqual([acknowledgement]);
  });

  test('a profile without the numbers, and a case under the first rules, know no such duty', () => {
    const { triage, decision, followUp } = office.deadlines;
    expect(due(newCase(), { ...office, deadlines: { triage, decision, followUp } })).toEqual([]);
    expect(due({ ...newCase(), rules: 1 })).toEqual([]);
  });
});

describe('asking again after the follow-up', () => {
  const told = [...upTo('decision'), write('follow-up', { person, told: day('2026-03-02') })];
  const acknowledged = contact('acknowledgement', '2026-03-02');
  const asked = (on: string, outcome?: 'no-answer') => contact('check-in', on, outcome);
  test.each<[string, Step[], string[]]>([
    ['after thirty and ninety calendar days', [], ['2026-04-01', '2026-05-31']],
    ['a week early counts', [asked('2026-03-25')], ['2026-05-31']],
    ['more than a week early does not', [asked('2026-03-24')], ['2026-04-01', '2026-05-31']],
    ['nobody answered: still due', [asked('2026-04-01', 'no-answer')], ['2026-04-01', '2026-05-31']],
    ['each is done by its own', [asked('2026-04-02'), asked('2026-05-30')], []],
    ['once late does for both', [asked('2026-06-10')], []],
    [
      'waived',
      [write('waiver', { duty: 'check-in', person, reason: 'They asked to be left alone.' } as never)],
      [],
    ],
  ])('%s', (_name, steps, expected) => {
    const open = newCase(acknowledged, ...told, ...steps);
    expect(due(open)).toEqual(expected.map((on) => ['check-in', on]));
    // The retaliation that comes, comes when the case is closed.
    expect(due({ ...open, phase: 'closed' })).toEqual(expected.map((on) => ['check-in', on]));
    expect(due({ ...open, phase: 'closed', rules: 1 })).toEqual([]);
  });

  test('a case that went on in another one keeps what is owed to people, and nothing else', () => {
    const merged = {
      ...newCase(...told),
      links: [
        {
          case: id(0xca5f),
          relation: 'merged-into' as const,
          reason: 'The same evening.',
          number: 'CORE-2026-K7Q3ZE',
          codeName: 'Blue Finch',
          at: noon,
          by: id(0xd1),
        },
      ],
    };
    expect(due(merged).map(([duty]) => duty)).toEqual(['check-in', 'check-in']);
  });
});
