/** The deadlines that are counted in business days, in the order in which a case meets them. */
export const businessDayDeadlines = [
  'acknowledge',
  'triage',
  'status',
  'decision',
  'followUp',
  'appeal',
] as const;
