import { type RecordKind, recordKindNames } from '@contract/records/kinds';
import { aimNames, type FormAim } from '../casePaths';

/** What tells two forms of one kind apart; the field one begins with does not. */
const telling = aimNames.filter((name) => name !== 'field');

/** The name under which the draft of one form is kept: its kind, then what it is about, `action decision:…`. */
export function draftName(kind: RecordKind, aim: FormAim): string {
  // An amended record says by itself what it is about.
  const names = aim.amend === undefined ? telling : (['amend'] as const);
  const about = names.flatMap((name) => (aim[name] === undefined ? [] : [`${name}:${aim[name]}`]));
  return [kind, ...about].join(' ');
}

/** What a draft's name says: which form it belongs to; null for drafts of smaller forms (a reason, a recipient). */
export function readDraftName(name: string): { kind: RecordKind; aim: FormAim } | null {
  const [first, ...rest] = name.split(' ');
  const kind = recordKindNames.find((known) => known === first);
  if (kind === undefined) return null;
  const aim: FormAim = {};
  for (const part of rest) {
    const [what, id] = part.split(':', 2);
    const known = telling.find((one) => one === what);
    if (known === undefined || id === undefined) return null;
    aim[known] = id;
  }
  return { kind, aim };
}
