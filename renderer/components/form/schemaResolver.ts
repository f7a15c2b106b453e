import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form';
import type { z } from 'zod';
import { complaints as vaultComplaints } from '../../catalogue/en/complaints';
import { prune } from './prune';

/** What is wrong with an answer by itself: keys of the catalogue under `fields`. */
const generalComplaints = ['needed', 'chooseOne', 'tooLong', 'notReadable', 'repeat'] as const;
type GeneralComplaint = (typeof generalComplaints)[number];
/** What only the vault can know to be wrong: keys of the catalogue under `complaints`. */
type VaultComplaint = keyof typeof vaultComplaints;
/** The sentences a field can show. */
export type Complaint = GeneralComplaint | VaultComplaint;

/** A word as a complaint the catalogue has a sentence for; anything else only says that it cannot be read. */
export function complaintNamed(word: string): Complaint {
  if (Object.hasOwn(vaultComplaints, word)) return word as VaultComplaint;
  if (word === 'empty' || word === 'answerNeeded') return 'needed';
  if (word === 'textTooLong') return 'tooLong';
  return generalComplaints.find((complaint) => complaint === word) ?? 'notReadable';
}

/** Where the sentence of a complaint stands in the catalogue. */
export function complaintKey(
  complaint: Complaint,
): `fields.${GeneralComplaint}` | `complaints.${VaultComplaint}` {
  return Object.hasOwn(vaultComplaints, complaint)
    ? `complaints.${complaint as VaultComplaint}`
    : `fields.${complaint as GeneralComplaint}`;
}

/** What a person has to be told about one issue of a schema. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint {
  const named = complaintNamed(issue.message);
  if (named !== 'notReadable') return named;
  switch (issue.code) {
    case 'invalid_type':
    case 'too_small':
      return 'needed';
    case 'invalid_value':
    case 'invalid_union':
      return 'chooseOne';
    case 'too_big':
      return 'tooLong';
    default:
      return 'notReadable';
  }
}

/**
 * Checks a form by the very schema the vault checks with, so that no rule is written twice.
 *
 * @param schema the schema of what the form writes
 */
export function schemaResolver<Schema extends z.ZodType>(
  schema: Schema,
): Resolver<FieldValues, unknown, z.output<Schema> & FieldValues> {
  return async (values) => {
    const parsed = schema.safeParse(prune(values) ?? {});
    if (parsed.success) return { values: parsed.data as z.output<Schema> & FieldValues, errors: {} };
    const errors: FieldErrors = {};
    const seen = new Set<string>();
    for (const issue of parsed.error.issues) {
      const path = issue.path.join('.') || 'root';
      if (seen.has(path)) continue;
      seen.add(path);
      set(errors, path, { type: issue.code, message: complaintOf(issue) });
    }
    return { values: {}, errors };
  };
}
