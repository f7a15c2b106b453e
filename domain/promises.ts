import type { toldTo } from '@contract/records/disclosure';
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

/** The audience of promises to which somebody who was consulted or told belongs. */
export function audienceOf(told: (typeof toldTo)[number]): ToldAudience {
  switch (told) {
    case 'legal-counsel':
      return 'counsel';
    case 'witness':
    case 'public':
      return 'other';
    default:
      return told;
  }
}

/** What was told to somebody outside the office so far: consultations that took place, disclosures, hand-offs made. */
function tellings(caseFile: Pick<CaseFile, 'records'>): Telling[] {
  const identitiesOf = (disclosed: { identities: readonly string[] } | undefined) =>
    disclosed?.identities ?? [];
  return [
    ...recordsOf(caseFile, 'consultation').flatMap(({ data }): Telling[] => {
      if (data.status !== 'held') return [];
      // The reporter went to the police: the office told nobody.
      if (data.with === 'law-enforcement' && data.whoContacted === 'reporter') return [];
      return [{ audience: audienceOf(data.with), identities: identitiesOf(data.disclosed) }];
    }),
    ...recordsOf(caseFile, 'disclosure').map(({ data }) => ({
      audience: audienceOf(data.to),
      identities: identitiesOf(data.disclosed),
    })),
    ...recordsOf(caseFile, 'handoff')
      .filter(({ data }) => data.state.kind === 'made' || data.state.kind === 'accepted')
      .map(({ data }) => ({ audience: 'other' as const, identities: identitiesOf(data.disclosed) })),
  ];
}

/** The standing promises that something which was told already has broken, each once. */
export function brokenByTellings(caseFile: Pick<CaseFile, 'records'>): Promised[] {
  const told = tellings(caseFile);
  return standingPromises(caseFile).filter((promise) => told.some((telling) => forbids(promise, telling)));
}
