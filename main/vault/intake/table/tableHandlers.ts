import { fieldChoices, type TableField } from '@contract/oldCases';
import type { TablePreview } from '@contract/operations/intake';
import { differentCells, guessMap } from '@domain/import/guessMap';
import type { Handlers } from '../../dispatch/handlerContext';
import { importTable } from './importTable';
import { readTable } from './readTable';

/** Rows a person sees before anything is taken in. */
const rowsShown = 20;

/** Tables of old cases. */
export const tableHandlers: Handlers<'intake.table.preview' | 'intake.table.import'> = {
  'intake.table.preview'({ upload }, { uploads, office }): TablePreview {
    const table = readTable(uploads.held(upload, 'table'));
    const map = guessMap(table, office().zone);
    const choices: Partial<Record<TableField, string[]>> = {};
    for (const field of Object.keys(fieldChoices) as TableField[]) {
      const heading = map.columns[field];
      if (heading !== undefined) choices[field] = differentCells(table, heading);
    }
    return {
      headings: [...table.headings],
      rows: table.rows.slice(0, rowsShown).map(({ cells }) => [...cells]),
      count: table.rows.length,
      separator: table.separator,
      lettersGuessed: table.lettersGuessed,
      map,
      choices,
    };
  },
  'intake.table.import': ({ upload, map, dryRun, job }, context) =>
    context.job(job, (tell, signal) =>
      importTable(readTable(context.uploads.held(upload, 'table')), map, dryRun, context, {
        tell: (done, total) => tell('importing', done, total),
        signal,
      }),
    ),
};
