import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Failure, failureExits } from '@contract/failures';
import { Sha256Schema } from '@contract/identifiers';
import { LedgerLineSchema, type VerifyReport, VerifyReportSchema } from '@contract/operations/ledger';
import { restoreBackup } from '../../vault/backup/restoreBackup';
import { randomId } from '../../vault/keys/bytes';
import { verifyVault } from '../../vault/verifyVault';
import { table } from '../text/table';
import { moment } from '../text/textStyle';
import { verb } from '../verb';
import { assertMayWrite, forceOption } from './words';

/** The ledger, its proof, and the copy that is kept elsewhere. */
export const ledgerVerbs = [
  verb({
    name: 'ledger',
    summary: 'everything that ever happened, as far as you have the keys',
    place: 0,
    arguments: [],
    options: [{ flags: '--since <seq>', what: 'only what came after this entry' }],
    input: z.strictObject({ since: z.coerce.number().int().min(0).optional() }),
    output: z.array(LedgerLineSchema),
    run: (input, office) => office.call('ledger.list', input),
    text: (lines, style) =>
      table(
        ['entry', 'when', 'by', 'what', 'case', 'hash'],
        lines.map((line) => [
          line.seq,
          moment(line.at, style),
          line.authorName,
          line.kind ?? '(no key)',
          line.codeName ?? '–',
          line.hash.slice(0, 16),
        ]),
        'Nothing since.',
      ),
  }),
  verb({
    name: 'verify',
    summary: 'prove that ledger, vault file and evidence are whole; works on a read-only folder',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: VerifyReportSchema,
    run: (_input, office) => office.call('ledger.verify', {}),
    async alone(folder, _input, { secrets, user }) {
      const passphrase = await secrets.ask('passphrase');
      return verifyVault({ folder, passphrase, ...(user === undefined ? {} : { user }) });
    },
    text: reportText,
    exit: ({ ok }) => (ok ? 0 : failureExits.vaultDamaged),
  }),
  verb({
    name: 'backup',
    summary: 'write the whole vault into one encrypted file',
    place: 0,
    arguments: [{ name: 'file', what: 'the backup', is: 'path' }],
    options: [forceOption],
    input: z.strictObject({ file: z.string(), force: z.boolean().optional() }),
    output: z.strictObject({ bytes: z.int(), sha256: Sha256Schema }),
    async run({ file, force }, office) {
      assertMayWrite(file, force);
      return office.call('vault.backup', { destination: 'out', job: randomId() }, { out: file });
    },
    text: ({ bytes, sha256 }) =>
      `Wrote ${bytes} bytes, SHA-256 ${sha256}. It opens with the same passphrases.`,
  }),
  verb({
    name: 'restore',
    summary: 'make a vault folder from a backup',
    place: 1,
    arguments: [{ name: 'file', what: 'the backup', is: 'path' }],
    options: [],
    input: z.strictObject({ file: z.string() }),
    output: z.strictObject({ bytes: z.int() }),
    async alone(folder, { file }) {
      if (!existsSync(file)) throw new Failure('noSuchFile');
      return restoreBackup(file, folder, { progress: () => undefined });
    },
    text: ({ bytes }) => `Restored ${bytes} bytes. Verify it with \`casekeep verify\`.`,
  }),
];

function reportText({ ok, entries, pages, files, head, problems, warnings }: VerifyReport): string {
  const found = problems.map(({ file, page, entry, message }) => {
    const place = [
      file,
      ...(page === undefined ? [] : [`page ${page}`]),
      ...(entry === undefined ? [] : [`entry ${entry}`]),
    ];
    return `  - ${place.join(', ')}: ${message}`;
  });
  return [
    ok
      ? `The vault is whole: ${entries} entries, ${pages} pages, ${files} files of evidence.`
      : `The vault is NOT whole: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
    ...found,
    ...warnings.map((warning) => `  note: ${warning}`),
    ...(head === undefined ? [] : [`Ledger head ${head}`]),
  ].join('\n');
}
