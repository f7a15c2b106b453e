import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '@contract/records/kinds';
import { formRecords } from '@domain/reportForm/formRecords';
import { type FormAnswers, formFields } from '@domain/reportForm/reportForm';
import { isTextForm, readTextForm, writeTextForm } from '@domain/reportForm/textForm';

const received = {
  kind: 'exact',
  at: { instant: '2026-03-02T15:00:00.000Z', zone: 'America/Chicago' },
} as const;

const full: FormAnswers = {
  words: 'He followed me.\n\nTwice, to the lift.',
  when: 'Friday evening',
  where: 'Hotel lobby',
  ongoing: 'no',
  links: 'https://example.org/a\nhttps://example.org/b',
  respondentDescription: 'Tall, green badge',
  others: 'Kay was there',
  name: 'Robin',
  nameIs: 'pseudonym',
  youAre: 'affected',
  harassed: 'yes',
  contactBy: 'phone',
  contact: '+1 312 555 0142',
  contactHours: 'after six',
  noVoicemail: 'never',
  language: 'Spanish',
  retaliation: 'He is on the board.',
  police: 'does-not-want',
  outcome: 'That it stops.',
};

describe('the plain-text form', () => {
  test('comes back as it was filled in', () => {
    const text = writeTextForm('The office', full);
    expect(isTextForm(text)).toBe(true);
    expect(readTextForm(text)).toEqual(full);
    expect(readTextForm(writeTextForm('The office'))).toEqual({});
  });

  test('comes back quoted, with other line ends, without hints, moved about and half left out', () => {
    const text = writeTextForm('The office', full);
    expect(readTextForm(text.replace(/^/gm, '> '))).toEqual(full);
    expect(readTextForm(text.replaceAll('\n', '\r\n'))).toEqual(full);
    expect(readTextForm(text.replace(/^\(.*\)$/gm, ''))).toEqual(full);
    expect(
      readTextForm('[ WHERE ] Where it happened\nHotel lobby\n[police]\nI do not want them involved.\n'),
    ).toEqual({
      where: 'Hotel lobby',
      police: 'does-not-want',
    });
  });

  test('an e-mail that only speaks of the form is no form', () => {
    expect(
      isTextForm('From: a@b\nSubject: x\nTo: y\nDate: z\n\nThe line casekeep-report-form/1 confuses me'),
    ).toBe(false);
  });

  test('whatever is written into it comes back', () => {
    const answer = fc
      .string({
        unit: fc.constantFrom('a', 'é', '語', '\n', ' ', '(', ')', ':', '>', '𝄞', '['),
        minLength: 1,
      })
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/^\s*\[/m.test(text));
    const answers = fc.record(
      Object.fromEntries(
        formFields.map(({ name, kind, choices }) => [
          name,
          kind === 'choice' ? fc.constantFrom(...(choices ?? []).map(({ value }) => value)) : answer,
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        expect(readTextForm(writeTextForm('The office', given as FormAnswers))).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a filled-in form as records', () => {
  test('each answer stands in its own field', () => {
    const { report, reporter, respondent, incident } = formRecords(full, 'letter', received);
    expect(report).toEqual({
      received,
      channel: 'letter',
      reporter: 'pseudonym',
      reporterIs: 'affected',
      words: full['words'],
      language: 'Spanish',
      retaliationConcern: 'He is on the board.',
      otherPeople: 'Kay was there',
      outcomeOffered: 'That it stops.',
      wishAboutPolice: 'does-not-want',
      links: ['https://example.org/a', 'https://example.org/b'],
      contact: {
        channel: 'phone',
        details: '+1 312 555 0142',
        hours: 'after six',
        neverLeaveVoicemail: true,
      },
    });
    expect(reporter).toEqual({
      roles: ['reporter', 'affected'],
      known: 'pseudonym',
      identity: { name: 'Robin' },
      reportsBeingHarassed: 'yes',
    });
    expect(respondent).toEqual({
      roles: ['respondent'],
      known: 'by-description',
      description: 'Tall, green badge',
    });
    expect(incident).toEqual({
      when: { kind: 'unknown', note: 'Friday evening' },
      setting: 'other',
      what: full['words'],
      place: 'Hotel lobby',
      ongoing: 'no',
    });
  });

  test('an empty form is an anonymous report, and says where to look', () => {
    const { report, reporter, respondent, incident } = formRecords({}, 'e-mail', received);
    expect(report.words).toContain('See the form itself');
    expect([reporter.known, reporter.reportsBeingHarassed, respondent, incident]).toEqual([
      'anonymous',
      'unknown',
      undefined,
      undefined,
    ]);
  });

  test('whatever stands in a form, its records keep to their schemas and nothing is lost', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...formFields.map(({ name }) => name)),
      fc.oneof(
        fc.string(),
        fc.string({ minLength: 499, maxLength: 520 }),
        fc.constantFrom('yes', 'no', 'x\ny'),
      ),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const { report, reporter, respondent, incident } = formRecords(given, 'e-mail', received);
        const kept = [
          recordKinds.report.stored.parse(report),
          recordKinds.person.stored.parse(reporter),
          ...(respondent === undefined ? [] : [recordKinds.person.stored.parse(respondent)]),
          ...(incident === undefined ? [] : [recordKinds.incident.stored.parse(incident)]),
        ];
        const all = JSON.stringify(kept);
        for (const [name, answer] of Object.entries(given)) {
          const field = formFields.find((each) => each.name === name);
          if (field?.kind === 'choice' || name === 'links' || answer.trim() === '') continue;
          expect(all).toContain(JSON.stringify(answer.trim()).slice(1, -1));
        }
      }),
      { numRuns: 300 },
    );
  });
});
