import { erase, fromHex, join, toHex, uint32 } from '../keys/bytes';
import { deriveKey, open, seal, sha256 } from '../keys/primitives';

/** SHA-256("casekeep/keyid/1" ‖ key), first 16 bytes: names a key without telling anything of it. */
export function keyIdOf(key: Uint8Array): string {
  return toHex(sha256('casekeep/keyid/1', key).subarray(0, 16));
}

/** The stream keys of one session, by stream and epoch. */
export class StreamKeys {
  readonly #keys = new Map<string, Map<number, Buffer>>();

  add(stream: string, epoch: number, key: Buffer): void {
    const epochs = this.#keys.get(stream) ?? new Map<number, Buffer>();
    this.#keys.set(stream, epochs.set(epoch, key));
  }

  get(stream: string, epoch: number): Buffer | undefined {
    return this.#keys.get(stream)?.get(epoch);
  }

  /** Takes over every key of another session's set, each as bytes of its own. */
  copyFrom(other: StreamKeys): void {
    for (const stream of other.streams()) {
      for (const epoch of other.epochs(stream)) {
        const key = other.get(stream, epoch);
        if (key !== undefined) this.add(stream, epoch, Buffer.from(key));
      }
    }
  }

  /** Forgets a stream: an act began it and did not finish, or it was erased. */
  remove(stream: string): void {
    erase(...(this.#keys.get(stream)?.values() ?? []));
    this.#keys.delete(stream);
  }

  /** Forgets one epoch that an act began and did not finish. */
  removeEpoch(stream: string, epoch: number): void {
    this.#keys.get(stream)?.delete(epoch);
  }

  has(stream: string): boolean {
    return this.#keys.has(stream);
  }

  /** Every epoch of a stream this session can read, oldest first. */
  epochs(stream: string): number[] {
    return [...(this.#keys.get(stream)?.keys() ?? [])].sort((a, b) => a - b);
  }

  streams(): string[] {
    return [...this.#keys.keys()];
  }

  erase(): void {
    for (const epochs of this.#keys.values()) erase(...epochs.values());
    this.#keys.clear();
  }
}

function vaultStreamAssociated(vault: string, epoch: number): Buffer {
  return join('casekeep/vault-stream/1', fromHex(vault), uint32(epoch));
}

/** Wraps the vault stream's key for whoever holds the vault key. */
export function wrapVaultStreamKey(options: {
  vaultKey: Uint8Array;
  vault: string;
  generation: number;
  epoch: number;
  key: Uint8Array;
}): Buffer {
  const { vaultKey, vault, generation, epoch, key } = options;
  const wrapping = deriveKey({ secret: vaultKey, use: 'vault-stream', vault, id: uint32(generation) });
  const wrapped = seal(wrapping, key, vaultStreamAssociated(vault, epoch));
  erase(wrapping);
  return wrapped;
}

/** Opposite of {@link wrapVaultStreamKey}. @returns undefined when it is not that key's wrapping. */
export function unwrapVaultStreamKey(options: {
  vaultKey: Uint8Array;
  vault: string;
  generation: number;
  epoch: number;
  wrapped: Uint8Array;
}): Buffer | undefined {
  const { vaultKey, vault, generation, epoch, wrapped } = options;
  const wrapping = deriveKey({ secret: vaultKey, use: 'vault-stream', vault, id: uint32(generation) });
  const key = open(wrapping, wrapped, vaultStreamAssociated(vault, epoch));
  erase(wrapping);
  return key?.length === 32 ? key : undefined;
}

/** The raw key of the ledger file: HKDF(vaultKey[g], "casekeep/ledger/1" ‖ vault ‖ g). */
export function ledgerKey(vaultKey: Uint8Array, vault: string, generation: number): Buffer {
  return deriveKey({ secret: vaultKey, use: 'ledger', vault, id: uint32(generation) });
}
