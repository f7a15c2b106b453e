import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendRecord } from '@vault/cases/openCase';
import { createVault } from '@vault/createVault';
import { openVault } from '@vault/openVault';
import type { Session } from '@vault/session';
import { verifyOpenVault } from '@vault/verifyVault';
import { practicePassphrase as passphrase } from '../../main/cli/seed/seedVault';
import { type Comparison, compare } from './compare';

async function* pieces(mebibytes: number): AsyncIterableIterator<Uint8Array> {
  for (let index = 0; index < mebibytes; index += 1) yield randomBytes(1024 * 1024);
}

/** A case with notes and one exhibit. */
async function newCase(session: Session, notes: number, mebibytes: number): Promise<void> {
  const prepared = await session.prepareStream();
  const sealed = await session.evidence.store(pieces(mebibytes), mebibytes * 1024 * 1024);
  session.act((act) => {
    const stream = act.createStream(prepared);
    for (let index = 0; index < notes; index += 1) {
      const data = { when: { kind: 'unknown' as const }, text: 'He would not let me pass. '.repeat(16) };
      appendRecord(act, { stream, record: session.newId(), kind: 'note' }, data);
    }
    act.keepFile(sealed.file);
    const { file, key, bytes, sha256, sealedBytes, sealedSha256 } = sealed;
    const named = { name: 'film.mp4', mediaType: 'video/mp4', bytes, sha256 };
    const kept = { ...named, sealed: { file, key, bytes: sealedBytes, sha256: sealedSha256 } };
    const data = { content: { title: 'A film', source: 'file', file: kept } };
    act.append({ stream, kind: 'evidence', record: session.newId(), version: 1, data });
  });
}

/** What a verification since the last full one saves, in a vault to which one case was added after it. */
export async function proof(folder: string, cases: number): Promise<Comparison> {
  const place = join(folder, 'proof');
  const first = await createVault({ folder: place, director: 'Dana Director', passphrase, practice: true });
  for (let index = 0; index < cases; index += 1) await newCase(first, 200, 8);
  first.close();
  const memory = join(folder, 'memory');
  const session = await openVault({ folder: place, passphrase, headFolder: memory });
  await verifyOpenVault(session);
  const [name = ''] = readdirSync(memory).filter((one) => one.startsWith('checked-'));
  const checkpoint = readFileSync(join(memory, name));
  await newCase(session, 200, 8);
  const what = `${cases + 1} cases of 200 records and 8 MiB verified since the last full check`;
  const result = await compare(what, 'everything verified', 5, {
    ours: () => verifyOpenVault(session, { sinceCheckpoint: true }),
    async theirs() {
      await verifyOpenVault(session);
      // So that each round builds on the same place.
      writeFileSync(join(memory, name), checkpoint);
    },
  });
  session.close();
  return result;
}
