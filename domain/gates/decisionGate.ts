import { recordsOf } from '../assemble/caseFile';
import { personCodeNames } from '../people';
import { overrideNeeded } from '../policeWish';
import { brokenByTellings } from '../promises';
import { waived } from '../waivers';
import { type GateRule, unless } from './gate';

const phase = 'decision';

/** To *decision*: everyone who was to be asked has been, or it is said why not. */
export const decisionGate: readonly GateRule[] = [
  {
    code: 'consultation',
    phase,
    since: 1,
    source: 'Code of conduct: the Executive Director may consult staff, leaders and legal counsel',
    asks: 'a consultation, or why none was sought',
    missing(caseFile) {
      const noneSought = recordsOf(caseFile, 'waiver').some(({ data }) => data.duty === 'none-sought');
      return unless(
        noneSought || recordsOf(caseFile, 'consultation').length > 0,
        'Record a consultation, or say that none was sought, and why.',
        { kind: 'consultation' },
      );
    },
  },
  {
    code: 'consultationSought',
    phase,
    since: 1,
    source: 'Product design, “The way through”',
    asks: 'each consultation that was sought is recorded or waived',
    missing(caseFile) {
      const given = waived(caseFile, 'consultation');
      return recordsOf(caseFile, 'consultation')
        .filter(({ id, data }) => data.status === 'sought' && !given.has(id))
        .map(({ id }) => ({
          message: 'A consultation was sought and is neither recorded nor waived.',
          where: { kind: 'consultation', record: id },
        }));
    },
  },
  {
    code: 'interviewPlanned',
    phase,
    since: 2,
    source: 'AWI principles 7 and 8 (gathering evidence, interviews)',
    asks: 'each planned interview is held, declined or waived',
    missing(caseFile) {
      const names = personCodeNames(caseFile);
      const given = waived(caseFile, 'interview');
      return recordsOf(caseFile, 'interview')
        .filter(({ id, data }) => data.status === 'planned' && !given.has(id))
        .map(({ id, data }) => ({
          message: `The interview with ${names.get(data.person) ?? 'a person'} is planned and neither held, declined nor waived.`,
          where: { kind: 'interview', record: id },
        }));
    },
  },
  {
    code: 'policeOverride',
    phase,
    since: 2,
    source: 'Practitioners’ procedures: police only at the reporter’s request, unless somebody is in danger',
    asks: 'why the police were contacted against the reporter’s wish',
    missing: (caseFile) =>
      recordsOf(caseFile, 'consultation')
        .filter(({ data }) => overrideNeeded(caseFile, data) && data.overrideReason === undefined)
        .map(({ id }) => ({
          message: 'Say why the police were contacted although a reporter did not want it.',
          where: { kind: 'consultation', record: id, field: 'overrideReason' },
        })),
  },
  {
    code: 'promiseBroken',
    phase,
    since: 2,
    source: 'Product design: a promise is a dated rule that is kept, released or owned up to',
    asks: 'a promise that a consultation, a disclosure or a hand-off broke is marked so, with the reason',
    missing: (caseFile) =>
      brokenByTellings(caseFile).map((promise) => ({
        message: 'What was disclosed breaks a promise: say so in the promise, and why.',
        where: { kind: 'promise', record: promise.id, field: 'state' },
      })),
  },
];
