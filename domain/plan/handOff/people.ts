import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Cell, Section } from '../pageData';
import { sectionIfAny } from '../sections/blocks';
import type { PlanContext } from '../sections/context';
import { knownWords, roleWords } from '../sections/words';
import type { Chosen } from './narrowed';

function identityText({ data }: CaseRecord<'person'>): string {
  const { name, aliases, emails, phones, addresses, affiliation } = data.identity ?? {};
  return [name, ...(aliases ?? []), affiliation, ...(emails ?? []), ...(phones ?? []), ...(addresses ?? [])]
    .flatMap((part) => (part === undefined ? [] : [part]))
    .join('\n');
}

/**
 * Everybody whom the handed-over records speak of, by code name and role; who they are only where the hand-off tells it.
 *
 * @param spokenOf ids of the people who stand on these pages
 */
export function peopleSection(
  { caseFile, person, said }: PlanContext,
  { identities, records }: Chosen,
  spokenOf: ReadonlySet<string>,
): Section[] {
  const named = new Set(records.map(({ id }) => id));
  const rows = recordsOf(caseFile, 'person')
    .filter(({ id }) => identities.has(id) || named.has(id) || spokenOf.has(id))
    .map((record): Cell[] => {
      const { id, data } = record;
      const description = named.has(id) || identities.has(id) ? said(data.description) : undefined;
      const told = identities.has(id) ? identityText(record) : '';
      return [
        { text: person(id), strong: true },
        data.roles.map((role) => roleWords[role]).join(', '),
        {
          text: told === '' ? (identities.has(id) ? knownWords[data.known] : 'Not told') : told,
          ...(description === undefined ? {} : { note: description }),
        },
      ];
    });
  return sectionIfAny(
    'people',
    'People',
    rows.length === 0
      ? []
      : [
          {
            type: 'notice',
            text: 'People appear by code name. Who they are is told only where the office decided to tell it; where a text named anybody else, the code name stands in square brackets.',
          },
          {
            type: 'table',
            summary: 'People by code name and role, and who they are where it is told',
            empty: '',
            columns: [
              { label: 'Code name', share: 1.5 },
              { label: 'Role', share: 2.2 },
              { label: 'Who it is', share: 4 },
            ],
            rows,
          },
        ],
  );
}
