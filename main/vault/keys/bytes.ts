import { randomBytes } from 'node:crypto';

/** Source of random bytes for ids, where a practice vault replaces it; keys and nonces are never made from it. */
export type Random = (length: number) => Uint8Array;

/** Makes an id: 16 random bytes in lower-case hexadecimal. */
export type NewId = () => string;

/** An id from the operating system's randomness. */
export const randomId: NewId = () => toHex(randomBytes(16));

/** Ids from a replaced source, or from the operating system. */
export function idsFrom(random: Random | undefined): NewId {
  return random === undefined ? randomId : () => toHex(random(16));
}

/** @returns lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** @returns the bytes of lower-case hexadecimal that a schema has already checked. */
export function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

/** @returns UTF-8 bytes. */
export function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

/** @returns four bytes, most significant first. */
export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** @returns eight bytes, most significant first. */
export function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** Joins parts in order: texts as UTF-8, byte arrays as they are. */
export function join(...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : part)));
}

/** Overwrites secrets that are no longer needed. */
export function erase(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
