import { type CaseFile, recordsOf } from './assemble/caseFile';
import { mergedInto } from './links';

/** An open task that nobody set a day for: nothing reminds of it, so lists show it apart. */
export interface UndatedTask {
  readonly record: string;
  readonly title: string;
}

/** The open tasks of a case that have no day; none in a case that is closed or went on in another one. */
export function undatedTasks(caseFile: CaseFile): UndatedTask[] {
  if (caseFile.phase === 'closed' || mergedInto(caseFile) !== undefined) return [];
  return recordsOf(caseFile, 'task').flatMap(({ id, data }) =>
    data.state.kind === 'open' && data.due === undefined ? [{ record: id, title: data.title }] : [],
  );
}
