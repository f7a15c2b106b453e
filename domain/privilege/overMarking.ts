import type { RecordData } from '@contract/records/kinds';

type Held = Extract<RecordData<'consultation'>, { status: 'held' }>;
type Claimed = Exclude<Held['privilege'], { basis: 'none' }>;

/** What speaks against a claim of privilege, as a key of the catalogue. */
export type OverMarking =
  | 'noAttorney'
  | 'noLegalQuestion'
  | 'noLitigation'
  | 'opinionWithoutLitigation'
  | 'business'
  | 'publicRelations'
  | 'factsOnly'
  | 'outsideParty'
  | 'thirdParty';

/** A claim while it is typed: every field may still be unanswered. */
export interface Claim {
  readonly with?: Held['with'] | undefined;
  readonly purpose?: Held['purpose'] | undefined;
  readonly facts?: string | undefined;
  readonly advice?: string | undefined;
  readonly privilege?:
    | {
        readonly basis?: Held['privilege']['basis'] | undefined;
        readonly attorney?: string | undefined;
        readonly legalQuestion?: string | undefined;
        readonly litigationAnticipated?: boolean | undefined;
        readonly workProduct?: Claimed['workProduct'];
      }
    | undefined;
  readonly thirdPartyPresent?: Held['thirdPartyPresent'] | undefined;
}

type Privilege = NonNullable<Claim['privilege']>;
type Rule = (claim: Claim, privilege: Privilege) => boolean;

const blank = (text: string | undefined) => text === undefined || text.trim() === '';
const madeForLitigation: Rule = (_claim, { basis, litigationAnticipated }) =>
  basis !== 'work-product' || litigationAnticipated === true;

/** Who is asked for help or is told of an offence, and is neither client nor counsel. */
const outside: readonly (Held['with'] | undefined)[] = ['law-enforcement', 'venue-or-platform'];

/**
 * When each warning is given, in the order in which the elements should be mended. Sources: attorney–client needs an
 * attorney and a legal question in confidence; work product needs anticipated litigation, and an opinion is protected
 * only as such (FRCP 26(b)(3)); facts are never privileged; business and public relations advice is not legal advice.
 */
const rules: Readonly<Record<OverMarking, Rule>> = {
  noAttorney: (_claim, { basis, attorney }) => basis !== 'work-product' && blank(attorney),
  noLegalQuestion: (_claim, { basis, legalQuestion }) => basis !== 'work-product' && blank(legalQuestion),
  noLitigation: (claim, privilege) =>
    !madeForLitigation(claim, privilege) && privilege.workProduct !== 'opinion',
  opinionWithoutLitigation: (claim, privilege) =>
    !madeForLitigation(claim, privilege) && privilege.workProduct === 'opinion',
  business: ({ purpose }) => purpose === 'business',
  publicRelations: ({ purpose }) => purpose === 'public-relations',
  factsOnly: ({ facts, advice }, { basis }) => basis !== 'work-product' && !blank(facts) && blank(advice),
  outsideParty: ({ with: asked }, { basis }) => basis === 'attorney-client' && outside.includes(asked),
  thirdParty: ({ thirdPartyPresent }) => thirdPartyPresent === 'yes',
};

/**
 * Warns where privilege is claimed and an element of it is missing or something speaks against it. It warns and never
 * forbids: the burden is on who claims it, and a claim that covers too much endangers the claims that are right (product
 * design, "Consultation").
 *
 * @param claim what is known so far.
 * @returns what speaks against the claim; nothing where no privilege is claimed.
 */
export function overMarking(claim: Claim): OverMarking[] {
  const { privilege } = claim;
  if (privilege?.basis === undefined || privilege.basis === 'none') return [];
  return (Object.keys(rules) as OverMarking[]).filter((name) => rules[name](claim, privilege));
}
