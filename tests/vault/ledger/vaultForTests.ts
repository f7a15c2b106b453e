import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { fixedClock } from '@vault/clock';
import { createVault } from '@vault/createVault';
import { acceptInvitation } from '@vault/acceptInvitation';
import { openVault, type OpenVaultOptions } from '@vault/openVault';
import type { SealedFile } from '@vault/evidence/sealedFile';
import type { Session } from '@vault/session';

/** Passphrases of practice vaults in tests; nothing real is behind them. */
export const directorPassphrase = 'correct horse battery';
export const staffPassphrase = 'another long passphrase';
export const noon = '2026-11-22T12:00:00.000Z';

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-test-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A session that is closed after the test, if the test has not done so. */
export function closing(session: Session): Session {
  cleanups.push(() => session.close());
  return session;
}

export async function newVault(folder = temporaryFolder()): Promise<Session> {
  return closing(
    await createVault({
      folder,
      director: 'Dana Director',
      passphrase: directorPassphrase,
      practice: true,
      clock: fixedClock(noon),
    }),
  );
}

export async function reopen(folder: string, options: Partial<OpenVaultOptions> = {}): Promise<Session> {
  return closing(
    await openVault({ folder, passphrase: directorPassphrase, clock: fixedClock(noon), ...options }),
  );
}

/** Opens a case with one note in it. */
export async function newCase(session: Session, text = 'a note'): Promise<string> {
  const prepared = await session.prepareStream();
  return session.act((act) => {
    const stream = act.createStream(prepared);
    act.append({ stream, kind: 'note', record: session.newId(), version: 1, data: { text } });
    return stream;
  });
}

/** Adds a note to a case. */
export function addNote(session: Session, stream: string, text: string): void {
  session.act((act) => {
    act.append({ stream, kind: 'note', record: session.newId(), version: 1, data: { text } });
  });
}

/** The notes of a case, in order. */
export function notesOf(session: Session, stream: string): string[] {
  return session
    .read(stream)
    .flatMap(({ kind, data }) => (kind === 'note' ? [(data as { text: string }).text] : []));
}

/** A director with one case that a staff user has as well; the director signed in. */
export async function sharedCase(): Promise<{
  director: Session;
  folder: string;
  stream: string;
  user: string;
}> {
  const first = await newVault();
  const stream = await newCase(first, 'before');
  const user = await joinedStaff(first);
  const director = await reopen(first.folder);
  const prepared = await director.prepareGrant(stream, user);
  director.act((act) => act.grant(prepared));
  return { director, folder: first.folder, stream, user };
}

async function* once(bytes: Uint8Array): AsyncIterableIterator<Uint8Array> {
  yield bytes;
}

/** Seals bytes as evidence of a case, with the record that keeps them. */
export async function newEvidence(session: Session, stream: string, bytes: Uint8Array): Promise<SealedFile> {
  const sealed = await session.evidence.store(once(bytes), 64 * 1024 * 1024);
  const file = {
    name: 'photo.jpg',
    mediaType: 'image/jpeg',
    bytes: sealed.bytes,
    sha256: sealed.sha256,
    sealed: {
      file: sealed.file,
      key: sealed.key,
      bytes: sealed.sealedBytes,
      sha256: sealed.sealedSha256,
    },
  };
  session.act((act) => {
    act.keepFile(sealed.file);
    const data = { content: { title: 'A photo', source: 'file', file } };
    act.append({ stream, kind: 'evidence', record: session.newId(), version: 1, data });
  });
  return sealed;
}

/** Invites a staff user and lets them join; returns their id, with no session open. */
export async function joinedStaff(director: Session, name = 'Sam Staff'): Promise<string> {
  const { user, invitation } = await director.invite({ name, role: 'staff' });
  director.close();
  const staff = await acceptInvitation({
    folder: director.folder,
    user: name,
    invitationPassphrase: invitation,
    passphrase: staffPassphrase,
    clock: fixedClock(noon),
  });
  staff.close();
  return user;
}
