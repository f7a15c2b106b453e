import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Failure } from '@contract/failures';
import { Sha256Schema } from '@contract/identifiers';
import { InstantSchema } from '@contract/moments';
import { restoreBackup } from '../../vault/backup/restoreBackup';
import { randomId } from '../../vault/keys/bytes';
import { commandHost } from '../host';
import { verb } from '../verb';
import { assertMayWrite, forceOption } from './words';

/** The copy of a vault that is kept elsewhere, and the way back. */
export const backupVerbs = [
  verb({
    name: 'backup',
    summary: 'write the whole vault into one encrypted file',
    place: 0,
    arguments: [{ name: 'file', what: 'the backup', is: 'path', optional: true }],
    options: [
      forceOption,
      {
        flags: '--to <folder>',
        what: 'instead of a file: a folder or stick, beside earlier backups; old ones are removed',
        is: 'path',
      },
      {
        flags: '--keep-days <n>',
        what: 'how old is old, this once; else as the office says, usually 90 days',
      },
    ],
    input: z
      .strictObject({
        file: z.string().optional(),
        force: z.boolean().optional(),
        to: z.string().optional(),
        keepDays: z.coerce.number().int().min(1).max(3650).optional(),
      })
      .refine(({ file, to }) => (file === undefined) !== (to === undefined), 'a file, or --to a folder'),
    output: z.strictObject({
      bytes: z.int(),
      sha256: Sha256Schema,
      name: z.string().optional(),
      removed: z.array(z.string()).optional(),
    }),
    async run({ file, force, to, keepDays }, office) {
      const job = randomId();
      if (file === undefined) {
        const days = keepDays === undefined ? {} : { keepDays };
        return office.call('vault.backupTo', { folder: 'to', job, ...days }, { to: to ?? '' });
      }
      assertMayWrite(file, force);
      return office.call('vault.backup', { destination: 'out', job }, { out: file });
    },
    text: ({ bytes, sha256, name, removed = [] }) =>
      [
        ...(name === undefined ? [] : [name]),
        `Wrote ${bytes} bytes, SHA-256 ${sha256}. It opens with the same passphrases.`,
        ...removed.map((old) => `Removed ${old}: its days were over.`),
      ].join('\n'),
  }),
  verb({
    name: 'restore',
    summary: 'make a vault folder from a backup',
    place: 1,
    arguments: [{ name: 'file', what: 'the backup', is: 'path' }],
    options: [
      {
        flags: '--list <path>',
        what: 'the newest list of what was erased and taken: its file, the vault in use, or a folder of backups',
        is: 'path',
      },
      { flags: '--without-list', what: 'bring back as well what was erased and taken since' },
    ],
    input: z.strictObject({
      file: z.string(),
      list: z.string().optional(),
      withoutList: z.boolean().optional(),
    }),
    output: z.strictObject({
      bytes: z.int(),
      list: z.strictObject({ at: InstantSchema, count: z.int() }).nullable(),
    }),
    async alone(folder, { file, list, withoutList }, { streams }) {
      if (!existsSync(file)) throw new Failure('noSuchFile');
      const { memoryFolder } = commandHost(streams);
      const usual = [dirname(file), ...(memoryFolder === undefined ? [] : [memoryFolder])];
      const lists = withoutList === true ? [] : [...(list === undefined ? [] : [list]), ...usual];
      return restoreBackup(file, folder, {
        ...{ progress: () => undefined, lists },
        ...(list === undefined ? {} : { listNeededAt: list }),
      });
    },
    text: ({ bytes, list }) =>
      [
        `Restored ${bytes} bytes.`,
        list === null
          ? 'No list of what was erased and taken since was used: all of it is back, and whoever could read then can read.'
          : `What was erased and taken until ${list.at} is taken out again when a director signs in; nobody reads before.`,
        'Verify it with `casekeep verify`.',
      ].join('\n'),
  }),
];
