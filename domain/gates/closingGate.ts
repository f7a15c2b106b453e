import { recordsOf } from '../assemble/caseFile';
import { followUpDuties, isOpen } from '../followUps';
import { personCodeNames } from '../people';
import { standingPromises } from '../promises';
import { waived } from '../waivers';
import { followUpGate } from './followUpGate';
import type { GateRule } from './gate';

const phase = 'closed';

/** What came in after the decision phase needs its decision as well. */
const lateDecisions: readonly GateRule[] = followUpGate.map((rule) => ({ ...rule, phase }));

/** To *closed*: nobody is owed an answer, and nothing that was begun is left standing open. */
export const closingGate: readonly GateRule[] = [
  ...lateDecisions,
  {
    code: 'harassedUnknown',
    phase,
    since: 1,
    source:
      'Code of conduct: a follow-up to everyone who reports being harassed; *unknown* may not end a case in silence',
    asks: 'whether each reporter and affected person reports being harassed',
    missing(caseFile) {
      const names = personCodeNames(caseFile);
      const given = waived(caseFile, 'follow-up');
      return recordsOf(caseFile, 'person')
        .filter(({ id, data }) => data.reportsBeingHarassed === 'unknown' && !given.has(id))
        .map(({ id }) => ({
          message: `Say whether ${names.get(id) ?? ''} reports being harassed, or waive the follow-up with a reason.`,
          where: { kind: 'person', record: id, field: 'reportsBeingHarassed' },
        }));
    },
  },
  {
    code: 'followUp',
    phase,
    since: 1,
    source: 'Code of conduct: a follow-up report is made to every individual who reports being harassed',
    asks: 'a follow-up made, impossible or waived for each person who reports being harassed',
    missing: (caseFile) =>
      followUpDuties(caseFile)
        .filter(isOpen)
        .map(({ person, codeName }) => ({
          message: `Tell ${codeName} the outcome, or waive the follow-up with a reason.`,
          where: { kind: 'follow-up', person },
        })),
  },
  {
    code: 'actionState',
    phase,
    since: 2,
    source: 'Product design: every action a state',
    asks: 'every action in force, completed or lifted',
    missing: (caseFile) =>
      recordsOf(caseFile, 'action')
        .filter(({ data }) => data.state.kind === 'planned')
        .map(({ id }) => ({
          message: 'An action is planned: say that it is in force, completed or lifted.',
          where: { kind: 'action', record: id, amend: true, field: 'state' },
        })),
  },
  {
    code: 'appealOpen',
    phase,
    since: 2,
    source: 'The association’s ethics Q&A: a separate body decides on appeal',
    asks: 'every appeal decided or withdrawn',
    missing: (caseFile) =>
      recordsOf(caseFile, 'appeal')
        .filter(({ data }) => data.status === 'received')
        .map(({ id }) => ({
          message: 'An appeal is not decided yet.',
          where: { kind: 'appeal', record: id, field: 'status' },
        })),
  },
  {
    code: 'measureOpen',
    phase,
    since: 2,
    source: 'Practitioners’ procedures: interim measures end or become actions',
    asks: 'every immediate measure ended',
    missing: (caseFile) =>
      recordsOf(caseFile, 'measure')
        .filter(({ data }) => data.state.kind === 'in-force')
        .map(({ id }) => ({
          message:
            'An immediate measure is still in force: end it, or record an action that takes its place.',
          where: { kind: 'measure', record: id, field: 'state' },
        })),
  },
  {
    code: 'promiseOpen',
    phase,
    since: 2,
    source: 'Product design: what was promised by a day is kept, released or owned up to',
    asks: 'every promise with a day kept, released or said to be broken',
    missing: (caseFile) =>
      standingPromises(caseFile)
        .filter(({ data }) => data.undertaking.kind === 'by-day')
        .map(({ id }) => ({
          message: 'Something was promised by a day: say whether it was kept.',
          where: { kind: 'promise', record: id, field: 'state' },
        })),
  },
  {
    code: 'taskOpen',
    phase,
    since: 2,
    source: 'Peers (tasks are closed with the case)',
    asks: 'every task done or dropped',
    missing: (caseFile) =>
      recordsOf(caseFile, 'task')
        .filter(({ data }) => data.state.kind === 'open')
        .map(({ id }) => ({
          message: 'A task is still open: do it, or drop it with a reason.',
          where: { kind: 'task', record: id, field: 'state' },
        })),
  },
  {
    code: 'handoffPlanned',
    phase,
    since: 2,
    source: 'Two codes with two competent bodies',
    asks: 'every planned hand-off made or declined',
    missing: (caseFile) =>
      recordsOf(caseFile, 'handoff')
        .filter(({ data }) => data.state.kind === 'planned')
        .map(({ id }) => ({
          message: 'A hand-off is planned and not made.',
          where: { kind: 'handoff', record: id, field: 'state' },
        })),
  },
];
