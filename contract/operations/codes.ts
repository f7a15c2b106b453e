import { z } from 'zod';
import { ConductCodeSchema } from '../conductCode';
import { IdSchema } from '../identifiers';
import { DaySchema, InstantSchema } from '../moments';
import { operation } from '../operation';

/** One version of a code of conduct as the office knows it. */
export const CodeViewSchema = z.strictObject({
  code: ConductCodeSchema,
  /** It came with the product, or the office added it. */
  origin: z.enum(['shipped', 'office']),
  added: z.strictObject({ at: InstantSchema, by: IdSchema }).optional(),
  /** The days on which it is in force in effect, since a newer version ends it; absent when there is none. */
  effective: z.strictObject({ from: DaySchema, to: DaySchema.optional() }).optional(),
});
export type CodeView = z.infer<typeof CodeViewSchema>;

export const codeOperations = {
  /** Every version of every code, in the order in which they were added. */
  'codes.list': operation({ input: z.strictObject({}), output: z.array(CodeViewSchema), needs: 'session' }),
  /** Adds a version. One that is there is never changed: the same name and version is refused. */
  'codes.add': operation({
    input: ConductCodeSchema,
    output: z.strictObject({ code: z.string(), version: z.string() }),
    needs: 'office.edit',
    writes: true,
  }),
};
