import type { Missing } from '@contract/failures';
import type { Phase } from '@contract/phases';
import type { RecordData } from '@contract/records/kinds';
import { onlineCode } from '@domain/conductCodes/onlineCode';
import { decidedInFull } from '../../support/decidedInFull';
import { type Step, write } from '../../support/caseOf';
import { heldConsultation } from '../../support/records';
import { type Parts, whole } from './wholeCase';

type Where = Missing['where'];
export interface Row {
  readonly code: string;
  readonly phase: Phase;
  /** What is otherwise in a case that lacks nothing else. */
  readonly lacking: Partial<Parts>;
  readonly where: Where;
  /** What mends it beside the case that lacks nothing: another answer to the same question. */
  readonly mended?: readonly Partial<Parts>[];
}

export const { reporter, respondent, incident, allegation, decision, extra: record, other } = whole;
export const when = { kind: 'unknown' } as const;
export const unsafe = { safetyRisk: { level: 'yes', reason: 'Both are here.' } } as const;
export const police = { ...heldConsultation, with: 'law-enforcement' } as const;
export const elsewhere = {
  respondent,
  code: { code: onlineCode.id, version: onlineCode.version },
  behaviour: 'personal-attack',
};
export const nameKept: Pick<RecordData<'promise'>, 'to' | 'undertaking'> = {
  to: reporter,
  undertaking: { kind: 'name-withheld', from: ['counsel'] },
};
export const named = { ...heldConsultation, disclosed: { records: [], identities: [reporter] } };
export const decided = (change: object): Step[] => [
  write('decision', { ...decidedInFull, allegation, ...change }, { record: decision }),
];
export const held = (data: object, as?: string): Step => ({
  kind: 'consultation',
  data,
  ...(as === undefined ? {} : { record: as }),
});
export const affectedPerson = (reportsBeingHarassed: 'yes' | 'unknown'): Step[] => [
  write('person', { roles: ['reporter', 'affected'], reportsBeingHarassed }, { record: reporter }),
];
export const membership = { decision, person: respondent, step: 'membership' } as const;
export const dueProcess = { heard: 'yes', counselAllowed: 'yes', appealBody: 'The board' } as const;

/** A row whose phase its table says. */
export type Rule = Omit<Row, 'phase'>;
