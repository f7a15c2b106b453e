import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, prose } from './fields';

/** How a report reached the office. */
export const channels = ['phone', 'in-person', 'online', 'letter', 'e-mail'] as const;

/** Where and how the reporter may be reached without harm to them. */
export const SafeContactSchema = z.strictObject({
  channel: z.enum(['phone', 'e-mail', 'letter', 'in-person', 'none']),
  details: line().optional(),
  hours: line().optional(),
  neverLeaveVoicemail: z.boolean().optional(),
});

/** What an e-mail said of itself; the original message is evidence beside it. */
export const MailHeadSchema = z.strictObject({
  messageId: z.string().max(998).optional(),
  /** Tells the same mail when it comes a second time (`main/vault/intake/mailIdentity.ts`). */
  identity: z.string().max(1200).optional(),
  from: z.string().max(998).optional(),
  to: z.array(z.string().max(998)).max(200),
  subject: z.string().max(998).optional(),
  /** Found odd while reading it: no date, no sender, text taken from HTML, text cut at the limit. */
  notices: z.array(z.string().max(64)).max(50),
});

/** One report as it reached the office (code of conduct: reports of any sort come to the Executive Director). */
export const ReportSchema = z.strictObject({
  received: WhenSchema,
  channel: z.enum(channels),
  takenBy: line().optional(),
  takenWhere: line().optional(),
  reporter: z.enum(['named', 'pseudonym', 'anonymous']),
  /** The person record of the reporter, when there is one. */
  person: IdSchema.optional(),
  reporterIs: z.enum(['affected', 'witness', 'other', 'unknown']),
  /** The report in the reporter's own words: never corrected, never mixed with a summary. */
  words: prose(),
  language: line().optional(),
  translation: line().optional(),
  /** A person the reporter trusts was offered to be with them. */
  supportOffered: z.enum(['accepted', 'declined', 'not-offered']).optional(),
  summary: prose().optional(),
  impact: prose().optional(),
  safetyConcern: prose().optional(),
  retaliationConcern: prose().optional(),
  /** Only this reporter could know what they told: whatever is said of it points back to them. */
  onlyTheyCouldKnow: z.boolean().optional(),
  /** What else was mentioned: other people, links, what went before. */
  otherPeople: prose().optional(),
  links: z.array(line()).max(limits.references).optional(),
  context: prose().optional(),
  /** Only if the reporter offered it; nobody may ask for it. */
  outcomeOffered: prose().optional(),
  wishAboutPolice: z.enum(['wants', 'does-not-want', 'undecided', 'not-discussed']).optional(),
  contact: SafeContactSchema.optional(),
  mail: MailHeadSchema.optional(),
  /** It came as a row of a table of old cases: by what the row is known again, and what the case was called there. */
  imported: z.strictObject({ identity: z.string().max(1200), oldNumber: line().optional() }).optional(),
});
