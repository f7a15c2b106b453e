import { handOver } from '@vault/ledger/handOver';
import { emptyRoster, type Member, type Roster, withMembers } from '@vault/ledger/roster';
import { expect, test } from 'vitest';

const [dana, sula, third, sam] = ['d1', '5a', '7d', '5f'].map((id) => id.repeat(16)) as [
  string,
  string,
  string,
  string,
];
const member = (id: string, role: Member['role']): [string, Member] => [
  id,
  { id, name: id, role, state: 'active' },
];
const start = withMembers(
  emptyRoster('0a'.repeat(16)),
  1,
  new Map([
    member(dana, 'director'),
    member(sula, 'director'),
    member(third, 'director'),
    member(sam, 'staff'),
  ]),
);
const entry = (author: string, data: unknown) => ({
  ...{ seq: 9, author, act: 'ac'.repeat(16), hash: 'ff', kind: 'handover', data },
});
const offered = { step: 'offered', to: sula, sealed: 'ab' };
const answered = { step: 'answered', sealed: 'cd' };
const given = { step: 'given', receipt: 'ef'.repeat(32) };
/** Applies steps that are all in order. */
const after = (...steps: [string, unknown][]): Roster =>
  steps.reduce<Roster>((roster, [author, data]) => {
    const next = handOver(roster, entry(author, data));
    if (next === undefined) throw new Error('a step that is in order was refused');
    return next;
  }, start);

test.each([
  ['an offer to another director', start, dana, offered, 'offered'],
  ['an offer to oneself', start, sula, offered, undefined],
  ['an offer to staff', start, dana, { ...offered, to: sam }, undefined],
  ['an offer by staff', start, sam, offered, undefined],
  ['an answer to nothing', start, sula, answered, undefined],
  ['an answer by whom it was offered to', after([dana, offered]), sula, answered, 'answered'],
  ['an answer by somebody else', after([dana, offered]), third, answered, undefined],
  ['an answer to oneself', after([dana, offered]), dana, answered, undefined],
  ['giving before an answer', after([dana, offered]), dana, given, undefined],
  ['giving after the answer', after([dana, offered], [sula, answered]), dana, given, 'given'],
  ['giving by the successor', after([dana, offered], [sula, answered]), sula, given, undefined],
  ['giving by somebody else', after([dana, offered], [sula, answered]), third, given, undefined],
  [
    'an answer after the giving',
    after([dana, offered], [sula, answered], [dana, given]),
    sula,
    answered,
    undefined,
  ],
  [
    'another offer at the end',
    after([dana, offered], [sula, answered], [dana, given]),
    third,
    offered,
    'offered',
  ],
  ['no step at all', start, dana, { step: 'taken' }, undefined],
] as const)('%s', (_name, roster, author, data, step) => {
  expect(handOver(roster, entry(author, data))?.handover?.step).toBe(step);
});
