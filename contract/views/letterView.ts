import { z } from 'zod';
import { IdSchema } from '../identifiers';

/** What the plain-rule language check points at (`domain/language`). */
export const findingCodes = [
  'gap',
  'identity',
  'verbatim',
  'time',
  'quote',
  'gendered',
  'label',
  'conclusion',
  'intent',
  'secrecy',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What it takes to leave the words as they are: a written reason; that and a second reader's signature; nothing will do. */
export const keeping = ['reason', 'reason-and-signature', 'never'] as const;

/** Words of a letter that should not stand in it without a reason; `start` and `end` count characters of its part. */
export const FindingSchema = z.strictObject({
  code: z.enum(findingCodes),
  part: z.enum(['subject', 'body']),
  start: z.int().min(0),
  end: z.int().min(1),
  words: z.string(),
  why: z.string(),
  suggestion: z.string(),
  keep: z.enum(keeping),
  /** The reason given for them; the words still count as open where a reason alone is not enough. */
  keptBecause: z.string().optional(),
  open: z.boolean(),
});
export type Finding = z.infer<typeof FindingSchema>;

/** Whether somebody else has read the letter, where that is asked for. */
export const secondReaderStates = ['not-needed', 'needed', 'signed', 'waived'] as const;
export type SecondReaderState = (typeof secondReaderStates)[number];

/** Everything that stands between a letter and its sending. */
export const LetterCheckSchema = z.strictObject({
  findings: z.array(FindingSchema),
  /** Promises it would break as it stands. */
  brokenPromises: z.array(z.strictObject({ promise: IdSchema, person: IdSchema })),
  secondReader: z.enum(secondReaderStates),
  /** It may be sent as it stands. */
  sendable: z.boolean(),
});
export type LetterCheck = z.infer<typeof LetterCheckSchema>;

/** A template with its fields filled, and what could not be filled: shown in the text in double brackets. */
export const LetterDraftSchema = z.strictObject({
  subject: z.string(),
  body: z.string(),
  gaps: z.array(z.strictObject({ part: z.enum(['subject', 'body']), label: z.string() })),
});
export type LetterDraft = z.infer<typeof LetterDraftSchema>;
