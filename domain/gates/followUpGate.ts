import { recordsOf } from '../assemble/caseFile';
import { conductCode, knownCodes } from '../conductCodes/conductCodes';
import { standingDecisions, undecidedAllegations } from '../decisions';
import { reachOf } from '../actions';
import { signatureUnder } from '../signOffs';
import { type GateRule, unless } from './gate';

const phase = 'follow-up';

/** To *follow-up*: a decision with reasons for each allegation; never one verdict for the whole case. */
export const followUpGate: readonly GateRule[] = [
  {
    code: 'allegation',
    phase,
    since: 1,
    source: 'Product design: a decision decides one allegation',
    asks: 'an allegation classed by the code of conduct',
    missing: (caseFile) =>
      unless(
        recordsOf(caseFile, 'allegation').length > 0,
        'Record at least one allegation and class it by the conduct code.',
        { kind: 'allegation' },
      ),
  },
  {
    code: 'decision',
    phase,
    since: 1,
    source:
      'Code of conduct: the Executive Director determines the course of action; AWI principle 11 (findings)',
    asks: 'a decision with reasons for each allegation',
    missing(caseFile) {
      const open = new Set(undecidedAllegations(caseFile).map(({ id }) => id));
      return recordsOf(caseFile, 'allegation').flatMap(({ id }, index) =>
        open.has(id)
          ? [
              {
                message: `Decide allegation ${index + 1}, with reasons.`,
                where: { kind: 'decision', record: id },
              },
            ]
          : [],
      );
    },
  },
  {
    code: 'exceptionTests',
    phase,
    since: 2,
    source: 'Code of conduct: critical examination of beliefs; professional discussion',
    asks: 'each exception test of the code answered in each decision',
    missing(caseFile) {
      const allegations = new Map(recordsOf(caseFile, 'allegation').map(({ id, data }) => [id, data]));
      return standingDecisions(caseFile).flatMap(({ id, data }) => {
        const allegation = allegations.get(data.allegation);
        const code = allegation && conductCode(knownCodes(caseFile), allegation.code);
        const answered = new Set(data.exceptionTests?.map(({ test }) => test));
        const open = (code?.exceptionTests ?? []).filter((test) => !answered.has(test.id));
        const labels = open.map(({ label }) => label.toLowerCase()).join('; ');
        return unless(open.length === 0, `Answer what the code excepts, in the decision: ${labels}.`, {
          kind: 'decision',
          record: id,
          amend: true,
          field: 'exceptionTests',
        });
      });
    },
  },
  {
    code: 'respondentHeard',
    phase,
    since: 2,
    source: 'Fairness: a chance to respond before the decision; due process where membership is at stake',
    asks: 'whether the respondent was heard before a finding against them, or why not',
    missing: (caseFile) =>
      standingDecisions(caseFile)
        .filter(
          ({ data }) =>
            data.finding === 'substantiated' &&
            (data.respondentHeard === undefined ||
              (data.respondentHeard === 'no' && data.respondentHeardNote === undefined)),
        )
        .map(({ id }) => ({
          message: 'Say whether the respondent was heard before the decision, or why not.',
          where: { kind: 'decision', record: id, amend: true, field: 'respondentHeard' },
        })),
  },
  {
    code: 'action',
    phase,
    since: 2,
    source: 'Code of conduct: the Executive Director carries out the course of action',
    asks: 'what follows from each substantiated allegation, or that nothing does',
    missing(caseFile) {
      const acted = new Set(recordsOf(caseFile, 'action').map(({ data }) => data.decision));
      return standingDecisions(caseFile)
        .filter(
          ({ id, data }) => data.finding === 'substantiated' && data.action === undefined && !acted.has(id),
        )
        .map(({ id }) => ({
          message: 'Record what follows from the decision, or say in it that nothing does.',
          where: { kind: 'action', record: id },
        }));
    },
  },
  {
    code: 'dueProcess',
    phase,
    since: 2,
    source: 'The association’s ethics Q&A: good cause, a hearing, counsel, a separate body for appeals',
    asks: 'due process answered for each action that reaches membership',
    missing: (caseFile) =>
      recordsOf(caseFile, 'action')
        .filter(
          (action) => reachOf(caseFile, action) === 'membership' && action.data.dueProcess === undefined,
        )
        .map(({ id }) => ({
          message: 'The action reaches membership: say how due process is kept.',
          where: { kind: 'action', record: id, amend: true, field: 'dueProcess' },
        })),
  },
  {
    code: 'signOff',
    phase,
    since: 2,
    source: 'Peers (sign-off, approvers); product design: sign-off, later changes supersede',
    asks: 'each decision signed in its newest version',
    missing: (caseFile) =>
      standingDecisions(caseFile)
        .filter((decision) => signatureUnder(caseFile, decision) === undefined)
        .map(({ id }) => ({
          message: 'Sign the decision; from then on it is only superseded.',
          where: { kind: 'sign-off', record: id },
        })),
  },
];
