import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Failure, failureExits } from '@contract/failures';
import { Sha256Schema } from '@contract/identifiers';
import {
  type AgainstDocument,
  LedgerLineSchema,
  type VerifyReport,
  VerifyReportSchema,
} from '@contract/operations/ledger';
import { restoreBackup } from '../../vault/backup/restoreBackup';
import { readDocument } from '../../vault/ledgerView/readDocument';
import { randomId } from '../../vault/keys/bytes';
import { verifyVault } from '../../vault/verifyVault';
import { table } from '../text/table';
import { moment } from '../text/textStyle';
import { commandHost } from '../host';
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
    options: [
      {
        flags: '--against <file>',
        what: 'a PDF of this office: are its heads in the ledger, do its exhibits match',
        is: 'path',
      },
    ],
    input: z.strictObject({ against: z.string().optional() }),
    output: VerifyReportSchema,
    run: ({ against }, office) =>
      against === undefined
        ? office.call('ledger.verify', {})
        : office.call('ledger.verify', { against: 'paper' }, { paper: against }),
    async alone(folder, { against }, { secrets, user, streams }) {
      const document = against === undefined ? {} : { against: readDocument(against) };
      const passphrase = await secrets.ask('passphrase');
      const { memoryFolder: headFolder } = commandHost(streams);
      return verifyVault({
        ...{ folder, passphrase, ...document },
        ...(user === undefined ? {} : { user }),
        ...(headFolder === undefined ? {} : { headFolder }),
      });
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

/** What the comparison with a document came to. */
function againstText({ heads, exhibits }: AgainstDocument): string[] {
  const count = (state: string) => exhibits.filter((exhibit) => exhibit.state === state).length;
  return [
    ...heads.map(({ of, inChain }) =>
      inChain
        ? `The head of the ${of} on the paper is in the chain.`
        : `The head of the ${of} on the paper is NOT in the chain.`,
    ),
    `Exhibits on the paper: ${count('matches')} match, ${count('missing')} missing, ${count('hidden')} not yours to see.`,
  ];
}

/** The verdict, with what was counted where that was told. */
function verdict({ ok, counts, problems }: VerifyReport): string {
  if (ok && counts === undefined) return 'The vault is whole.';
  if (ok)
    return `The vault is whole: ${counts?.entries} entries, ${counts?.pages} pages, ${counts?.files} files of evidence.`;
  if (problems.length === 0)
    return 'The vault is NOT whole. Where, is told to a director or an alternate who has every case.';
  return `The vault is NOT whole: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`;
}

function reportText(report: VerifyReport): string {
  const { head, problems, warnings, against } = report;
  const found = problems.map(({ file, page, entry, message }) => {
    const place = [
      file,
      ...(page === undefined ? [] : [`page ${page}`]),
      ...(entry === undefined ? [] : [`entry ${entry}`]),
    ];
    return `  - ${place.join(', ')}: ${message}`;
  });
  return [
    verdict(report),
    ...found,
    ...warnings.map((warning) => `  note: ${warning}`),
    ...(against === undefined ? [] : againstText(against)),
    ...(head === undefined ? [] : [`Ledger head ${head}`]),
  ].join('\n');
}
