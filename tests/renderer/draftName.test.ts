import { expect, test } from 'vitest';
import type { RecordKind } from '@contract/records/kinds';
import { type FormAim, formPath } from '@renderer/features/caseFile/casePaths';
import { draftName, readDraftName } from '@renderer/features/caseFile/forms/draftName';
import { id } from '../support/records';

const aims: [RecordKind, FormAim, string][] = [
  ['note', {}, 'note'],
  ['person', { amend: id(1) }, `person amend:${id(1)}`],
  ['decision', { allegation: id(1) }, `decision allegation:${id(1)}`],
  [
    'decision',
    { allegation: id(1), decision: id(2), appeal: id(3) },
    `decision allegation:${id(1)} decision:${id(2)} appeal:${id(3)}`,
  ],
  ['waiver', { person: id(1), duty: 'check-in' }, `waiver person:${id(1)} duty:check-in`],
];

test.each(aims)('the draft of a %s about %j is found again by its name', (kind, aim, name) => {
  expect(draftName(kind, aim)).toBe(name);
  expect(readDraftName(name)).toEqual({ kind, aim });
});

test('the field a form begins with does not make another draft; an amended record is enough', () => {
  expect(draftName('task', { amend: id(1), field: 'status' })).toBe(draftName('task', { amend: id(1) }));
  expect(draftName('consultation', { amend: id(1), person: id(2) })).toBe(`consultation amend:${id(1)}`);
});

test.each(['advance:closed', 'export', 'note about:somebody', 'note person', 'gone'])(
  '“%s” is no draft of a record form',
  (name) => expect(readDraftName(name)).toBeNull(),
);

const places = [
  [{ kind: 'decision', record: id(1) }, 'decision', { allegation: id(1) }],
  [
    { kind: 'decision', record: id(1), amend: true, field: 'exceptionTests' },
    'decision',
    { amend: id(1), field: 'exceptionTests' },
  ],
  [{ kind: 'action', record: id(1) }, 'action', { decision: id(1) }],
  [
    { kind: 'action', record: id(1), amend: true, field: 'state' },
    'action',
    { amend: id(1), field: 'state' },
  ],
  [{ kind: 'interview', record: id(1) }, 'interview', { amend: id(1), field: 'status' }],
  [
    { kind: 'consultation', record: id(1), field: 'overrideReason' },
    'consultation',
    { amend: id(1), field: 'overrideReason' },
  ],
  [{ kind: 'consultation' }, 'consultation', {}],
  [{ kind: 'appeal', record: id(1), field: 'status' }, 'appeal', { amend: id(1), field: 'status' }],
] as const;

test.each(places)('what a gate names, %j, opens the form of a %s aimed at it', (where, kind, search) => {
  expect(formPath('c', where)).toEqual({ to: `/cases/c/write/${kind}`, search });
});
