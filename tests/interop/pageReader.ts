import { verify } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { expect } from 'vitest';
import { temporaryFolder } from '../vault/ledger/vaultForTests';
import {
  bytesOf,
  ed25519Public,
  hex,
  hkdf,
  hpkeOpen,
  nobody,
  open,
  sha256,
  u32,
  u64,
  unseal,
} from './pagePrimitives';
import { ask } from './reference';

/*
 * A second reader, written from docs/vault-format.md alone: nothing of main/vault is used to read.
 * If it needs a change, the format has changed or the page is wrong.
 */

interface Slot {
  user: string;
  name: string;
  kdf: { algorithm: string; version: number; memory: number; passes: number; lanes: number; salt: string };
  state: string;
  boxKey: string;
  signKey: string;
  wrapped: string;
  signer: string;
  signature: string;
  checksum: string;
}
interface VaultJson {
  vault: string;
  ledger: string;
  generation: number;
  slots: Slot[];
  vaultKeys: { user: string; generation: number; sealed: string }[];
  checksum: string;
}

interface Payload {
  kind: string;
  record: string;
  version: number;
  data: Record<string, unknown>;
  origin?: { author: string; at: string; id: string; signature: string };
}

interface Header {
  stream: string;
  epoch: number;
  seq: number;
  author: string;
  sealedSha256: string;
  commit: string;
}

function readVaultJson(folder: string): VaultJson {
  const { checksum, ...body } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as VaultJson;
  const text = `${JSON.stringify(body, null, 2)}\n`;
  expect(sha256('casekeep/vault-file/1', text).toString('hex')).toBe(checksum);
  return { ...body, checksum };
}

/** Checks a slot and opens it. @returns box 32 ‖ sign 32. */
async function openSlot(vault: Buffer, slot: Slot, passphrase: string): Promise<Buffer> {
  const { wrapped, signer, signature, checksum, ...P } = slot;
  const C = JSON.stringify({ ...P, wrapped, signer, signature });
  expect(sha256('casekeep/slot-checksum/1', vault, C).toString('hex')).toBe(checksum);
  const signed = bytesOf('casekeep/slot-signature/1', vault, JSON.stringify({ ...P, wrapped, signer }));
  expect(verify(null, signed, ed25519Public(hex(slot.signKey)), hex(signature))).toBe(true);
  const kek = await hashRaw(passphrase.normalize('NFKC'), {
    ...{ algorithm: 2, version: 1, parallelism: 1, outputLen: 32, salt: hex(slot.kdf.salt) },
    ...{ memoryCost: slot.kdf.memory, timeCost: slot.kdf.passes },
  });
  return unseal(kek, hex(wrapped), bytesOf('casekeep/slot/1', vault, JSON.stringify(P)));
}

/** Who signs with which key, as the entries of the vault stream say one after the other. */
class Signers {
  readonly #keys = new Map<string, Buffer>();
  readonly #vault: Buffer;

  constructor(vault: Buffer) {
    this.#vault = vault;
  }

  /** To be told of an entry of the vault stream before its signature is checked: a new key signs for itself. */
  hear({ kind, data }: Payload): void {
    const { change, user, boxKey, signKey, renewalSignature } = data as Record<string, string>;
    if ((kind !== 'founding' && kind !== 'user') || user === undefined || signKey === undefined) return;
    if (change === 'renewed') {
      const statement = bytesOf('casekeep/renew/1', this.#vault, hex(user), hex(boxKey!), hex(signKey));
      expect(verify(null, statement, this.of(user), hex(renewalSignature!))).toBe(true);
    }
    this.#keys.set(user, hex(signKey));
  }

  of(user: string) {
    const key = this.#keys.get(user);
    if (key === undefined) throw new Error('an author nobody named');
    return ed25519Public(key);
  }
}

/** The key of every epoch of every stream that was sealed to a user, or to everybody; by `stream/epoch`. */
async function openKeyring(
  at: { vault: Buffer; user: Buffer; box: Buffer; vaultKey: Buffer; generation: Buffer },
  query: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<Map<string, Buffer>> {
  const { vault, user, box, vaultKey, generation } = at;
  const keys = new Map<string, Buffer>();
  for (const row of await query('SELECT stream, epoch, recipient, wrapped FROM keyring')) {
    const [stream, recipient, sealed] = [row['stream'], row['recipient'], row['wrapped']] as [
      ...[Buffer, Buffer, Buffer],
    ];
    const epoch = u32(row['epoch'] as number);
    const name = `${stream.toString('hex')}/${String(row['epoch'])}`;
    if (recipient.equals(nobody)) {
      const wrapping = hkdf(vaultKey, 'vault-stream', vault, generation);
      keys.set(name, unseal(wrapping, sealed, bytesOf('casekeep/vault-stream/1', vault, epoch)));
    } else if (recipient.equals(user)) {
      keys.set(name, hpkeOpen(box, bytesOf(vault, stream, epoch, user), sealed));
    }
  }
  return keys;
}

function openPayload(header: Header, sealed: Buffer, vault: Buffer, key: Buffer): Payload {
  const { stream, epoch, seq, commit } = header;
  const padded = unseal(key, sealed, bytesOf('casekeep/seal/1', vault, hex(stream), u32(epoch), u64(seq)));
  const end = padded.indexOf(0, 32);
  const payload = padded.subarray(32, end === -1 ? padded.length : end);
  expect(sha256('casekeep/commit/1', padded.subarray(0, 32), payload).toString('hex')).toBe(commit);
  return JSON.parse(payload.toString()) as Payload;
}

/**
 * From passphrase to opened payloads: everything one user has a key of, in the order of the chain. Of the other entries
 * the link, the signature and the digest are checked as well.
 */
export async function readVault(folder: string, passphrase: string, name?: string): Promise<Payload[]> {
  const file = readVaultJson(folder);
  const vault = hex(file.vault);
  const slot = file.slots.find((one) => name === undefined || one.name === name);
  if (slot === undefined) throw new Error('no such slot');
  const box = (await openSlot(vault, slot, passphrase)).subarray(0, 32);
  const user = hex(slot.user);
  const generation = u32(file.generation);
  const sealedKey = file.vaultKeys.find((one) => one.user === slot.user)?.sealed ?? '';
  const vaultKey = hpkeOpen(box, bytesOf(vault, nobody, generation, user), hex(sealedKey));

  const copy = join(temporaryFolder(), 'ledger.db');
  copyFileSync(join(folder, file.ledger), copy);
  const ledgerKey = hkdf(vaultKey, 'ledger', vault, generation);
  const query = (sql: string) => ask(copy, ledgerKey, sql);
  const keys = await openKeyring({ vault, user, box, vaultKey, generation }, query);
  const signers = new Signers(vault);
  let previous = bytesOf(vault, Buffer.alloc(16));
  const payloads: Payload[] = [];
  const rows = await query(
    'SELECT e.header, e.hash, e.signature, p.sealed FROM entries e LEFT JOIN payloads p USING (seq) ORDER BY seq',
  );
  for (const row of rows) {
    const [bytes, hash] = [row['header'], row['hash']] as [Buffer, Buffer];
    // The content of an entry that was erased is gone.
    const [signature, sealed] = [row['signature'], row['sealed']] as [Buffer, Buffer | null];
    const header = JSON.parse(bytes.toString()) as Header;
    const { stream, epoch, author } = header;
    expect(sha256('casekeep/link/1', previous, bytes).equals(hash)).toBe(true);
    previous = hash;
    if (sealed !== null) expect(sha256(sealed).toString('hex')).toBe(header.sealedSha256);
    const key = keys.get(`${stream}/${epoch}`);
    const read = key === undefined || sealed === null ? undefined : openPayload(header, sealed, vault, key);
    if (read !== undefined && stream === file.vault) signers.hear(read);
    expect(verify(null, bytesOf('casekeep/sign/1', hash), signers.of(author), signature)).toBe(true);
    if (read === undefined) continue;
    if (read.kind === 'grant' && read.data['user'] === slot.user) {
      const given = keys.get(`${stream}/${String(read.data['epoch'])}`) ?? Buffer.alloc(0);
      const keyId = sha256('casekeep/keyid/1', given).subarray(0, 16).toString('hex');
      expect(keyId).toBe(read.data['keyId']);
    }
    if (read.origin !== undefined) {
      const place = [vault, hex(stream), hex(read.record), u32(read.version)];
      const statement = bytesOf('casekeep/statement/1', ...place, sha256(JSON.stringify(read.data)));
      expect(verify(null, statement, signers.of(author), hex(read.origin.signature))).toBe(true);
    }
    payloads.push(read);
  }
  return payloads;
}

/** Opens a sealed file by its evidence record. */
export function readEvidence(folder: string, name: string, key: string, length: number): Buffer {
  const sealed = readFileSync(join(folder, 'evidence', name.slice(0, 2), name));
  const chunk = 1024 * 1024 + 16;
  const count = Math.max(1, Math.ceil(length / (1024 * 1024)));
  const chunks = Array.from({ length: count }, (_, index) => {
    const nonce = bytesOf(Buffer.alloc(7), u32(index), Buffer.from([index === count - 1 ? 1 : 0]));
    return open(hex(key), nonce, sealed.subarray(index * chunk, (index + 1) * chunk), hex(name));
  });
  return Buffer.concat(chunks);
}
