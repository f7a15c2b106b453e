import type { ConductCode } from '@contract/conductCode';
import { settings } from '@contract/records/incident';
import type { FieldProblem } from '../references';

const lists = ['behaviours', 'grounds', 'exceptionTests', 'ladder'] as const;

/**
 * What a schema cannot see in a version of a code: names that stand twice in a list (records point to them), a setting no
 * incident can have, an end before the beginning.
 */
export function codeProblems(code: ConductCode): FieldProblem[] {
  const { from, to } = code.inForce;
  const unknown = code.settings.some((setting) => !settings.some((known) => known === setting));
  return [
    ...lists.flatMap((list) =>
      new Set(code[list].map(({ id }) => id)).size < code[list].length
        ? [{ path: list, message: 'sameNameTwice' as const }]
        : [],
    ),
    ...(unknown ? [{ path: 'settings', message: 'unknownSetting' as const }] : []),
    ...(to !== undefined && to < from ? [{ path: 'inForce.to', message: 'endBeforeStart' as const }] : []),
  ];
}
