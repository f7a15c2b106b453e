/**
 * Rows in columns, the widest cell of each deciding; the last column runs free.
 * @param head names of the columns.
 * @param empty what is said when there is no row.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  empty: string,
): string {
  if (rows.length === 0) return empty;
  const cells = [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll(/\s+/g, ' ')));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
