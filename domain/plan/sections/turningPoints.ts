import type { When } from '@contract/moments';
import { phases } from '@contract/phases';
import type { CaseFile, CaseRecord } from '../../assemble/caseFile';
import { earliest } from '../../time/when';
import type { PlanContext } from './context';
import { promiseStateWords } from './outcomeWords';
import { phaseWords } from './words';

/** A line of the chronology that is no record's own: a phase, a signature, the end of something. */
export interface TurningPoint {
  readonly happened?: When;
  readonly recorded: string;
  readonly by: string;
  /** Sorts the chronology. */
  readonly order: string;
  readonly text: string;
  readonly source: string;
  readonly strong?: true;
}

/** Each phase entered: the first time, gone back to, or reopened, with the reason. */
function phasePoints({ caseFile, say }: PlanContext): TurningPoint[] {
  return caseFile.phases.map(({ phase, at, by, reason }, index) => {
    const before = caseFile.phases[index - 1]?.phase;
    const isBack = before !== undefined && phases.indexOf(phase) < phases.indexOf(before);
    const how = !isBack ? 'Phase entered' : before === 'closed' ? 'Reopened, in phase' : 'Gone back to phase';
    return {
      recorded: at,
      by,
      order: at,
      text: `${how}: ${phaseWords[phase].toLowerCase()}${reason === undefined ? '' : `, because: ${say(reason)}`}`,
      source: 'Ledger',
      strong: true as const,
    };
  });
}

/** Each signature under a decision or a letter. */
function signaturePoints({ caseFile, label }: PlanContext): TurningPoint[] {
  const known = new Map(caseFile.records.map((record) => [record.id, record]));
  return caseFile.signOffs.flatMap(({ record: id, version, at, by }) => {
    const record = known.get(id);
    if (record?.state !== 'current') return [];
    const which = record.version === version ? '' : `, version ${version}`;
    const text =
      record.kind === 'letter'
        ? `${label(id)}${which} read and signed by a second reader`
        : `${label(id)}${which} signed`;
    return [{ recorded: at, by, order: at, text, source: label(id) }];
  });
}

/** That there is another case that belongs to this one; which, is not told in this file. */
function linkPoints({ caseFile }: PlanContext): TurningPoint[] {
  return caseFile.links.map(({ at, by }) => ({
    recorded: at,
    by,
    order: at,
    text: 'A related case was noted',
    source: 'Ledger',
  }));
}

interface Ending {
  when: When;
  text: string;
  /** It was told of by the first version of the record, not by the newest. */
  first?: true;
}

/** The second moment of records that begin and end: what became of a promise, a measure, an action, a hold, an appeal. */
function ending({ say, person, label }: PlanContext, record: CaseRecord): Ending | undefined {
  const name = label(record.id);
  switch (record.kind) {
    case 'promise': {
      const { state } = record.data;
      return state.kind === 'standing'
        ? undefined
        : { when: state.when, text: `${name}: ${promiseStateWords[state.kind].toLowerCase()}` };
    }
    case 'measure': {
      const { state } = record.data;
      return state.kind === 'ended'
        ? { when: state.when, text: `${name} ended: ${say(state.why)}` }
        : undefined;
    }
    case 'action': {
      const { state } = record.data;
      if (state.kind === 'completed') return { when: state.when, text: `${name} completed` };
      return state.kind === 'lifted'
        ? { when: state.when, text: `${name} lifted: ${say(state.reason)}` }
        : undefined;
    }
    case 'hold': {
      const { state } = record.data;
      return state.kind === 'lifted'
        ? { when: state.when, text: `${name} lifted: ${say(state.reason)}` }
        : undefined;
    }
    case 'appeal':
      if (record.data.status === 'withdrawn') return { when: record.data.when, text: `${name} withdrawn` };
      return record.data.status === 'decided'
        ? {
            when: record.data.received,
            text: `Appeal of ${person(record.data.by)} against ${label(record.data.decision)} received`,
            first: true,
          }
        : undefined;
    case 'follow-up':
      return record.data.status === 'made' && record.data.answered !== undefined
        ? { when: record.data.answered, text: `${person(record.data.person)} answered the follow-up` }
        : undefined;
    default:
      return undefined;
  }
}

function endingPoints(context: PlanContext, { records }: Pick<CaseFile, 'records'>): TurningPoint[] {
  return records.flatMap((record) => {
    const found = record.state === 'current' ? ending(context, record) : undefined;
    if (found === undefined) return [];
    return [
      {
        happened: found.when,
        recorded: found.first === true ? record.createdAt : record.changedAt,
        by: found.first === true ? record.createdBy : record.changedBy,
        order: earliest(found.when, context.office.zone) ?? record.changedAt,
        text: found.text,
        source: context.label(record.id),
      },
    ];
  });
}

/** Every line of the chronology that is not the line of a record. */
export function turningPoints(context: PlanContext): TurningPoint[] {
  return [
    ...phasePoints(context),
    ...signaturePoints(context),
    ...linkPoints(context),
    ...endingPoints(context, context.caseFile),
  ];
}
