import type { promisedAudiences } from '@contract/records/promise';
import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';

/** Whom something is about to be told. */
export type ToldAudience = Exclude<(typeof promisedAudiences)[number], 'everyone'> | 'reporter' | 'other';

/** Something that is about to leave the office: to whom, and whose identity it would show. */
export interface Telling {
  readonly audience: ToldAudience;
  /** Person records whose identity would be told. */
  readonly identities: readonly string[];
}

type Promised = CaseRecord<'promise'>;

/** The promises that still bind. */
export function standingPromises(caseFile: Pick<CaseFile, 'records'>): Promised[] {
  return recordsOf(caseFile, 'promise').filter(({ data }) => data.state.kind === 'standing');
}

/** Whether one promise forbids this telling. */
function forbids({ data }: Promised, { audience, identities }: Telling): boolean {
  const { undertaking, to } = data;
  switch (undertaking.kind) {
    case 'no-police':
      return audience === 'law-enforcement';
    case 'name-withheld':
      return (
        identities.includes(to) &&
        undertaking.from.some((from) => from === audience || (from === 'everyone' && audience !== 'reporter'))
      );
    case 'by-day':
    case 'other':
      return false;
  }
}

/**
 * The promises that a telling would break. An export, a letter or a consultation that breaks one is stopped, or goes on
 * with a written reason (product design, "promise").
 */
export function brokenPromises(caseFile: Pick<CaseFile, 'records'>, telling: Telling): Promised[] {
  return standingPromises(caseFile).filter((promise) => forbids(promise, telling));
}

/** The standing promises that a consultation which took place has broken, each once. */
export function brokenByConsultations(caseFile: Pick<CaseFile, 'records'>): Promised[] {
  const tellings = recordsOf(caseFile, 'consultation').flatMap(({ data }): Telling[] => {
    if (data.status !== 'held') return [];
    if (data.with === 'law-enforcement' && data.whoContacted === 'reporter') return [];
    const audience = data.with === 'legal-counsel' ? 'counsel' : data.with;
    return [{ audience, identities: data.disclosed?.identities ?? [] }];
  });
  return standingPromises(caseFile).filter((promise) =>
    tellings.some((telling) => forbids(promise, telling)),
  );
}
