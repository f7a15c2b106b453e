import type { RecordData, RecordKind } from '@contract/records/kinds';
import { recordKindNames } from '@contract/records/kinds';
import type { CaseRecord } from '@domain/assemble/caseFile';
import { keepHidden, shownData } from '@domain/view/shownData';
import { describe, expect, test } from 'vitest';
import { id, sample } from '../support/records';

const recordOf = <Kind extends RecordKind>(kind: Kind, data: RecordData<Kind>) =>
  ({
    id: id(1),
    kind,
    data,
    version: 1,
    state: 'current',
    createdAt: '',
    createdBy: '',
    changedAt: '',
    changedBy: '',
  }) as unknown as CaseRecord;

const mail = {
  messageId: '<m@secret.example.org>',
  identity: 'message-id:m@secret.example.org',
  from: 'Secret Sender <s@secret.example.org>',
  to: ['office@example.net'],
  subject: 'A subject',
  notices: [],
};
const contact = { channel: 'e-mail' as const, details: 'secret@example.org', hours: 'evenings' };
const identity = { name: 'Secret Person', emails: ['p@secret.example.org'] };

test.each([
  ['person', recordOf('person', { ...sample.person, identity })],
  ['report', recordOf('report', { ...sample.report, mail, person: id(7), contact })],
  ['evidence', recordOf('evidence', sample.evidence)],
])('%s: nothing hidden is shown', (_kind, record) => {
  const shown = JSON.stringify(shownData(record, 'Person A', 1));
  expect(shown).not.toMatch(/secret/i);
  expect(shown).not.toContain(sample.evidence.file.sealed.key);
  expect(shown).not.toContain(sample.evidence.file.sealed.file);
});

describe('amending what was shown loses nothing that was hidden', () => {
  test('an identity stays until it is written anew', () => {
    const before = recordOf('person', { ...sample.person, identity });
    expect(keepHidden('person', sample.person, before)).toMatchObject({ identity });
    expect(keepHidden('person', { ...sample.person, identity: { name: 'Other' } }, before)).toMatchObject({
      identity: { name: 'Other' },
    });
    expect(keepHidden('person', { ...sample.person, identity: {} }, before)?.identity).toEqual({});
  });
  test('the head of a mail cannot be rewritten', () => {
    const before = recordOf('report', { ...sample.report, mail });
    const forged = { ...sample.report, words: 'Better.', mail: { to: [], notices: [], from: 'Else' } };
    expect(keepHidden('report', forged, before)).toEqual({ ...sample.report, words: 'Better.', mail });
  });
  test('how to reach a reporter stays while the channel stays', () => {
    const before = recordOf('report', { ...sample.report, person: id(7), contact });
    const written = (change: object) => ({
      ...sample.report,
      person: id(7),
      contact: { hours: 'noon', ...change },
    });
    expect(keepHidden('report', written({ channel: 'e-mail' }) as never, before)?.contact).toEqual({
      channel: 'e-mail',
      hours: 'noon',
      details: contact.details,
    });
    expect(keepHidden('report', written({ channel: 'phone' }) as never, before)?.contact).toEqual({
      channel: 'phone',
      hours: 'noon',
    });
  });
  test('where nobody can be looked up, the contact of an anonymous reporter shows', () => {
    const shown = shownData(recordOf('report', { ...sample.report, contact }), '', 1);
    expect(shown).toMatchObject({ contact });
  });
  test('evidence keeps its file, and there is none without one', () => {
    const { file, ...description } = sample.evidence;
    expect(keepHidden('evidence', description, recordOf('evidence', sample.evidence))).toEqual({
      ...description,
      file,
    });
    expect(keepHidden('evidence', description, undefined)).toBeUndefined();
  });
  test.each(recordKindNames.filter((kind) => kind !== 'evidence'))(
    '%s: a new record is what was written',
    (kind) => {
      expect(keepHidden(kind, sample[kind], undefined)).toEqual(sample[kind]);
    },
  );
});
