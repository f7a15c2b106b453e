import { z } from 'zod';
import { name, version } from '../../../package.json';
import { verb } from '../verb';

/** What this is. */
export const versionVerb = verb({
  name: 'version',
  summary: 'version of Casekeep and of its vault format',
  arguments: [],
  options: [],
  input: z.strictObject({}),
  output: z.strictObject({ name: z.string(), version: z.string(), vaultFormat: z.int(), node: z.string() }),
  alone: async () => ({ name, version, vaultFormat: 1, node: process.versions.node }),
  text: (value) => `${value.name} ${value.version}, vault format ${value.vaultFormat}`,
});
