import { z } from 'zod';
import { Failure } from '@contract/failures';
import { Sha256Schema } from '@contract/identifiers';
import { FormChannelSchema } from '@contract/operations/forms';
import { IntakeResultSchema } from '@contract/operations/intake';
import { verb } from '../verb';
import { sendFile } from './sendFile';
import { assertMayWrite, forceOption, reference } from './words';

const BlankSchema = z.strictObject({ bytes: z.int(), sha256: Sha256Schema });

const needed = (path: string): Failure => new Failure('badInput', { fields: [{ path, message: 'needed' }] });

/** The report form: blank on its way out, filled in on its way back. */
export const formVerb = verb({
  name: 'form',
  summary: 'write the blank report form (blank --out FILE), or take in filled-in ones (read FILE…)',
  place: 0,
  arguments: [
    { name: 'what', what: 'blank, or read' },
    { name: 'files', what: 'filled-in forms', several: true, optional: true, is: 'path' },
  ],
  options: [
    { flags: '--out <file>', what: 'with blank: where it is written', is: 'path' },
    { flags: '--text', what: 'with blank: the plain-text twin' },
    { flags: '--into <case>', what: 'with read: add the reports to this case' },
    { flags: '--channel <channel>', what: 'with read: e-mail, letter, in-person or online' },
    forceOption,
  ],
  input: z.strictObject({
    what: z.enum(['blank', 'read']),
    files: z.array(z.string()).optional(),
    out: z.string().optional(),
    text: z.boolean().optional(),
    into: reference.optional(),
    channel: FormChannelSchema.optional(),
    force: z.boolean().optional(),
  }),
  output: z.union([BlankSchema, z.array(IntakeResultSchema)]),
  async run({ what, files = [], out, text, into, channel, force }, office) {
    if (what === 'blank') {
      if (out === undefined) throw needed('out');
      assertMayWrite(out, force);
      const form = text === true ? 'text' : 'pdf';
      return office.call('forms.blank', { destination: 'out', form }, { out });
    }
    if (files.length === 0) throw needed('files');
    const results: z.input<typeof IntakeResultSchema>[] = [];
    for (const path of files) results.push(await sendFile(office, path, { purpose: 'mail', into, channel }));
    return results;
  },
  text: (result) =>
    Array.isArray(result)
      ? result.map(({ file, outcome, codeName }) => `${file}: ${said[outcome]} ${codeName}`).join('\n')
      : `Wrote ${result.bytes} bytes, SHA-256 ${result.sha256}.`,
});

const said = {
  'case-opened': 'opened case',
  'report-added': 'added a report to',
  'evidence-added': 'kept as evidence in',
  'seen-before': 'was here before, in',
} as const;
