import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { operation } from '../operation';
import { InstantSchema } from '../moments';

/** A draft belongs to one form: `form` is its name (`report`, `amend:<record>`), `case` absent for a new case. */
const place = { case: IdSchema.optional(), form: z.string().min(1).max(120) };

export const DraftSchema = z.strictObject({ ...place, savedAt: InstantSchema, value: z.unknown() });
export type Draft = z.infer<typeof DraftSchema>;

/** Words being typed, sealed under the user's own secret, so that a crash loses none of them. */
export const draftOperations = {
  'drafts.save': operation({
    input: z.strictObject({ ...place, value: z.unknown() }),
    output: z.strictObject({ savedAt: InstantSchema }),
    needs: 'case.write',
    writes: true,
  }),
  'drafts.list': operation({
    input: z.strictObject({ case: IdSchema.optional() }),
    output: z.array(DraftSchema),
    needs: 'session',
  }),
  'drafts.discard': operation({
    input: z.strictObject(place),
    output: z.strictObject({}),
    needs: 'case.write',
    writes: true,
  }),
};
