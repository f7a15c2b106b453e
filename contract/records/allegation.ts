import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { line, prose } from './fields';

/** One behaviour by one respondent, classed by the conduct code's own list. */
export const AllegationSchema = z.strictObject({
  statement: prose(),
  /** Person record of the respondent; absent while nobody knows who it was. */
  respondent: IdSchema.optional(),
  incidents: z.array(IdSchema).max(limits.references),
  code: z.strictObject({ code: line(), version: line() }),
  /** A behaviour of that code version (`domain/conductCodes`). */
  behaviour: line(),
  grounds: z.array(line()).max(50).optional(),
});
