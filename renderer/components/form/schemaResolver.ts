import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form';
import type { z } from 'zod';
import { prune } from './prune';

/** The sentences a field can show, as keys of the catalogue under `fields`. */
export const complaints = ['needed', 'chooseOne', 'tooLong', 'notReadable', 'repeat'] as const;
export type Complaint = (typeof complaints)[number];

/** What a person has to be told about one issue of a schema. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint {
  if (issue.message === 'empty' || issue.message === 'answerNeeded') return 'needed';
  if (issue.message === 'repeat') return 'repeat';
  if (issue.message === 'textTooLong') return 'tooLong';
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
