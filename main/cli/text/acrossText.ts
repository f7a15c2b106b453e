import type { z } from 'zod';
import type { Comparator, EarlierCase, EarlierCountSchema, RevealedFlag } from '@contract/operations/across';
import type { CaseView } from '@contract/views/caseView';
import { relationWords, traitWords } from '@domain/across/words';
import { findingWords } from '@domain/plan/sections/words';
import { table } from './table';

/** Cases tied to this one, a line each; where it went on comes first. */
export function tiesText({ links = [], merged }: CaseView): string[] {
  const unseen = merged !== undefined && merged.into === undefined ? ['went on in another case'] : [];
  return [
    ...unseen,
    ...links.map(
      ({ relation, codeName, number, reason }) =>
        `${relationWords[relation].toLowerCase()} ${codeName} (${number}): ${reason}`,
    ),
  ];
}

/** Who has only one of two cases that are one matter now. */
export function apartText({ here, there }: { here: readonly string[]; there: readonly string[] }): string {
  const lines = [
    ...(here.length === 0 ? [] : [`Only the case that goes on elsewhere: ${here.join(', ')}.`]),
    ...(there.length === 0 ? [] : [`Only the case it goes on in: ${there.join(', ')}.`]),
  ];
  if (lines.length === 0) return '';
  return ['', 'Not everybody has both cases, and a merge gives nobody a key.', ...lines].join('\n');
}

/** In how many earlier cases a respondent was met, by what. */
export function earlierText({ count, by }: z.infer<typeof EarlierCountSchema>): string {
  if (count === 0) return 'No respondent of this case was met in an earlier one.';
  const kinds = by.map((one) => `${traitWords[one.trait]} (${one.count})`);
  return `Also in ${count === 1 ? 'one earlier case' : `${count} earlier cases`}: ${kinds.join(', ')}.`;
}

/** The earlier cases, once they were opened. */
export function earlierCasesText(cases: readonly EarlierCase[]): string {
  return table(
    ['code name', 'number', 'phase', 'outcome', 'matched'],
    cases.map(({ codeName, number, phase, outcome, matched }) => [
      codeName,
      number,
      phase,
      outcome.map(({ finding, count }) => `${findingWords[finding]} (${count})`).join(', ') || 'not decided',
      matched.map((trait) => traitWords[trait]).join(', '),
    ]),
    '',
  );
}

/** Past outcomes for like conduct. */
export function comparatorsText(comparators: readonly Comparator[]): string {
  return table(
    ['code name', 'day', 'finding', 'what followed'],
    comparators.map(({ codeName, day, finding, actions }) => [
      codeName,
      day ?? '–',
      findingWords[finding],
      actions.join('; ') || '–',
    ]),
    'No earlier decision about this behaviour is in the cases you have.',
  );
}

/** Who is not let in; with names where they were looked at. */
export function flagsText(flags: readonly Partial<RevealedFlag>[]): string {
  const revealed = flags.some(({ aliases }) => aliases !== undefined);
  return table(
    ['code name', 'person', 'from', 'to', 'step', ...(revealed ? ['name', 'description'] : [])],
    flags.map(
      ({ codeName, personCodeName, from, to, step, name, aliases = [], description, features = {} }) => [
        codeName ?? '',
        personCodeName ?? '',
        from ?? '',
        to ?? 'without an end',
        step ?? '',
        ...(revealed
          ? [
              [name ?? '–', ...aliases].join(', '),
              [...(description === undefined ? [] : [description]), ...Object.values(features)].join('; ') ||
                '–',
            ]
          : []),
      ],
    ),
    'Nobody is on the flag list.',
  );
}
