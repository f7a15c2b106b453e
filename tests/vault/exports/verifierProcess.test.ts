import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changePassphrase } from '@vault/changePassphrase';
import { exportChain, type ExportedChain } from '@vault/exports/exportChain';
import { recover } from '@vault/recovery/recover';
import { confirmShares, prepareShares } from '@vault/recovery/prepareShares';
import type { Session } from '@vault/session';
import { describe, expect, test } from 'vitest';
import { demonstrate, demoPassphrases } from '../../../main/cli/demo/demonstrate';
import {
  addNote,
  closing,
  directorPassphrase,
  newCase,
  newVault,
  reopen,
  temporaryFolder,
} from '../ledger/vaultForTests';

const verifier = fileURLToPath(new URL('../../../verifier/verifyChain.mjs', import.meta.url));

/** Runs the verifier by itself, as an expert would who has nothing but Node, the script and the file. */
function verified(chain: unknown, ...words: string[]) {
  const file = join(temporaryFolder(), 'chain.json');
  writeFileSync(file, typeof chain === 'string' ? chain : JSON.stringify(chain));
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, file, ...words], {
    ...{ encoding: 'utf8', env: {} },
  });
  return { status, stdout, stderr };
}

/** Not whole, in a plain sentence. */
const refused = (words: RegExp) => ({
  status: 1,
  stdout: expect.stringMatching(words) as string,
  stderr: '',
});
type Entry = { -readonly [Key in keyof Required<ExportedChain['caseEntries'][number]>]: string };

function changed(chain: ExportedChain, change: (entries: Entry[]) => void): ExportedChain {
  const copy = structuredClone(chain);
  change(copy.caseEntries as Entry[]);
  return copy;
}

/** Signs an entry anew with a key of somebody else. */
function signAsStranger(entry: Entry | undefined): void {
  if (entry === undefined) throw new Error('no entry');
  const { privateKey } = generateKeyPairSync('ed25519');
  const message = Buffer.concat([Buffer.from('casekeep/sign/1'), Buffer.from(entry.hash, 'hex')]);
  entry.signature = sign(null, message, privateKey).toString('hex');
}

test('the chain of a case of the demonstration holds, and nothing that was done to it does', async () => {
  const folder = temporaryFolder();
  const { vault, document } = await demonstrate({
    ...{ folder, tell: () => undefined, environment: {}, interrupted: undefined },
  });
  const session = await reopen(vault, { passphrase: demoPassphrases.director });
  const chains = session.streams().map((stream) => exportChain(session, stream, () => true));
  for (const chain of chains)
    expect(verified(chain, '--fingerprint', session.founding)).toMatchObject({
      ...{ status: 0, stderr: '', stdout: expect.stringContaining('✓') as string },
    });
  const chain = chains.reduce((longest, one) =>
    one.caseEntries.length > longest.caseEntries.length ? one : longest,
  );
  const middle = Math.floor(chain.caseEntries.length / 2);
  const flipped = changed(chain, (entries) => {
    const entry = entries[middle];
    if (entry !== undefined) entry.content = entry.content.replace('{', '{ ');
  });
  expect(verified(flipped)).toEqual(refused(/✗ case, entry \d+: its content is not the one that was sealed/));
  expect(verified(changed(chain, (entries) => entries.splice(middle, 1)))).toEqual(
    refused(/✗ case, entry \d+: it does not follow the entry before it/),
  );
  expect(verified(changed(chain, (entries) => signAsStranger(entries[middle])))).toEqual(
    refused(/✗ case, entry \d+: it is not signed by its author/),
  );
  expect(verified(chain, '--fingerprint', '0'.repeat(64))).toEqual(refused(/✗ the fingerprint is that of/));
  expect(verified(chain, '--head', '0'.repeat(64))).toEqual(refused(/✗ the printed head is not in/));
  expect(verified(chain, document)).toEqual(refused(/✗ .*no exhibit has this content/));
}, 120_000);

describe('a file in which a byte was flipped', () => {
  test('is refused in words, wherever the byte was, and never by a stack', async () => {
    const session = await newVault();
    const stream = await newCase(session, 'what happened');
    const text = JSON.stringify(exportChain(session, stream, () => true));
    for (let part = 0; part < 24; part += 1) {
      const bytes = Buffer.from(text);
      const at = Math.floor(((part + 0.5) / 24) * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(verified(bytes.toString('utf8')), `byte ${at}`).toEqual(refused(/^✗ .*[a-z]$|^✗ .*\.$/m));
    }
    expect(verified('nothing of the kind')).toEqual(refused(/✗ This file cannot be read/));
  });
});

describe('a chain that goes on under another signing key', () => {
  async function renewedAndRecovered(): Promise<{ session: Session; stream: string }> {
    const first = await newVault();
    const stream = await newCase(first, 'with the first key');
    const next = 'a passphrase nobody could know';
    await changePassphrase(first, { current: directorPassphrase, next, couldBeKnown: true });
    addNote(first, stream, 'with the second key');
    const prepared = await prepareShares(first, { passphrase: next });
    await confirmShares(
      first,
      prepared,
      prepared.shares.map(({ words, asked }) => asked.map((place) => words.split(' ')[place - 1] ?? '')),
    );
    addNote(first, stream, 'with the third key');
    first.close();
    const shares = prepared.shares.map(({ words }) => words);
    const { session } = await recover({
      ...{ folder: first.folder, shares: [shares[0] ?? '', shares[1] ?? ''], passphrase: directorPassphrase },
    });
    closing(session);
    addNote(session, stream, 'with the fourth key');
    return { session, stream };
  }

  test('holds: each key was signed for by what could give it', async () => {
    const { session, stream } = await renewedAndRecovered();
    const chain = exportChain(session, stream, () => true);
    expect(verified(chain)).toMatchObject({ status: 0, stderr: '' });
    const keys = chain.vaultEntries.filter(({ content }) => /"signKey"/.test(content ?? ''));
    expect(keys).toHaveLength(4);
    // Whoever changes an entry with one key cannot sign with another.
    const moved = changed(chain, (entries) => {
      const [one, another] = [entries[1], entries.at(-1)];
      if (one !== undefined && another !== undefined) one.signature = another.signature;
    });
    expect(verified(moved)).toEqual(refused(/✗ case, entry 2: it is not signed by its author/));
  });

  test('does not hold where nobody signed for the new key', async () => {
    const { session, stream } = await renewedAndRecovered();
    const chain = structuredClone(exportChain(session, stream, () => true));
    const entry = (chain.vaultEntries as Entry[]).find(({ content }) => /"renewed"/.test(content));
    if (entry === undefined) throw new Error('no renewal');
    entry.content = entry.content.replace(/("renewalSignature":")[0-9a-f]{8}/, '$100000000');
    // Made to fit as well as a forger can without the key from before.
    const commit = createHash('sha256')
      .update('casekeep/commit/1')
      .update(Buffer.from(entry.salt, 'hex'))
      .update(entry.content)
      .digest('hex');
    entry.header = entry.header.replace(/("commit":")[0-9a-f]{64}/, `$1${commit}`);
    expect(verified(chain)).toEqual(
      refused(/✗ vault, entry \d+: somebody signs with a key that nobody gave them/),
    );
  });
});
