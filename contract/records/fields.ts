import { z } from 'zod';
import { limits } from '../limits';

/** @returns the size of `text` in bytes of UTF-8; lone surrogates count as the replacement character they become. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** One line: trimmed, at least one character. */
export const line = () => z.string().trim().min(1).max(limits.lineCharacters);

/** Prose, at least one character that is not white space, at most 1 MiB of UTF-8; kept exactly as typed. */
export const prose = () =>
  z
    .string()
    .max(limits.textBytes)
    .refine((text) => text.trim() !== '', { error: 'empty' })
    .refine((text) => utf8Bytes(text) <= limits.textBytes, { error: 'textTooLong' });

/** A proper answer where a person may not know. */
export const YesNoUnknownSchema = z.enum(['yes', 'no', 'unknown']);

/** A judgement of risk: `maybe` is an answer too, and each comes with its reason. */
export const RiskSchema = z.strictObject({ level: z.enum(['yes', 'maybe', 'no']), reason: prose() });

/** How people spoke or wrote to each other. */
export const ModeSchema = z.enum(['in-person', 'phone', 'video', 'e-mail', 'letter', 'message']);
