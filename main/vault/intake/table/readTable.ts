import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '@contract/failures';
import { limits as productLimits } from '@contract/limits';
import { utf8Bytes } from '@contract/records/fields';
import type { Table } from '@domain/import/tableRow';

export interface ReadTable extends Table {
  readonly separator: ',' | ';' | '\t';
  readonly lettersGuessed: boolean;
}

type TableLimits = Pick<
  typeof productLimits,
  'tableBytes' | 'tableRows' | 'tableColumns' | 'tableFieldBytes' | 'tableRowBytes'
>;

/** By so many rows it is told what separates the cells. */
const rowsTried = 20;

/**
 * Reads a table (CSV, RFC 4180 and what spreadsheets make of it): UTF-8 with or without its mark, UTF-16 with it,
 * else the common western letters; cells apart by comma, semicolon or tab; quoted cells may hold line ends.
 *
 * @throws Failure `notATable`, `tableTooLarge`; nothing else.
 */
export function readTable(bytes: Uint8Array, limits: TableLimits = productLimits): ReadTable {
  if (bytes.length > limits.tableBytes) throw tooLarge(limits.tableBytes);
  const { text, guessed } = letters(bytes);
  if (text.includes('\0') || text.trim() === '') throw new Failure('notATable');
  const separator = separatorOf(text, limits);
  const [head = [], ...rows] = cellsOf(text, separator, limits, limits.tableRows + 2);
  if (head.length > limits.tableColumns) throw tooLarge(limits.tableColumns);
  if (head.every((cell) => cell.trim() === '') || rows.length === 0) throw new Failure('notATable');
  if (rows.length > limits.tableRows) throw tooLarge(limits.tableRows);
  for (const cells of rows)
    for (const cell of cells)
      if (utf8Bytes(cell) > limits.tableFieldBytes) throw tooLarge(limits.tableFieldBytes);
  return {
    separator,
    lettersGuessed: guessed,
    headings: uniqueHeadings(head),
    rows: rows
      .map((cells, index) => ({ number: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

function tooLarge(limit: number): Failure {
  return new Failure('tableTooLarge', { values: { limit } });
}

function letters(bytes: Uint8Array): { text: string; guessed: boolean } {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16)
    return {
      text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      guessed: false,
    };
  const known = isUtf8(bytes);
  return { text: new TextDecoder(known ? 'utf-8' : 'windows-1252').decode(bytes), guessed: !known };
}

/** The separator that gives the most columns, the same number in every row before a differing one. */
function separatorOf(text: string, limits: TableLimits): ReadTable['separator'] {
  const scored = ([',', ';', '\t'] as const).map((separator) => {
    try {
      const rows = cellsOf(text, separator, limits, rowsTried);
      const columns = rows[0]?.length ?? 0;
      const isEven = rows.every((cells) => cells.length === columns || cells.length === 1);
      return { separator, score: columns < 2 ? columns : isEven ? columns + limits.tableColumns : columns };
    } catch {
      return { separator, score: 0 };
    }
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function cellsOf(text: string, delimiter: string, limits: TableLimits, most: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      to: most,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: limits.tableRowBytes,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      throw tooLarge(limits.tableRowBytes);
    throw new Failure('notATable');
  }
}

/** Headings tell columns apart: one without a name is told by its place, a second of the same name by its number. */
function uniqueHeadings(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim().slice(0, 200) || `Column ${index + 1}`;
    let heading = name;
    for (let count = 2; taken.has(heading); count += 1) heading = `${name} (${count})`;
    taken.add(heading);
    return heading;
  });
}
