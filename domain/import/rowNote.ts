import type { Table, TableRow } from './tableRow';

/**
 * What is kept of a row beside the records made from it: what the old list says of status and outcome, as words only,
 * and the whole row as it stood.
 */
export function rowNote(
  table: Table,
  row: Table['rows'][number],
  reader: TableRow,
  oldNumber: string | undefined,
): string {
  const said = [
    ['Number in the old list', oldNumber],
    ['Status in the old list', reader.prose('status')],
    ['Outcome in the old list', reader.prose('outcome')],
    ['Notes in the old list', reader.prose('notes')],
  ] as const;
  const known = said.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`]));
  const whole = table.headings.map((heading, index) => `${heading}: ${row.cells[index] ?? ''}`);
  return [...known, '', `Row ${row.number} of the table, as it stood:`, ...whole].join('\n').trim();
}
