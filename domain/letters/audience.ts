import type { RecordData } from '@contract/records/kinds';

/** Whom a letter is for, as far as it decides what may be said. */
export const letterAudiences = ['reporter', 'respondent', 'other'] as const;
export type LetterAudience = (typeof letterAudiences)[number];

/** Somebody of several roles is written to by the strictest: who a report is about, before who made it. */
export function letterAudience({ roles }: Pick<RecordData<'person'>, 'roles'>): LetterAudience {
  if (roles.includes('respondent')) return 'respondent';
  return roles.includes('reporter') || roles.includes('affected') ? 'reporter' : 'other';
}
