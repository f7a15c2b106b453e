import type { RestoredNotice } from '@contract/operations/session';

const times = (count: number, one: string, several: string): string =>
  count === 1 ? `One ${one}` : `${count} ${several}`;

/** What signing in did in a vault that was made from a backup. */
export function restoredText({ backup, list, applied, left, unproven }: RestoredNotice): string {
  const lines = [
    `This vault was restored from a backup of ${backup}.`,
    list === null
      ? 'There was no list of what was erased and taken since: all of it is back.'
      : `The list of what was erased and taken goes until ${list}. ${times(applied, 'line of it was', 'lines of it were')} done again now.`,
  ];
  if (left > 0)
    lines.push(
      `${times(left, 'key stays', 'keys stay')} out of use until somebody who has the case signs in.`,
    );
  if (unproven > 0)
    lines.push(`${times(unproven, 'line', 'lines')} by nobody this vault knows: passed over.`);
  return lines.join('\n');
}
