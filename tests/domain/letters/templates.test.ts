import { defaultOffice, type OfficeProfile } from '@contract/office';
import { letterPurposes } from '@contract/records/letter';
import { type CaseRecord, recordsOf } from '@domain/assemble/caseFile';
import { gap, gapLabels } from '@domain/language/gaps';
import { letterAudience, letterAudiences } from '@domain/letters/audience';
import { checkLetter } from '@domain/letters/checkLetter';
import { letterTemplates } from '@domain/letters/letterTemplates';
import { mergeFields } from '@domain/letters/mergeFields';
import { fieldText, letterTemplate, mergeLetter } from '@domain/letters/mergeLetter';
import type { Merging } from '@domain/letters/merging';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../../support/caseOf';
import { id } from '../../support/records';

const office: OfficeProfile = {
  ...defaultOffice,
  organisation: 'The Forum Office',
  businessWeek: [...defaultOffice.businessWeek],
  holidays: [],
};
const [reporter, respondent, other, second] = [id(0xa), id(0xb), id(0xc), id(0xe)];
const identity = { name: 'Robin Quillfeather', emails: ['robin@example.org'] };

const steps: Step[] = [
  write('person', { identity }, { record: reporter }),
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
  write('person', { roles: ['witness'], known: 'named', reportsBeingHarassed: 'no' }, { record: other }),
  write(
    'report',
    { person: reporter, words: 'Sascha followed me from the session to the lift, twice, at 3:42 pm.' },
    { record: id(0x40) },
  ),
  write(
    'incident',
    {
      when: { kind: 'exact', at: { instant: '2026-03-02T05:30:00.000Z', zone: 'America/Chicago' } },
      affected: { kind: 'people', people: [reporter] },
      place: 'Room 12',
      event: 'Forum 2026',
    },
    { record: id(0x11) },
  ),
  write('allegation', { respondent, incidents: [id(0x11)] }, { record: id(1) }),
  ...upTo('decision'),
  write('decision', { allegation: id(1) }, { record: id(2) }),
  write('action', {
    decision: id(2),
    person: respondent,
    step: 'ban-for-a-time',
    start: '2026-03-09',
    end: '2027-03-08',
    mayKnow: ['respondent', 'registration-desk'],
  }),
  write('action', { decision: id(2), person: respondent, step: 'no-speaking', mayKnow: ['reporter'] }),
];

function merging(to: string, more: readonly Step[] = []): Merging {
  const caseFile = caseOf(...steps, ...more);
  const recipient = recordsOf(caseFile, 'person').find((one) => one.id === to) as CaseRecord<'person'>;
  return { caseFile, recipient, audience: letterAudience(recipient.data), office, today: '2026-03-06' };
}

function letter(purpose: (typeof letterPurposes)[number], to: string, more: readonly Step[] = []) {
  const context = merging(to, more);
  const template = letterTemplate(purpose, context.audience);
  if (template === undefined) throw new Error('no such template');
  return mergeLetter(template, context);
}

test('every purpose has a template, each audience at most one of each', () => {
  expect(new Set(letterTemplates.map(({ purpose }) => purpose))).toEqual(new Set(letterPurposes));
  for (const purpose of letterPurposes)
    for (const audience of letterAudiences)
      expect(
        letterTemplates.filter((one) => one.purpose === purpose && one.audiences.includes(audience)).length,
      ).toBeLessThanOrEqual(1);
});

test('no template asks for a field that its audience must not be told', () => {
  for (const { audiences, paragraphs, subject } of letterTemplates)
    for (const audience of audiences)
      for (const piece of paragraphs.flat())
        if (typeof piece !== 'string')
          expect(mergeFields[piece.field].audiences, `${subject}: ${piece.field}`).toContain(audience);
});

test('a field that is not for this person becomes a gap, though its value is known', () => {
  expect(fieldText(mergeFields.received, merging(reporter))).toBe('March 2, 2026');
  expect(fieldText(mergeFields.received, merging(respondent))).toBe(
    gap('day of the report: not for this person'),
  );
});

test.each([
  ['acknowledgement', reporter],
  ['status', reporter],
  ['follow-up', reporter],
  ['status', respondent],
  ['outcome', respondent],
  ['other', other],
] as const)('the words of %s stand before the language check; only gaps are left', (purpose, to) => {
  const { subject, body, gaps } = letter(purpose, to);
  const { findings } = checkLetter(merging(to).caseFile, undefined, { to, subject, body });
  expect(findings.filter(({ code }) => code !== 'gap')).toEqual([]);
  expect(findings.map(({ words }) => words)).toEqual(gaps.map(({ label }) => gap(label)));
});

describe('outcome to a respondent', () => {
  const { body, gaps } = letter('outcome', respondent);
  test('says in general words when and where, what was found, what follows for them, how to appeal', () => {
    expect(body).toContain('at one of our events in early March 2026');
    expect(body).toContain('Stalking, physical: we found that the code of conduct was not kept to.');
    expect(body).toContain('No events for a time, from March 9, 2026 to March 8, 2027.');
    expect(body).toContain('appeal in writing to this office within 10 business days');
    expect(body).toContain('confidential to the extent possible');
  });
  test('leaves description, impact and change to be written', () => {
    expect(gaps.map(({ label }) => label)).toEqual([
      mergeFields.description.label,
      mergeFields.impact.label,
      mergeFields.change.label,
    ]);
  });
  test.each([
    'Robin',
    'Quillfeather',
    'Sascha',
    '3:42',
    'March 1',
    'Room 12',
    'Forum 2026',
    'lift',
    'No talks',
  ])('never says %s', (words) => {
    expect(body).not.toContain(words);
  });
  test('an action that the respondent may not know of leaves the consequences to be written', () => {
    const hidden = merging(respondent);
    const records = hidden.caseFile.records.filter(
      (one) => one.kind !== 'action' || !one.data.mayKnow.includes('respondent'),
    );
    const context = { ...hidden, caseFile: { ...hidden.caseFile, records } };
    expect(gapLabels(fieldText(mergeFields.consequences, context))).toEqual([mergeFields.consequences.label]);
  });
});

describe('follow-up to a reporter', () => {
  test('says what was found and only what they may know of', () => {
    const { body, gaps } = letter('follow-up', reporter);
    expect(body).toContain('what you reported to us on March 2, 2026');
    expect(body).toContain('Stalking, physical: we found that the code of conduct was not kept to.');
    expect(body).toContain('No talks for a time');
    expect(body).not.toContain('No events for a time');
    expect(body).toContain('in about 30 and 90 days');
    expect(gaps).toEqual([]);
  });
  test('asks for the reason where nothing was established', () => {
    const changed = write(
      'decision',
      { allegation: id(1), finding: 'inconclusive' },
      { record: id(2), version: 2, reason: 'x' },
    );
    const { body } = letter('follow-up', reporter, [changed]);
    expect(body).toContain('does not allow us to say either way. [[why, in a sentence or two]]');
  });
  test('one reporter does not learn of what another reported', () => {
    const { body, gaps } = letter('follow-up', second, [write('person', {}, { record: second })]);
    expect(body).not.toContain('Stalking');
    expect(gaps.map(({ label }) => label)).toContain(mergeFields.findings.label);
    expect(letter('follow-up', reporter, [write('person', {}, { record: second })]).body).toContain(
      'Stalking',
    );
  });
});

test('who a report is about is written to as such, also where they reported something themselves', () => {
  expect(letterAudience({ roles: ['reporter', 'respondent'] })).toBe('respondent');
  expect(letterAudience({ roles: ['affected', 'witness'] })).toBe('reporter');
  expect(letterAudience({ roles: ['support'] })).toBe('other');
});
