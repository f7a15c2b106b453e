import type { When } from '@contract/moments';
import type { TimelineItem } from '@contract/views/timelineItem';
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
    case 'promise':
      return record.data.given;
    case 'measure':
      return record.data.start;
    case 'interview':
      if (record.data.status === 'planned') return undefined;
      return record.data.status === 'held' ? record.data.started : record.data.asked;
    case 'disclosure':
    case 'contact':
      return record.data.when;
    case 'action':
      return { kind: 'day', day: record.data.start };
    case 'appeal':
      return record.data.status === 'decided' ? record.data.decided : record.data.received;
    case 'letter':
      return record.data.state.kind === 'sent' ? record.data.state.when : undefined;
    case 'handoff':
      return record.data.state.kind === 'planned' ? undefined : record.data.state.when;
    case 'hold':
      return record.data.placed;
    case 'person':
    case 'allegation':
    case 'triage':
    case 'waiver':
    case 'delay':
      return undefined;
  }
}

/** When it was over: lateness of a consultation counts from its end, not its beginning. */
function finished(record: CaseRecord): When | undefined {
  const talk = record.kind === 'consultation' || record.kind === 'interview' ? record.data : undefined;
  if (talk?.status === 'held' && talk.ended !== undefined) return talk.ended;
  return happened(record);
}

/** The variant of a kind that decides the words of its line. */
function variant(record: CaseRecord): string | undefined {
  switch (record.kind) {
    case 'consultation':
    case 'follow-up':
    case 'interview':
    case 'appeal':
      return record.data.status;
    case 'task':
    case 'promise':
    case 'measure':
    case 'action':
    case 'letter':
    case 'handoff':
    case 'hold':
      return record.data.state.kind;
    case 'waiver':
    case 'delay':
      return record.data.duty;
    case 'contact':
      return record.data.purpose;
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
  // An action is written down before the day it begins; that is no telling of it afterwards.
  const later = record.kind !== 'action' && begin !== undefined && record.createdAt < begin;
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
