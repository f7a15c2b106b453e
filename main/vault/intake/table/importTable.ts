import { createHash } from 'node:crypto';
import type { TableReport } from '@contract/operations/intake';
import type { TableMap } from '@contract/oldCases';
import { knownCodes } from '@domain/conductCodes/conductCodes';
import { planImport, type RowOpening } from '@domain/import/planImport';
import type { Table } from '@domain/import/tableRow';
import { appendRecord, type CaseNames, openCase } from '../../cases/openCase';
import type { HandlerContext } from '../../dispatch/handlerContext';
import type { Act } from '../../session';

/**
 * Opens a case from each row of a table that can be read, one act a case; refused rows leave nothing. A row that was
 * taken in before is refused, so an import that was stopped can simply be run again.
 *
 * @param tell told after each row.
 * @param signal stops between two rows; what was opened before stays.
 */
export async function importTable(
  table: Table,
  map: TableMap,
  dryRun: boolean,
  context: HandlerContext,
  { tell, signal }: { tell: (done: number, total: number) => void; signal: AbortSignal },
): Promise<TableReport> {
  const { session, desk } = context;
  const { openings, refused } = planImport(table, map, {
    codes: knownCodes({}),
    now: session.clock.now(),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    isKnown: (identity) => desk.caseOfMail(identity) !== undefined,
  });
  const report = { dryRun, rows: table.rows.length, refused: [...refused] };
  if (dryRun) return { ...report, opened: openings.length, cases: [], stopped: false };
  const cases: TableReport['cases'] = [];
  for (const opening of openings) {
    if (signal.aborted) break;
    const prepared = await session.prepareStream();
    // Meanwhile another call may have taken in the same row.
    desk.catchUp();
    if (desk.caseOfMail(opening.identity) !== undefined) {
      report.refused.push({ row: opening.row, reason: 'importedBefore' });
      continue;
    }
    const names = session.act((act): CaseNames => {
      const opened = openCase(act, prepared, context);
      recordRow(act, opened.case, opening, context);
      return opened;
    });
    desk.catchUp();
    cases.push({ row: opening.row, ...names });
    tell(cases.length, openings.length);
  }
  return { ...report, opened: cases.length, cases, stopped: signal.aborted };
}

function recordRow(act: Act, stream: string, opening: RowOpening, { session, office }: HandlerContext): void {
  const { report, reporter, respondent, incident, allegation, identity, oldNumber, note } = opening;
  const newId = (): string => session.newId();
  const person = newId();
  appendRecord(act, { stream, record: person, kind: 'person' }, reporter);
  appendRecord(
    act,
    { stream, record: newId(), kind: 'report' },
    {
      ...report,
      person,
      imported: { identity, ...(oldNumber === undefined ? {} : { oldNumber }) },
    },
  );
  const accused = respondent === undefined ? undefined : newId();
  if (respondent !== undefined && accused !== undefined)
    appendRecord(act, { stream, record: accused, kind: 'person' }, respondent);
  const happened = incident === undefined ? undefined : newId();
  if (incident !== undefined && happened !== undefined)
    appendRecord(
      act,
      { stream, record: happened, kind: 'incident' },
      {
        ...incident,
        ...(accused === undefined ? {} : { respondents: [accused] }),
      },
    );
  if (allegation !== undefined)
    appendRecord(
      act,
      { stream, record: newId(), kind: 'allegation' },
      {
        ...allegation,
        ...(accused === undefined ? {} : { respondent: accused }),
        incidents: happened === undefined ? [] : [happened],
      },
    );
  appendRecord(
    act,
    { stream, record: newId(), kind: 'note' },
    {
      title: 'From a table of old cases',
      when: { kind: 'exact', at: { instant: session.clock.now(), zone: office().zone } },
      text: note,
    },
  );
}
