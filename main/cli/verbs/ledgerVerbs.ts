import { z } from 'zod';
import { failureExits } from '@contract/failures';
import {
  type AgainstDocument,
  LedgerLineSchema,
  type VerifyReport,
  VerifyReportSchema,
} from '@contract/operations/ledger';
import { type DocumentVerdict, documentVerdict } from '@domain/documentVerdict';
import { readDocument } from '../../vault/ledgerView/readDocument';
import { verifyVault } from '../../vault/verifyVault';
import { table } from '../text/table';
import { moment } from '../text/textStyle';
import { commandHost } from '../host';
import { verb } from '../verb';

/** The ledger and its proof. */
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
      {
        flags: '--since-checkpoint',
        what: 'quicker: build on your last full verification on this computer, where there is one',
      },
    ],
    input: z.strictObject({ against: z.string().optional(), sinceCheckpoint: z.boolean().optional() }),
    output: VerifyReportSchema,
    run: ({ against, sinceCheckpoint = false }, office) =>
      against === undefined
        ? office.call('ledger.verify', { sinceCheckpoint })
        : office.call('ledger.verify', { against: 'paper', sinceCheckpoint }, { paper: against }),
    async alone(folder, { against, sinceCheckpoint = false }, { secrets, user, streams }) {
      const document = against === undefined ? {} : { against: readDocument(against) };
      const passphrase = await secrets.ask('passphrase');
      const { memoryFolder: headFolder } = commandHost(streams);
      return verifyVault({
        ...{ folder, passphrase, sinceCheckpoint, ...document },
        ...(user === undefined ? {} : { user }),
        ...(headFolder === undefined ? {} : { headFolder }),
      });
    },
    text: reportText,
    exit: ({ ok, against }) =>
      ok && (against === undefined || documentVerdict(against) === 'agrees') ? 0 : failureExits.vaultDamaged,
  }),
];

const documentWords: Readonly<Record<DocumentVerdict, string>> = {
  agrees: 'The paper agrees with the vault.',
  otherVault: 'The paper does NOT agree: it is of another vault.',
  newerThanVault:
    'The paper does NOT agree: a head that it prints is not in the ledger. This vault is an older copy than the paper, or the paper was made up.',
  exhibitMissing:
    'The paper does NOT agree: an exhibit that it lists is not in its case any more. `history` tells whether it was erased.',
};

/** What the comparison with a document came to. */
function againstText(against: AgainstDocument): string[] {
  const { heads, exhibits } = against;
  const count = (state: string) => exhibits.filter((exhibit) => exhibit.state === state).length;
  return [
    documentWords[documentVerdict(against)],
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
  const { head, problems, warnings, against, since } = report;
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
    ...(since === undefined
      ? []
      : [`Built on the full verification of ${since}; evidence from before was not read again.`]),
    ...found,
    ...warnings.map((warning) => `  note: ${warning}`),
    ...(against === undefined ? [] : againstText(against)),
    ...(head === undefined ? [] : [`Ledger head ${head}`]),
  ].join('\n');
}
