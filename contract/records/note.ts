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
  about: z.array(IdSchema).max(limits.references).optional(),
});
