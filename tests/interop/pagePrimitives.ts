import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';

/* The primitives of docs/vault-format.md, from Node's own cryptography: nothing of main/vault. */

/** Bytes from hexadecimal. */
export const hex = (text: string): Buffer => Buffer.from(text, 'hex');
/** Four bytes, most significant first. */
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
/** Eight bytes, most significant first. */
export const u64 = (value: number): Buffer => Buffer.concat([u32(0), u32(value)]);
/** Everything one after the other. */
export const bytesOf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
/** SHA-256 of everything one after the other. */
export const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  createHash('sha256')
    .update(bytesOf(...parts))
    .digest();

/** AES-256-GCM. */
export function open(key: Buffer, nonce: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
/** A nonce of 12 bytes, and what was sealed under it. */
export const unseal = (key: Buffer, sealed: Buffer, aad: Buffer): Buffer =>
  open(key, sealed.subarray(0, 12), sealed.subarray(12), aad);

/** A key for one use. */
export const hkdf = (secret: Buffer, use: string, vault: Buffer, id: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', bytesOf(`casekeep/${use}/1`, vault, id), 32));

/** The recipient of what is sealed to no one user. */
export const nobody = Buffer.alloc(16);

const derOf = (prefix: string, raw: Buffer): Buffer => bytesOf(hex(prefix), raw);
const x25519Private = (raw: Buffer) =>
  createPrivateKey({ key: derOf('302e020100300506032b656e04220420', raw), format: 'der', type: 'pkcs8' });
const x25519Public = (raw: Buffer) =>
  createPublicKey({ key: derOf('302a300506032b656e032100', raw), format: 'der', type: 'spki' });
/** A public key that checks signatures. */
export const ed25519Public = (raw: Buffer) =>
  createPublicKey({ key: derOf('302a300506032b6570032100', raw), format: 'der', type: 'spki' });

/** RFC 9180, base mode, single shot: DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002. */
export function hpkeOpen(privateBytes: Buffer, info: Buffer, sealed: Buffer): Buffer {
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
