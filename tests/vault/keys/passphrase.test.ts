import { describe, expect, it } from 'vitest';
import { makeInvitationPassphrase, normaliseInvitation } from '@vault/keys/invitationWords';
import {
  assertPassphrase,
  defaultDerivation,
  deriveFromPassphrase,
  quickDerivation,
} from '@vault/keys/passphrase';

const salt = Buffer.alloc(16, 1);

describe('deriving from a passphrase', () => {
  it.each([
    { memory: 64 * 1024 - 1, passes: 3 },
    { memory: 1024 * 1024 + 1, passes: 3 },
    { memory: 64 * 1024, passes: 2 },
    { memory: 64 * 1024, passes: 11 },
    { memory: 2 ** 31, passes: 3 },
    { memory: Number.NaN, passes: 3 },
  ])('is refused with $memory KiB and $passes passes', async (derivation) => {
    await expect(deriveFromPassphrase('some passphrase', salt, derivation)).rejects.toMatchObject({
      code: 'vaultDamaged',
    });
  });

  it('does not depend on how a keyboard composes letters', async () => {
    const composed = await deriveFromPassphrase('caf\u00e9 na\u00efve', salt, quickDerivation);
    const decomposed = await deriveFromPassphrase('cafe\u0301 nai\u0308ve', salt, quickDerivation);
    const other = await deriveFromPassphrase('cafe naive', salt, quickDerivation);
    expect(composed.equals(decomposed)).toBe(true);
    expect(composed.equals(other)).toBe(false);
    expect(composed).toHaveLength(32);
  });

  it('takes more memory for a real vault', () => {
    expect(defaultDerivation(false)).toEqual({ memory: 256 * 1024, passes: 3 });
    expect(defaultDerivation(true)).toEqual({ memory: 64 * 1024, passes: 3 });
  });

  it.each([
    ['short', 'passphraseTooWeak'],
    ['x'.repeat(1025), 'textTooLong'],
    // Long enough, and guessed early all the same: here, where no screen has asked.
    ['password password', 'passphraseTooWeak'],
    ['aaaaaaaaaaaaaaaaaaaa', 'passphraseTooWeak'],
    ['Dana Director 2026', 'passphraseTooWeak'],
  ])('%j is refused as a new passphrase', async (passphrase, code) => {
    await expect(assertPassphrase(passphrase, ['Dana Director'])).rejects.toMatchObject({ code });
  });
  it('several unrelated words are accepted', async () => {
    await expect(
      assertPassphrase('correct horse battery staple', ['Dana Director']),
    ).resolves.toBeUndefined();
  });
});

describe('an invitation', () => {
  it('is ten words of 256', () => {
    const drawn = Array.from({ length: 400 }, () => makeInvitationPassphrase().split(' '));
    expect(new Set(drawn.map((words) => words.length))).toEqual(new Set([10]));
    expect(new Set(drawn.flat()).size).toBe(256);
  });

  it.each(['Amber  heron-OAK', ' amber heron oak ', 'amber, heron. oak'])('is read from %j', (typed) => {
    expect(normaliseInvitation(typed)).toBe('amber heron oak');
  });
});
