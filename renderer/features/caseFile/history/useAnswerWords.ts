import { useTranslation } from 'react-i18next';
import { behaviourLabel, conductCodes, groundLabel } from '@domain/conductCodes/conductCodes';

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
  kind: ['affected', 'task'],
  jurisdiction: ['jurisdiction'],
  level: ['answer'],
  source: ['source'],
  status: ['consultation', 'followUp'],
  with: ['consulted'],
  mode: ['mode'],
  basis: ['privilege'],
  thirdPartyPresent: ['answer'],
  finding: ['finding'],
  standard: ['standard'],
  applies: ['answer'],
  respondentHeard: ['answer'],
  duty: ['waiver'],
};

/** A fixed answer in words, as the forms and the file say it; anything else stays as it was written. */
export function useAnswerWords(): (field: string, answer: string) => string {
  const { t, i18n } = useTranslation();
  return (field, answer) => {
    const code = conductCodes.at(-1);
    const reference = { code: code?.id ?? '', version: code?.version ?? '' };
    if (field === 'behaviour') return behaviourLabel(reference, answer);
    if (field === 'grounds') return groundLabel(reference, answer);
    const key = answersOf[field]?.map((list) => `answers.${list}.${answer}`).find((one) => i18n.exists(one));
    return key === undefined ? answer : t(key as 'answers.answer.yes');
  };
}
