import { z } from 'zod';
import { reservedOperations } from '@contract/operations/reserved';
import { verb } from '../verb';

/** Among the cases about the director (`--reserved`). */
export const entrustVerb = verb({
  name: 'entrust',
  summary: 'with --reserved: let another alternate deal with the cases about the director as you do',
  place: 0,
  arguments: [{ name: 'name', what: 'the alternate' }],
  options: [],
  input: z.strictObject({ name: z.string() }),
  output: reservedOperations['reserved.entrust'].output,
  run: ({ name }, office) => office.call('reserved.entrust', { user: name }),
  text: ({ name, given }) =>
    `${name} deals with the cases about the director from now on and was given ${given} of them.`,
});
