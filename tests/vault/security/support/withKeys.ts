import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deskKey } from '@vault/database/openDesk';
import { deskStore } from '@vault/database/deskStore';
import { ledgerKey } from '@vault/ledger/streamKeys';
import type { Session } from '@vault/session';
import { pageSize } from '@vault/verify/pageCheck';
import { filesBelow } from '../../../support/office';

/** Bytes at the end of a page that are no content: IV 16 and HMAC 64. */
const reserved = 80;

function openPage(page: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const content = page.subarray(isFirst ? 16 : 0, pageSize - reserved);
  const iv = page.subarray(pageSize - reserved, pageSize - 64);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([decipher.update(content), decipher.final()]);
}

/** Every page of a database, or every frame of its log, decrypted: also what no table holds any more. */
function openPages(file: string, key: Buffer): Buffer {
  const bytes = readFileSync(file);
  const [begin, before] = file.endsWith('-wal') ? [32, 24] : [0, 0];
  const pages: Buffer[] = [];
  for (let at = begin; at + before + pageSize <= bytes.length; at += before + pageSize) {
    const number = before === 0 ? at / pageSize + 1 : bytes.readUInt32BE(at);
    pages.push(openPage(bytes.subarray(at + before, at + before + pageSize), key, number === 1));
  }
  return Buffer.concat(pages);
}

/**
 * Everything below the app that the keys of one session open, read as somebody with a debugger would: every file of a
 * folder, databases page by page, and every content of every entry that any key of the session opens.
 * @param folder a copy of the session's own folder, or a backup of it: reading its own would cost it its locks.
 */
export function everythingOpened(session: Session, folder: string): Buffer {
  const { keys, vaultKey, ledger } = session.parts;
  const { vault, generation } = session.vaultFile.content;
  const desk = deskStore(ledger.database).of(session.user.id);
  const ofLedger = ledgerKey(vaultKey, vault, generation);
  const ofDesk = desk && deskKey({ vault, user: session.user.id, secret: keys.secret }, desk.salt);
  const opened = filesBelow(folder).flatMap((path) => {
    const name = basename(path).replace(/-wal$/, '');
    const key = /^ledger/.test(name) ? ofLedger : name === desk?.file ? ofDesk : undefined;
    return key === undefined ? [readFileSync(path)] : [readFileSync(path), openPages(path, key)];
  });
  return Buffer.concat([...opened, Buffer.from(JSON.stringify([...session.readAll()]))]);
}

/** @returns those of the words that lie in the bytes, as text of either width. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
}
