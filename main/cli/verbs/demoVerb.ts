import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '@contract/failures';
import { Sha256Schema } from '@contract/identifiers';
import { demonstrate, demoPassphrases } from '../demo/demonstrate';
import { verb } from '../verb';

/** The first folder demo/<n> that is not there yet. */
function nextFolder(cwd: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(cwd, 'demo', String(number));
    if (!existsSync(folder)) return folder;
  }
}

/** The main job without a window. */
export const demoVerb = verb({
  name: 'demo',
  summary: 'the main job without a window: from report e-mails to the document for counsel',
  arguments: [{ name: 'folder', what: 'where everything is put (./demo/<n>)', optional: true, is: 'path' }],
  options: [],
  input: z.strictObject({ folder: z.string().optional() }),
  output: z.strictObject({
    folder: z.string(),
    vault: z.string(),
    document: z.string(),
    chain: z.string(),
    transcript: z.string(),
    sha256: Sha256Schema,
  }),
  async alone(_folder, { folder: wanted }, { streams, tell }) {
    const { cwd, environment, interrupted } = streams;
    const folder = wanted ?? nextFolder(cwd);
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new Failure('folderNotEmpty');
    return demonstrate({ folder, tell, environment, interrupted });
  },
  text: ({ vault, document, chain, transcript }) =>
    [
      '',
      `Vault       ${vault}`,
      `Document    ${document}`,
      `Chain       ${chain}`,
      `Transcript  ${transcript}`,
      '',
      `Sign in as the director with the passphrase: ${demoPassphrases.director}`,
    ].join('\n'),
});
