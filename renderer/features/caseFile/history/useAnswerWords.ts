import { useTranslation } from 'react-i18next';
import { useKnownCodes } from '../useCodes';

/** Which list of fixed answers a field draws from, by the field's own name. */
const answersOf: Readonly<Record<string, readonly string[]>> = {
  channel: ['channel', 'contact'],
  reporter: ['reporter'],
  reporterIs: ['reporterIs'],
  wishAboutPolice: ['police'],
  roles: ['role'],
  known: ['known'],
  reportsBeingHarassed: ['answer'],
  identified: ['identity'],
  setting: ['setting'],
  ongoing: ['answer'],
  compliedAtOnce: ['answer'],
  kind: ['affected', 'task', 'measureState', 'promise', 'handoff', 'action', 'letter', 'hold', 'undertaking'],
  jurisdiction: ['jurisdiction'],
  level: ['answer'],
  source: ['source'],
  status: ['consultation', 'followUp', 'interview', 'appeal'],
  with: ['consulted'],
  mode: ['mode'],
  basis: ['privilege'],
  thirdPartyPresent: ['answer'],
  finding: ['finding'],
  standard: ['standard'],
  applies: ['answer'],
  respondentHeard: ['answer'],
  duty: ['waiver'],
  supportOffered: ['supportOffered'],
  public: ['answer'],
  marginalisedGroup: ['answer'],
  disengagementLikely: ['answer'],
  leaderInvolved: ['answer'],
  measure: ['measure'],
  from: ['promisedAudience'],
  advisements: ['advisement'],
  to: ['toldTo'],
  agreed: ['answer'],
  reporterAgreed: ['answer'],
  mayKnow: ['mayKnow'],
  heard: ['answer'],
  counselAllowed: ['answer'],
  outcome: ['appealOutcome', 'contactOutcome'],
  purpose: ['contactPurpose', 'letterPurpose', 'purpose'],
  workProduct: ['workProduct'],
  whoContacted: ['whoContacted'],
  state: ['requested'],
  retaliation: ['answer'],
};

/** Lists of a code of conduct that a field draws from, by the field's own name. */
const listOf = {
  behaviour: 'behaviours',
  grounds: 'grounds',
  test: 'exceptionTests',
  step: 'ladder',
} as const;

/**
 * A fixed answer in words, as the forms and the file say it; anything else stays as it was written. What a code lists is
 * called as the first version that knows it calls it: those of the case come before those of the product.
 */
export function useAnswerWords(): (field: string, answer: string) => string {
  const { t, i18n } = useTranslation();
  const codes = useKnownCodes();
  return (field, answer) => {
    const list = Object.hasOwn(listOf, field) ? listOf[field as keyof typeof listOf] : undefined;
    if (list !== undefined) {
      const items = codes.flatMap((code): { id: string; label: string }[] => code[list]);
      return items.find(({ id }) => id === answer)?.label ?? answer;
    }
    const key = answersOf[field]?.map((part) => `answers.${part}.${answer}`).find((one) => i18n.exists(one));
    return key === undefined ? answer : t(key as 'answers.answer.yes');
  };
}
