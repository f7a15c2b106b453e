import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { WhenSchema } from '../moments';
import { line, prose } from './fields';

/** A dated note for the file. */
export const NoteSchema = z.strictObject({
  title: line().optional(),
  when: WhenSchema,
  text: prose(),
  /** The note this one adds to: a note is not changed once a day has passed. */
  addendumTo: IdSchema.optional(),
  about: z.array(IdSchema).max(limits.references).optional(),
});
