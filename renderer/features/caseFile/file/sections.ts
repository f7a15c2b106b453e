import type { RecordKind } from '@contract/records/kinds';
import type { CaseView } from '@contract/views/caseView';

/** The sections of a file in their order, and the kinds of record each counts. */
export const sections = {
  report: ['report'],
  people: ['person'],
  incidents: ['incident', 'allegation'],
  triage: ['triage', 'measure'],
  promises: ['promise'],
  evidence: ['evidence'],
  interviews: ['interview'],
  consultations: ['consultation', 'disclosure'],
  decision: ['decision', 'action', 'appeal'],
  followUp: ['follow-up', 'contact', 'letter', 'waiver'],
  handoffs: ['handoff'],
  notes: ['note', 'task', 'delay', 'hold'],
} as const satisfies Record<string, readonly RecordKind[]>;
export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

/** How many records stand in a section. */
export function countIn(file: Pick<CaseView, 'records'>, name: SectionName): number {
  const kinds: readonly RecordKind[] = sections[name];
  return file.records.filter(({ kind, state }) => state === 'current' && kinds.includes(kind)).length;
}
