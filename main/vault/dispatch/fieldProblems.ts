import type { z } from 'zod';

/**
 * The wrong fields of an input, as `path: message`; the path is dotted, the message is the schema's own short word or
 * sentence. The rejected value never appears, since it may be words of a case.
 */
export function fieldProblems(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.code === 'unrecognized_keys' ? `unknown field: ${issue.keys.join(', ')}` : issue.message,
  }));
}
