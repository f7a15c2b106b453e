import type { TableField, TableMap } from '@contract/oldCases';
import type { Table, TableRow } from './tableRow';

/** Columns of which the cell is kept with the person, where who somebody is stays apart and its showing is recorded. */
const identities: readonly TableField[] = [
  'reporterName',
  'reporterEmail',
  'reporterPhone',
  'respondentName',
];

/**
 * What is kept of a row beside the records made from it: what the old list says of status and outcome, as words only,
 * and the row as it stood, without who somebody is.
 */
export function rowNote(
  table: Table,
  row: Table['rows'][number],
  reader: TableRow,
  { map, oldNumber }: { readonly map: TableMap; readonly oldNumber: string | undefined },
): string {
  const said = [
    ['Number in the old list', oldNumber],
    ['Status in the old list', reader.prose('status')],
    ['Outcome in the old list', reader.prose('outcome')],
    ['Notes in the old list', reader.prose('notes')],
  ] as const;
  const known = said.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`]));
  const apart = new Set(identities.map((field) => map.columns[field]));
  const whole = table.headings.map((heading, index) => {
    const cell = row.cells[index] ?? '';
    return `${heading}: ${apart.has(heading) && cell.trim() !== '' ? '(kept with the person)' : cell}`;
  });
  return [...known, '', `Row ${row.number} of the table, as it stood:`, ...whole].join('\n').trim();
}
