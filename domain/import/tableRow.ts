import { limits } from '@contract/limits';
import {
  fieldChoices,
  type RefusedRow,
  type RowReason,
  type TableField,
  type TableMap,
} from '@contract/oldCases';
import { utf8Bytes } from '@contract/records/fields';

/** A table of old cases: its headings, each unlike the others, and what stands under them. */
export interface Table {
  readonly headings: readonly string[];
  /** `number` counts as a spreadsheet does; rows in which every cell is empty are left out. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** One row as the map reads it; what cannot be read is remembered. */
export interface TableRow {
  /** The cell of a field, without blanks at its ends, or what stands for it; empty where there is neither. */
  text(field: TableField): string;
  /** One line of a field; too long is a reason to refuse. */
  line(field: TableField): string | undefined;
  /** Prose of a field, exactly as it stands. */
  prose(field: TableField): string | undefined;
  /** One of the answers of a field. */
  choice<Field extends keyof typeof fieldChoices>(
    field: Field,
  ): (typeof fieldChoices)[Field][number] | undefined;
  /** What a cell stands for by the map, whichever the answers are. */
  meaning(field: TableField): string;
  refuse(field: TableField | undefined, reason: RowReason): void;
  readonly refused: readonly RefusedRow[];
}

/** How a word of a table is compared with a word of the map. */
export function sameWord(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

/** @returns a reader of one row. */
export function tableRow(table: Table, { number, cells }: Table['rows'][number], map: TableMap): TableRow {
  const refused: RefusedRow[] = [];
  const columnOf = (field: TableField): string | undefined => map.columns[field];
  const refuse = (field: TableField | undefined, reason: RowReason): void => {
    const column = field === undefined ? undefined : columnOf(field);
    refused.push({
      row: number,
      ...(column === undefined ? {} : { column }),
      ...(field === undefined ? {} : { field }),
      reason,
    });
  };
  const raw = (field: TableField): string => {
    const column = columnOf(field);
    const cell = column === undefined ? '' : (cells[table.headings.indexOf(column)] ?? '');
    return cell.trim() === '' ? (map.otherwise?.[field] ?? '') : cell;
  };
  const text = (field: TableField): string => raw(field).trim();
  const meaning = (field: TableField): string => {
    const said = text(field);
    const wanted = sameWord(said);
    const meant = Object.entries(map.values?.[field] ?? {}).find(([word]) => sameWord(word) === wanted);
    return meant?.[1] ?? said;
  };
  return {
    refused,
    refuse,
    text,
    meaning,
    line(field) {
      const line = text(field).replace(/\s*[\r\n]+\s*/g, ' ');
      if (line.length > limits.lineCharacters) refuse(field, 'tooLong');
      return line === '' ? undefined : line;
    },
    prose(field) {
      const prose = raw(field).replace(/\r\n?/g, '\n');
      if (utf8Bytes(prose) > limits.tableFieldBytes) refuse(field, 'tooLong');
      return prose.trim() === '' ? undefined : prose;
    },
    choice(field) {
      const meant = meaning(field);
      if (meant === '') return undefined;
      const choices: readonly string[] = fieldChoices[field];
      const found = choices.find((choice) => choice === sameWord(meant));
      if (found === undefined) refuse(field, 'valueUnknown');
      return found as (typeof fieldChoices)[typeof field][number] | undefined;
    },
  };
}
