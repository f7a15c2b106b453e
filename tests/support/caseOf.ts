import { assemble } from '@domain/assemble/assemble';
import type { CaseFile } from '@domain/assemble/caseFile';
import type { CaseEntry } from '@domain/assemble/entry';
import type { Phase } from '@contract/phases';
import type { Relation } from '@contract/records/byVault';
import type { RecordData, RecordKind } from '@contract/records/kinds';
import type { Role } from '@contract/roles';
import { id, sample } from './records';

/** One thing that is written into a case, in short. */
export type Step =
  | {
      kind: RecordKind;
      record?: string;
      version?: number;
      data?: unknown;
      by?: string;
      at?: string;
      reason?: string;
    }
  | { kind: 'phase'; from: Phase; to: Phase; why?: string; by?: string; at?: string }
  | { kind: 'error'; record: string; version: number; by?: string; at?: string }
  | { kind: 'sign-off'; of: string; version: number; by?: string; at?: string }
  | { kind: 'conflict'; answer: 'none' | 'exists'; by?: string; at?: string }
  | { kind: 'link'; to: string; relation: Relation; by?: string; at?: string }
  | { kind: 'grant'; user: string; by?: string; at?: string };

/** The people of the tests: user ids and what they may. */
export const users: ReadonlyMap<string, Role> = new Map([
  [id(0xd1), 'director'],
  [id(0x5a), 'staff'],
  [id(0xa1), 'alternate'],
  [id(0xad), 'auditor'],
]);
export const director = id(0xd1);
export const staff = id(0x5a);
export const alternate = id(0xa1);

function dataOf(step: Step): unknown {
  switch (step.kind) {
    case 'phase':
      return { from: step.from, to: step.to, ...(step.why === undefined ? {} : { reason: step.why }) };
    case 'error':
      return { reason: 'Entered in the wrong case.' };
    case 'grant':
      return { user: step.user };
    case 'conflict':
      return { answer: step.answer };
    case 'link':
      return { case: step.to, relation: step.relation, reason: 'One matter.' };
    case 'sign-off':
      return { record: step.of, version: step.version };
    default:
      return {
        content: step.data ?? sample[step.kind],
        ...(step.reason === undefined ? {} : { reason: step.reason }),
      };
  }
}

/**
 * The entries of a case that was opened by the director at nine in the morning of 2 March 2026 in Chicago.
 * @param rules edition of the rules it is opened under.
 */
export function entriesOf(steps: readonly Step[], rules: 1 | 2 = 1): CaseEntry[] {
  const opening: CaseEntry = {
    hash: 'hash-0',
    at: '2026-03-02T15:00:00.000Z',
    author: director,
    kind: 'opening',
    record: id(0xffff),
    version: 1,
    schema: 1,
    act: id(0xac),
    data: { number: 'CORE-2026-K7Q3ZD', codeName: 'Amber Heron', ...(rules === 1 ? {} : { rules }) },
    authorised: true,
    early: false,
  };
  return [
    opening,
    ...steps.map((step, index) => ({
      ...opening,
      hash: `hash-${index + 1}`,
      at: step.at ?? opening.at,
      author: step.by ?? director,
      kind: step.kind,
      record: ('record' in step ? step.record : undefined) ?? id(0x1000 + index),
      version: ('version' in step && step.kind !== 'sign-off' ? step.version : undefined) ?? 1,
      act: id(0xac00 + index),
      data: dataOf(step),
    })),
  ];
}

/** Assembles a case of the first rules from steps; the case itself is `id(0xca5e)`. */
export function caseOf(...steps: readonly Step[]): CaseFile {
  return caseUnder(1, steps);
}

/** The same, held to one edition of the rules. */
export function caseUnder(rules: 1 | 2, steps: readonly Step[]): CaseFile {
  const caseFile = assemble(id(0xca5e), entriesOf(steps, rules), (user) => users.get(user));
  if (caseFile === undefined) throw new Error('the steps make no case');
  return caseFile;
}

/** A step that writes one record. */
export function write<Kind extends RecordKind>(
  kind: Kind,
  data?: Partial<RecordData<Kind>>,
  rest: { record?: string; by?: string; at?: string; version?: number; reason?: string } = {},
): Step {
  return { kind, data: { ...sample[kind], ...data }, ...rest };
}

/** Steps that bring a case into a phase without regard to what its gates ask. */
export function upTo(phase: Phase): Step[] {
  const way: Phase[] = ['intake', 'consultation', 'decision', 'follow-up', 'closed'];
  return way
    .slice(1, way.indexOf(phase) + 1)
    .map((to, index) => ({ kind: 'phase', from: way[index] ?? 'intake', to }));
}
