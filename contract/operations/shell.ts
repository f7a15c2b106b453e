import { z } from 'zod';
import { PathTokenSchema } from '../identifiers';
import { limits } from '../limits';
import { shellOperation } from '../operation';

export const LocationSchema = z.strictObject({
  /** Shown to the person, never interpreted by the page. */
  folder: z.string(),
  /** The default place for this computer. */
  isDefault: z.boolean(),
  /** Why this place is not a good one: kept in step by a cloud service, or on a network. */
  warning: z.enum(['synced', 'network']).optional(),
  exists: z.boolean(),
});
export type Location = z.infer<typeof LocationSchema>;

/** Answered by the shell: places, locking. No key and no case passes through them. */
export const shellOperations = {
  'shell.location': shellOperation({ input: z.strictObject({}), output: LocationSchema }),
  /** Opens a folder dialog; answers the place now in use, also when the dialog was cancelled. */
  'shell.chooseLocation': shellOperation({
    input: z.strictObject({ purpose: z.enum(['existing', 'new']) }),
    output: LocationSchema,
  }),
  /** Opens a save dialog; `token` is absent when it was cancelled. */
  'shell.chooseDestination': shellOperation({
    input: z.strictObject({
      suggestedName: z.string().min(1).max(limits.fileNameCharacters),
      kind: z.enum(['pdf', 'backup', 'any']),
    }),
    output: z.strictObject({ token: PathTokenSchema.optional(), name: z.string().optional() }),
  }),
  /** Opens a folder dialog for backups; `token` is absent when it was cancelled. */
  'shell.chooseBackupFolder': shellOperation({
    input: z.strictObject({}),
    output: z.strictObject({ token: PathTokenSchema.optional(), name: z.string().optional() }),
  }),
  'shell.lock': shellOperation({ input: z.strictObject({}), output: z.strictObject({}) }),
  'shell.clearClipboard': shellOperation({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** Opens the folder of a finished export in the file manager. */
  'shell.showInFolder': shellOperation({
    input: z.strictObject({ token: PathTokenSchema }),
    output: z.strictObject({}),
  }),
};
