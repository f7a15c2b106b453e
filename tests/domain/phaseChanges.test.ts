import { describe, expect, test } from 'vitest';
import { type Phase, phases } from '@contract/phases';
import { type Role, roles } from '@contract/roles';
import { isReturn, rightToMove } from '@domain/phases';
import { caseUnder, type Step, upTo, users } from '../support/caseOf';

const userOf = (role: Role) => [...users].find(([, its]) => its === role)?.[0] ?? '';

/** What each change is called; a change that is in none of the lists does not exist. */
const forward = ['intake>consultation', 'consultation>decision', 'decision>follow-up', 'follow-up>closed'];
const backward = [
  ...['consultation>intake', 'decision>intake', 'decision>consultation'],
  ...['follow-up>intake', 'follow-up>consultation', 'follow-up>decision'],
];
const reopening = ['closed>intake', 'closed>consultation', 'closed>decision', 'closed>follow-up'];
const deciders: readonly Role[] = ['director', 'alternate'];

/** Every change × with a reason or without × every role. */
const all = phases.flatMap((from) =>
  phases.flatMap((to) =>
    [undefined, 'New facts.'].flatMap((reason) => roles.map((role) => [from, to, reason, role] as const)),
  ),
);

function allowed(from: Phase, to: Phase, reason: string | undefined, role: Role): boolean {
  const change = `${from}>${to}`;
  if (!deciders.includes(role)) return false;
  return forward.includes(change) || (reason !== undefined && [...backward, ...reopening].includes(change));
}

test('the table is whole: five phases, five targets, a reason or none, four roles', () => {
  expect(all).toHaveLength(200);
  expect(all.filter((row) => allowed(...row))).toHaveLength(2 * (2 * 4 + 6 + 4));
});

describe.each(all)('%s to %s, reason %s, by %s', (from, to, reason, role) => {
  test(allowed(from, to, reason, role) ? 'moves the case' : 'has no effect', () => {
    const step: Step = {
      kind: 'phase',
      from,
      to,
      by: userOf(role),
      ...(reason === undefined ? {} : { why: reason }),
    };
    const caseFile = caseUnder(2, [...upTo(from), step]);
    const moved = allowed(from, to, reason, role);
    expect(caseFile.phase).toBe(moved ? to : from);
    expect(caseFile.ignored).toHaveLength(moved ? 0 : 1);
    expect(caseFile.phases.at(-1)?.reason).toBe(moved ? reason : undefined);
  });
});

test.each([...forward, ...backward, ...reopening])(
  '%s asks for the right to close only at the end',
  (change) => {
    const [from, to] = change.split('>') as [Phase, Phase];
    expect(rightToMove(from, to, 'x')).toBe(
      from === 'closed' || to === 'closed' ? 'case.close' : 'case.advance',
    );
    expect(isReturn(from, to)).toBe(!forward.includes(change));
  },
);

test('a change that does not begin where the case is has no effect', () => {
  const late: Step = { kind: 'phase', from: 'intake', to: 'consultation' };
  expect(caseUnder(2, [...upTo('decision'), late]).phase).toBe('decision');
});

test('after going back, the same gates are passed again', () => {
  const back: Step = { kind: 'phase', from: 'follow-up', to: 'consultation', why: 'A new witness.' };
  const on: Step = { kind: 'phase', from: 'consultation', to: 'decision' };
  const caseFile = caseUnder(2, [...upTo('follow-up'), back, on]);
  expect(caseFile.phases.map(({ phase }) => phase)).toEqual([
    ...['intake', 'consultation', 'decision', 'follow-up'],
    ...['consultation', 'decision'],
  ]);
});
