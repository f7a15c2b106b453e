import { type RecordKind, recordKindNames } from '@contract/records/kinds';
import type { FormAim } from '../casePaths';

/** The name under which the draft of one form is kept. */
export function draftName(kind: RecordKind, aim: FormAim): string {
  const { amend, allegation, person } = aim;
  if (amend !== undefined) return `${kind} amend:${amend}`;
  if (allegation !== undefined) return `${kind} allegation:${allegation}`;
  if (person !== undefined) return `${kind} person:${person}`;
  return kind;
}

/** What a draft's name says: which form it belongs to; null for drafts of smaller forms (a reason, a recipient). */
export function readDraftName(name: string): { kind: RecordKind; aim: FormAim } | null {
  const [first = '', rest] = name.split(' ', 2);
  const kind = recordKindNames.find((known) => known === first);
  if (kind === undefined) return null;
  const [what, id] = rest?.split(':', 2) ?? [];
  if (id === undefined) return { kind, aim: {} };
  if (what === 'amend' || what === 'allegation' || what === 'person') return { kind, aim: { [what]: id } };
  return null;
}
