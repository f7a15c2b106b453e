import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@contract/failures';
import { defaultOffice } from '@contract/office';
import { writeFileSafely } from '../../vault/evidence/writeFileSafely';
import { verifyVault } from '../../vault/verifyVault';
import { unlocking } from '../office';
import { DemoOffice, exact } from './demoOffice';
import { takeOtherReports } from './otherCases';
import { consult, type SpeakerCase, takeSpeakersReport } from './speakerCase';
import { decide } from './speakerDecision';

/** Passphrases of the demonstration: a practice vault guards nothing. */
export const demoPassphrases = {
  director: 'four lanterns on a quiet pier',
  staff: 'eleven maps of the north stair',
} as const;

const director = 'Dana Director';
const staff = 'Sam Staff';

/** Where everything lies. */
export interface Demonstrated {
  readonly folder: string;
  readonly vault: string;
  readonly document: string;
  /** Of the same case, for an expert without a key. */
  readonly chain: string;
  readonly transcript: string;
  readonly sha256: string;
}

/**
 * The main job without a window, from a report to counsel's document, in a folder of its own.
 * @param options `tell` gets each step as a sentence; `folder` must be empty or not there.
 * @throws Failure of any step, and an Error when a step does not end as it must.
 */
export async function demonstrate(options: {
  readonly folder: string;
  readonly tell: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly interrupted: AbortSignal | undefined;
}): Promise<Demonstrated> {
  const told: string[] = [];
  const tell = (text: string) => {
    told.push(text);
    options.tell(text);
  };
  const folder = options.folder;
  const vault = join(folder, 'vault');
  mkdirSync(folder, { recursive: true });
  const office = new DemoOffice({ ...options, folder: vault, tell });
  try {
    await found(office);
    const speaker = await takeSpeakersReport(office);
    await consult(office, speaker);
    const others = await takeOtherReports(office);
    await giveToStaff(office, speaker, others[1]?.id ?? '');
    await workAsStaff(office, speaker, others[0]?.id ?? '');
    await office.enter(unlocking(demoPassphrases.director, undefined));
    await decide(office, speaker);
    const { document, sha256 } = await exportTwice(office, speaker, folder);
    const chain = await handOutChain(office, speaker, folder);
    office.leave();
    await prove(vault, tell);
    const transcript = join(folder, 'transcript.txt');
    await writeFileSafely(transcript, Buffer.from(`${told.join('\n')}\n`, 'utf8'));
    return { folder, vault, document, chain, transcript, sha256 };
  } finally {
    office.leave();
  }
}

async function found(office: DemoOffice): Promise<void> {
  office.at('2026-11-16T14:00:00Z');
  const profile = { ...defaultOffice, businessWeek: [...defaultOffice.businessWeek], holidays: [] };
  await office.enter({
    by: 'vault.create',
    input: {
      director,
      passphrase: demoPassphrases.director,
      practice: true,
      office: {
        ...profile,
        organisation: 'Practice office of the association',
        noAlternate: 'This is a practice vault; its cases are made up.',
      },
    },
  });
  office.tell(`A practice vault is made; ${director} is its director. Everything in it is encrypted from the first byte.`);
}

/** Invitation, own keys, and the key to two cases. */
async function giveToStaff(office: DemoOffice, speaker: SpeakerCase, second: string): Promise<void> {
  office.at('2026-11-19T18:30:00Z');
  const { invitation } = await office.call('users.invite', { name: staff, role: 'staff' });
  const input = { user: staff, invitation, passphrase: demoPassphrases.staff };
  await office.enter({ by: 'vault.join', input });
  office.tell(`${staff} is invited and joins with keys of their own; the invitation is used up.`);
  await office.enter(unlocking(demoPassphrases.director, undefined));
  for (const id of [speaker.id, second]) await office.call('cases.grant', { case: id, user: staff });
  office.tell(`${staff} gets the key to two of the five cases.`);
}

/** What the staff does, and what they are refused. */
async function workAsStaff(office: DemoOffice, speaker: SpeakerCase, unseen: string): Promise<void> {
  const { tell } = office;
  await office.enter(unlocking(demoPassphrases.staff, staff));
  const seen = await office.call('cases.list', {});
  tell(`${staff} signs in and sees ${seen.length} cases: ${seen.map(({ codeName }) => codeName).join(', ')}.`);
  tell(`Until they say whether a conflict of interest exists, more than the names is refused:`);
  tell(`    ${await office.refused('cases.get', { case: speaker.id })}`);
  await office.call('cases.conflict', { case: speaker.id, answer: 'none' });
  await office.write(speaker.id, 'consultation', {
    status: 'held',
    with: 'venue-or-platform',
    started: exact('2026-11-19T18:10:00Z'),
    mode: 'phone',
    participants: [{ name: 'Shift manager', organisation: 'Conference centre' }],
    question: 'Whether there is a camera at the door of Room 204.',
    facts: 'There is none. The steward at the door remembers that somebody waited.',
    privilege: { basis: 'none' },
    thirdPartyPresent: 'no',
  });
  tell('They record a consultation with the venue, minutes after it took place.');
  const allegation = speaker.allegations[0] ?? '';
  const data = { allegation, finding: 'inconclusive', standard: 'other', reasons: '-', decided: { kind: 'unknown' } };
  const refusals = [
    ['decide', await office.refused('records.write', { case: speaker.id, kind: 'decision', data })],
    ['close', await office.refused('cases.advance', { case: speaker.id, phase: 'closed' })],
    [
      'export',
      await office.refused('exports.create', { case: speaker.id, audience: 'counsel', destination: 'out' }),
    ],
    ['grant', await office.refused('cases.grant', { case: speaker.id, user: staff })],
    ['read a case they were not given', await office.refused('cases.get', { case: unseen })],
  ];
  for (const [what, sentence] of refusals) tell(`    to ${what ?? ''}: ${sentence ?? ''}`);
}

/** The document for counsel, and the same bytes once more. */
async function exportTwice(
  office: DemoOffice,
  { id, codeName }: SpeakerCase,
  folder: string,
): Promise<{ document: string; sha256: string }> {
  const document = join(folder, `${codeName.toLowerCase().replaceAll(' ', '-')}-counsel.pdf`);
  office.at('2026-11-20T21:00:00Z');
  const made = await office.call(
    'exports.create',
    { case: id, audience: 'counsel', destination: 'out', recipient: 'R. Adeyemi', purpose: 'Advice on the exclusion.' },
    { out: document },
  );
  office.tell(`Counsel's document: ${made.pages} pages, ${made.bates.first} to ${made.bates.last}, SHA-256`);
  office.tell(`  ${made.sha256}; what was withheld and why is recorded with it.`);
  const again = join(folder, 'again.pdf');
  await office.call('exports.create', { case: id, audience: 'counsel', destination: 'out', again: made.id }, { out: again });
  const same = readFileSync(document).equals(readFileSync(again));
  rmSync(again);
  if (!same) throw new Failure('exportChanged');
  office.tell('Made once more from the ledger: the same document, byte for byte.');
  return { document, sha256: made.sha256 };
}

/** The case's chain, which somebody without a key checks with one script. */
async function handOutChain(
  office: DemoOffice,
  { id, codeName }: SpeakerCase,
  folder: string,
): Promise<string> {
  const chain = join(folder, `${codeName.toLowerCase().replaceAll(' ', '-')}-chain.json`);
  const asked = { case: id, recipient: 'An expert', purpose: 'To check that nothing was changed or taken out.' };
  const { entries } = await office.call('exports.chain', { ...asked, destination: 'out' }, { out: chain });
  office.tell(`The chain of the case, ${entries} entries without a word that people wrote: an expert checks it with`);
  office.tell('  node verifier/verifyChain.mjs FILE, and needs no key.');
  return chain;
}

async function prove(vault: string, tell: (text: string) => void): Promise<void> {
  const report = await verifyVault({ folder: vault, passphrase: demoPassphrases.director });
  const { ok, counts } = report;
  if (!ok || counts === undefined) throw new Failure('vaultDamaged');
  const { entries, pages, files } = counts;
  tell(`The vault is proven whole: ${entries} signed entries, ${pages} pages, ${files} files.`);
}
