import { z } from 'zod';
import { PathTokenSchema, Sha256Schema } from '../identifiers';
import { operation } from '../operation';

/** How a filled-in form may have come back. */
export const formChannels = ['e-mail', 'letter', 'in-person', 'online'] as const;
export const FormChannelSchema = z.enum(formChannels);
export type FormChannel = z.infer<typeof FormChannelSchema>;

export const formOperations = {
  /** Writes the blank report form: a PDF to fill in, or its plain-text twin. */
  'forms.blank': operation({
    input: z.strictObject({ destination: PathTokenSchema, form: z.enum(['pdf', 'text']) }),
    output: z.strictObject({ bytes: z.int().min(0), sha256: Sha256Schema }),
    needs: 'case.open',
  }),
};
