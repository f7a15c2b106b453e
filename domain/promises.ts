import type { Missing } from '@contract/failures';
import type { toldTo } from '@contract/records/disclosure';
import type { RecordData } from '@contract/records/kinds';
import type { promisedAudiences } from '@contract/records/promise';
import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';

/** Whom something is told, as far as promises tell audiences apart. */
export type ToldAudience = Exclude<(typeof promisedAudiences)[number], 'everyone'> | 'reporter' | 'other';

/** Something that leaves the office, or left it: to whom, and whose identity it shows. */
export interface Telling {
  readonly audience: ToldAudience;
  /** Person records whose identity is told. */
  readonly identities: readonly string[];
  /** Person record of who is told, where they are of the case: nobody is kept from their own name. */
  readonly recipient?: string | undefined;
}

type Promised = CaseRecord<'promise'>;
type PromiseLike = { readonly data: RecordData<'promise'> };
type Records = Pick<CaseFile, 'records'>;

/** The promises that still bind. */
export function standingPromises(caseFile: Records): Promised[] {
  return recordsOf(caseFile, 'promise').filter(({ data }) => data.state.kind === 'standing');
}

/** Whether one promise forbids this telling. */
function forbids({ data }: PromiseLike, { audience, identities, recipient }: Telling): boolean {
  const { undertaking, to } = data;
  switch (undertaking.kind) {
    case 'no-police':
      return audience === 'law-enforcement';
    case 'name-withheld': {
      // A reporter who is not known to be somebody else may be the very one.
      const theirOwn = recipient === to || (audience === 'reporter' && recipient === undefined);
      return (
        identities.includes(to) &&
        undertaking.from.some((from) => from === audience || (from === 'everyone' && !theirOwn))
      );
    }
    case 'by-day':
    case 'other':
      return false;
  }
}

/** Of some promises those that stand and that a telling would break; for screens, which hold records as views. */
export function promisesAgainst<Given extends PromiseLike>(
  promises: readonly Given[],
  telling: Telling,
): Given[] {
  return promises.filter((promise) => promise.data.state.kind === 'standing' && forbids(promise, telling));
}

/**
 * The promises that a telling would break. An export or a letter that breaks one is stopped, or goes on with a written
 * reason (product design, "promise").
 */
export function brokenPromises(caseFile: Records, telling: Telling): Promised[] {
  return promisesAgainst(standingPromises(caseFile), telling);
}

/** Of some promises those that stand and that whoever writes to somebody should have before their eyes. */
export function promisesBearingOn<Given extends PromiseLike>(
  promises: readonly Given[],
  { audience, recipient }: Pick<Telling, 'audience' | 'recipient'>,
): Given[] {
  return promises.filter(({ data: { to, state, undertaking } }) => {
    if (state.kind !== 'standing') return false;
    if (to === recipient) return true;
    return (
      undertaking.kind === 'name-withheld' &&
      undertaking.from.some((from) => from === audience || from === 'everyone')
    );
  });
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

/** What a consultation told, once it took place. What a reporter told the police themselves is not the office's doing. */
export function tellingOfConsultation(data: RecordData<'consultation'>): Telling | undefined {
  if (data.status !== 'held') return undefined;
  if (data.with === 'law-enforcement' && data.whoContacted === 'reporter') return undefined;
  return { audience: audienceOf(data.with), identities: data.disclosed?.identities ?? [] };
}

/** What a disclosure told. */
export function tellingOfDisclosure({ to, disclosed }: RecordData<'disclosure'>): Telling {
  return { audience: audienceOf(to), identities: disclosed.identities };
}

/** What a hand-off told, once it was made. */
export function tellingOfHandoff({ state, disclosed }: RecordData<'handoff'>): Telling | undefined {
  if (state.kind !== 'made' && state.kind !== 'accepted') return undefined;
  return { audience: 'other', identities: disclosed?.identities ?? [] };
}

/** The standing promises that something which was told already has broken, each once. */
export function brokenByTellings(caseFile: Records): Promised[] {
  const told = [
    ...recordsOf(caseFile, 'consultation').map(({ data }) => tellingOfConsultation(data)),
    ...recordsOf(caseFile, 'disclosure').map(({ data }) => tellingOfDisclosure(data)),
    ...recordsOf(caseFile, 'handoff').map(({ data }) => tellingOfHandoff(data)),
  ].filter((telling) => telling !== undefined);
  return standingPromises(caseFile).filter((promise) => told.some((telling) => forbids(promise, telling)));
}

/** A promise that would be broken, as something to be mended. */
export function promiseToMend(promise: string): Missing {
  return {
    code: 'promiseBroken',
    message:
      'This would break a promise: release it with the person, leave out what it protects, or say why.',
    where: { kind: 'promise', record: promise, field: 'state' },
  };
}
