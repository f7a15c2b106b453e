import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { DaySchema, WhenSchema } from '../moments';
import { line, prose } from './fields';

/** Something somebody means to do by a day. Done, or dropped with a reason. */
export const TaskSchema = z.strictObject({
  title: line(),
  details: prose().optional(),
  owner: line().optional(),
  reason: prose().optional(),
  due: DaySchema.optional(),
  from: IdSchema.optional(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('done'), when: WhenSchema, outcome: prose().optional() }),
    z.strictObject({ kind: z.literal('dropped'), reason: prose() }),
  ]),
});
