import type { When } from '@contract/moments';
import type { TimelineItem } from '@contract/views/caseView';
import type { CaseFile, CaseRecord } from './assemble/caseFile';
import { earliest, latest } from './time/when';

/** When what a record tells of happened; records that only judge or plan have no time but their recording. */
export function happened(record: CaseRecord): When | undefined {
  switch (record.kind) {
    case 'report':
      return record.data.received;
    case 'incident':
    case 'note':
      return record.data.when;
    case 'evidence':
      return record.data.received;
    case 'consultation':
      return record.data.status === 'held' ? record.data.started : undefined;
    case 'task':
      return record.data.state.kind === 'done' ? record.data.state.when : undefined;
    case 'decision':
      return record.data.decided;
    case 'follow-up':
      return record.data.status === 'made' ? record.data.told : undefined;
    case 'person':
    case 'allegation':
    case 'triage':
    case 'waiver':
      return undefined;
  }
}

/** When it was over: lateness of a consultation counts from its end, not its beginning. */
function finished(record: CaseRecord): When | undefined {
  if (record.kind === 'consultation' && record.data.status === 'held' && record.data.ended !== undefined)
    return record.data.ended;
  return happened(record);
}

/** The variant of a kind that decides the words of its line. */
function variant(record: CaseRecord): string | undefined {
  switch (record.kind) {
    case 'consultation':
    case 'follow-up':
      return record.data.status;
    case 'task':
      return record.data.state.kind;
    case 'waiver':
      return record.data.duty;
    default:
      return undefined;
  }
}

/**
 * The case as one line of time: what happened when, and when it was recorded, oldest first. Records entered in error
 * are left out.
 * @param zone zone of the office, in which bare days begin.
 */
export function timeline(caseFile: CaseFile, zone: string): TimelineItem[] {
  const fromRecords = caseFile.records
    .filter((record) => record.state === 'current')
    .map((record) => recordItem(record, zone));
  const fromPhases = caseFile.phases.map((step) => ({
    kind: 'phase',
    variant: step.phase,
    recorded: step.at,
    by: step.by,
    order: step.at,
  }));
  const fromExports = caseFile.exports.map((made) => ({
    kind: 'export',
    record: made.id,
    recorded: made.at,
    by: made.by,
    order: made.at,
  }));
  return [...fromRecords, ...fromPhases, ...fromExports].sort(
    (a, b) => compare(a.order, b.order) || compare(a.recorded, b.recorded),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function recordItem(record: CaseRecord, zone: string): TimelineItem {
  const when = happened(record);
  const which = variant(record);
  const over = finished(record);
  const begin = when === undefined ? undefined : earliest(when, zone);
  const end = over === undefined ? undefined : latest(over, zone);
  // A consultation that was sought first and took place later is one record: it was told of by its newest version.
  const later = begin !== undefined && record.createdAt < begin;
  const recorded = later ? record.changedAt : record.createdAt;
  const after = end === undefined ? undefined : (Date.parse(recorded) - Date.parse(end)) / 1000;
  return {
    record: record.id,
    kind: record.kind,
    ...(which === undefined ? {} : { variant: which }),
    ...(when === undefined ? {} : { happened: when }),
    recorded,
    by: later ? record.changedBy : record.createdBy,
    order: begin ?? record.createdAt,
    ...(after === undefined || after < 0 ? {} : { recordedAfter: after }),
  };
}
