import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2';
import { Failure } from '../../../contract/failures';
import { limits } from '../../../contract/limits';
import { leastStrength, loadStrength } from '../../../domain/passphraseStrength';
import { utf8 } from './bytes';

/** Argon2id v1.3 parameters as a slot stores them; one lane always. */
export interface KeyDerivation {
  /** KiB of memory. */
  readonly memory: number;
  readonly passes: number;
}

/** Refused outside these before any work is done, so that a forged slot can neither weaken nor exhaust. */
export const derivationLimits = {
  memory: { least: 64 * 1024, most: 1024 * 1024 },
  passes: { least: 3, most: 10 },
} as const;

/** What a new slot of a real vault gets: 0.7 s on a slow laptop. */
export const strongDerivation: KeyDerivation = { memory: 256 * 1024, passes: 3 };

/** What a practice vault gets: quick enough for trying out and for tests. */
export const quickDerivation: KeyDerivation = { memory: 64 * 1024, passes: 3 };

/** @returns what a new slot gets when nobody asks for anything else. */
export function defaultDerivation(practice: boolean): KeyDerivation {
  return practice ? quickDerivation : strongDerivation;
}

// The package declares these as const enums, which isolated modules cannot read.
const argon2id = 2 as Algorithm.Argon2id;
const version13 = 1 as Version.V0x13;

/** Unicode-normalises a passphrase, so that the same typing gives the same key on every keyboard. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Argon2id without limits on its parameters; only the start-up vector calls it directly. */
export async function argon2(
  passphrase: Uint8Array,
  salt: Uint8Array,
  derivation: KeyDerivation,
): Promise<Buffer> {
  return hashRaw(passphrase, {
    algorithm: argon2id,
    version: version13,
    memoryCost: derivation.memory,
    timeCost: derivation.passes,
    parallelism: 1,
    outputLen: 32,
    salt,
  });
}

/**
 * The key that wraps a slot's secret.
 * @throws Failure `vaultDamaged` when the parameters are outside {@link derivationLimits}, before deriving.
 */
export async function deriveFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  derivation: KeyDerivation,
): Promise<Buffer> {
  const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const { memory, passes } = derivationLimits;
  if (!isWithin(derivation.memory, memory) || !isWithin(derivation.passes, passes)) {
    throw new Failure('vaultDamaged', { values: { file: 'vault.json' } });
  }
  return argon2(utf8(normalisePassphrase(passphrase)), salt, derivation);
}

/**
 * What a new passphrase has to be, whichever way it comes in.
 * @param about words an attacker would try first: the name of the person.
 * @throws Failure `passphraseTooWeak` below the length or the strength that is accepted at all, `textTooLong` above the
 *   longest.
 */
export async function assertPassphrase(passphrase: string, about: readonly string[]): Promise<void> {
  const length = Array.from(normalisePassphrase(passphrase)).length;
  if (length < limits.passphraseMinimumCharacters) throw new Failure('passphraseTooWeak');
  if (length > limits.passphraseCharacters) throw new Failure('textTooLong');
  const strengthOf = await loadStrength();
  if (strengthOf(passphrase, [...about]) < leastStrength) throw new Failure('passphraseTooWeak');
}
