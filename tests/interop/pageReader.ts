import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  verify,
  createHmac,
} from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { expect } from 'vitest';
import { temporaryFolder } from '../vault/ledger/vaultForTests';
import { ask } from './reference';

/*
 * A second reader, written from docs/vault-format.md alone: nothing of main/vault is used to read.
 * If it needs a change, the format has changed or the page is wrong.
 */

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const u64 = (value: number): Buffer => Buffer.concat([u32(0), u32(value)]);
const bytesOf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  createHash('sha256')
    .update(bytesOf(...parts))
    .digest();

function open(key: Buffer, nonce: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
const unseal = (key: Buffer, sealed: Buffer, aad: Buffer): Buffer =>
  open(key, sealed.subarray(0, 12), sealed.subarray(12), aad);

const hkdf = (secret: Buffer, use: string, vault: Buffer, id: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', bytesOf(`casekeep/${use}/1`, vault, id), 32));

const derOf = (prefix: string, raw: Buffer): Buffer => bytesOf(hex(prefix), raw);
const x25519Private = (raw: Buffer) =>
  createPrivateKey({ key: derOf('302e020100300506032b656e04220420', raw), format: 'der', type: 'pkcs8' });
const x25519Public = (raw: Buffer) =>
  createPublicKey({ key: derOf('302a300506032b656e032100', raw), format: 'der', type: 'spki' });
const ed25519Public = (raw: Buffer) =>
  createPublicKey({ key: derOf('302a300506032b6570032100', raw), format: 'der', type: 'spki' });

/** RFC 9180, base mode, single shot: DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002. */
function hpkeOpen(privateBytes: Buffer, info: Buffer, sealed: Buffer): Buffer {
  const extract = (salt: Buffer, key: Buffer): Buffer => createHmac('sha256', salt).update(key).digest();
  const expand = (key: Buffer, information: Buffer, length: number): Buffer =>
    createHmac('sha256', key)
      .update(bytesOf(information, Buffer.from([1])))
      .digest()
      .subarray(0, length);
  const labeledExtract = (suite: Buffer, salt: Buffer, label: string, key: Buffer): Buffer =>
    extract(salt, bytesOf('HPKE-v1', suite, label, key));
  const labeledExpand = (
    suite: Buffer,
    key: Buffer,
    label: string,
    information: Buffer,
    length: number,
  ): Buffer => expand(key, bytesOf(u32(length).subarray(2), 'HPKE-v1', suite, label, information), length);
  const none = Buffer.alloc(0);
  const encapsulated = sealed.subarray(0, 32);
  const privateKey = x25519Private(privateBytes);
  const publicBytes = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const shared = diffieHellman({ privateKey, publicKey: x25519Public(encapsulated) });
  const kem = bytesOf('KEM', hex('0020'));
  const secret = labeledExpand(
    kem,
    labeledExtract(kem, none, 'eae_prk', shared),
    'shared_secret',
    bytesOf(encapsulated, publicBytes),
    32,
  );
  const suite = bytesOf('HPKE', hex('002000010002'));
  const schedule = bytesOf(
    Buffer.from([0]),
    labeledExtract(suite, none, 'psk_id_hash', none),
    labeledExtract(suite, none, 'info_hash', info),
  );
  const keySecret = labeledExtract(suite, secret, 'secret', none);
  const key = labeledExpand(suite, keySecret, 'key', schedule, 32);
  const nonce = labeledExpand(suite, keySecret, 'base_nonce', schedule, 12);
  return open(key, nonce, sealed.subarray(32), none);
}

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
  slots: [Slot];
  vaultKeys: [{ user: string; sealed: string }];
  checksum: string;
}

interface Payload {
  kind: string;
  record: string;
  version: number;
  data: Record<string, unknown>;
  origin?: { author: string; at: string; id: string; signature: string };
}

/** From passphrase to opened payloads. */
export async function readVault(folder: string, passphrase: string) {
  const text = readFileSync(join(folder, 'vault.json'), 'utf8');
  const { checksum, ...body } = JSON.parse(text) as VaultJson;
  expect(sha256('casekeep/vault-file/1', `${JSON.stringify(body, null, 2)}\n`).toString('hex')).toBe(
    checksum,
  );
  const vault = hex(body.vault);
  const [slot] = body.slots;
  const { wrapped, signer, signature, checksum: slotChecksum, ...P } = slot;
  const C = JSON.stringify({ ...P, wrapped, signer, signature });
  expect(sha256('casekeep/slot-checksum/1', vault, C).toString('hex')).toBe(slotChecksum);
  const signed = bytesOf('casekeep/slot-signature/1', vault, JSON.stringify({ ...P, wrapped, signer }));
  const signKey = ed25519Public(hex(slot.signKey));
  expect(verify(null, signed, signKey, hex(signature))).toBe(true);

  const kek = await hashRaw(passphrase.normalize('NFKC'), {
    ...{ algorithm: 2, version: 1, parallelism: 1, outputLen: 32, salt: hex(slot.kdf.salt) },
    ...{ memoryCost: slot.kdf.memory, timeCost: slot.kdf.passes },
  });
  const userSecret = unseal(kek, hex(wrapped), bytesOf('casekeep/slot/1', vault, JSON.stringify(P)));
  const box = userSecret.subarray(0, 32);
  const user = hex(slot.user);
  const nobody = Buffer.alloc(16);
  const generation = u32(body.generation);
  const vaultKey = hpkeOpen(box, bytesOf(vault, nobody, generation, user), hex(body.vaultKeys[0].sealed));

  const copy = join(temporaryFolder(), 'ledger.db');
  copyFileSync(join(folder, body.ledger), copy);
  const key = hkdf(vaultKey, 'ledger', vault, generation);
  const keyring = await ask(copy, key, 'SELECT stream, epoch, recipient, wrapped FROM keyring');
  const streamKeys = new Map<string, Buffer>();
  for (const row of keyring) {
    const [stream, recipient, sealed] = [row['stream'], row['recipient'], row['wrapped']] as Buffer[];
    const epoch = u32(row['epoch'] as number);
    const wrapping = hkdf(vaultKey, 'vault-stream', vault, generation);
    const opened = recipient!.equals(nobody)
      ? unseal(wrapping, sealed!, bytesOf('casekeep/vault-stream/1', vault, epoch))
      : hpkeOpen(box, bytesOf(vault, stream!, epoch, user), sealed!);
    streamKeys.set(stream!.toString('hex'), opened);
  }

  const rows = await ask(
    copy,
    key,
    'SELECT e.header, e.hash, e.signature, p.sealed FROM entries e JOIN payloads p USING (seq) ORDER BY seq',
  );
  let previous = bytesOf(vault, Buffer.alloc(16));
  return rows.map((row) => {
    const [header, hash, entrySignature, sealed] = [
      ...[row['header'], row['hash'], row['signature'], row['sealed']],
    ] as [Buffer, Buffer, Buffer, Buffer];
    const { stream, epoch, seq, sealedSha256, commit } = JSON.parse(header.toString()) as Record<
      string,
      string
    > & {
      epoch: number;
      seq: number;
    };
    expect(sha256('casekeep/link/1', previous, header).equals(hash)).toBe(true);
    previous = hash;
    expect(verify(null, bytesOf('casekeep/sign/1', hash), signKey, entrySignature)).toBe(true);
    expect(sha256(sealed).toString('hex')).toBe(sealedSha256);
    const aad = bytesOf('casekeep/seal/1', vault, hex(stream ?? ''), u32(epoch), u64(seq));
    const padded = unseal(streamKeys.get(stream ?? '') ?? Buffer.alloc(32), sealed, aad);
    const end = padded.indexOf(0, 32);
    const payload = padded.subarray(32, end === -1 ? padded.length : end);
    expect(sha256('casekeep/commit/1', padded.subarray(0, 32), payload).toString('hex')).toBe(commit);
    const read = JSON.parse(payload.toString()) as Payload;
    if (read.origin !== undefined) {
      const digest = sha256(JSON.stringify(read.data));
      const place = [vault, hex(stream ?? ''), hex(read.record), u32(read.version)];
      const statement = bytesOf('casekeep/statement/1', ...place, digest);
      expect(verify(null, statement, signKey, hex(read.origin.signature))).toBe(true);
    }
    return read;
  });
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
