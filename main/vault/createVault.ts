import { Failure } from '../../contract/failures';
import { defaultOffice, type OfficeProfile, OfficeProfileSchema } from '../../contract/office';
import { type Clock, systemClock } from './clock';
import { idsFrom, type Random } from './keys/bytes';
import { assertPassphrase, type KeyDerivation } from './keys/passphrase';
import { provePrimitives } from './keys/startupVectors';
import { makeUserKeys } from './keys/userKeys';
import { makeVault } from './makeVault';
import type { Session } from './session';
import { slotMaker } from './slotMaker';

export interface CreateVaultOptions {
  /** Made when it is not there; must be empty, but for what is left of a try that was cut off. */
  readonly folder: string;
  /** Display name of the first user, who becomes director. */
  readonly director: string;
  readonly passphrase: string;
  /** Marked so in the founding entry, on every screen and page. */
  readonly practice: boolean;
  /** What the office says of itself; the defaults where left out. */
  readonly profile?: OfficeProfile;
  readonly clock?: Clock;
  /** Source of ids, in practice vaults only; keys and nonces are always the operating system's. */
  readonly random?: Random;
  readonly derivation?: KeyDerivation;
}

/**
 * Makes a vault with keys of its own for its director.
 * @returns the director's open session.
 * @throws Failure `folderNotEmpty`, `notWritable`, `diskFull`, `passphraseTooWeak`, `practiceOnly`,
 *   `primitivesBroken`. Nothing is left in the folder then.
 */
export async function createVault(options: CreateVaultOptions): Promise<Session> {
  const { folder, practice, passphrase, director: name, clock = systemClock } = options;
  if (options.random !== undefined && !practice) throw new Failure('practiceOnly');
  await assertPassphrase(passphrase, [name, options.profile?.organisation ?? '']);
  const profile = OfficeProfileSchema.parse(options.profile ?? defaultOffice);
  await provePrimitives();
  const newId = idsFrom(options.random);
  const vault = newId();
  const founder = { id: newId(), name };
  const keys = await makeUserKeys();
  const { derivation } = options;
  const slots = slotMaker(
    { user: founder, practice },
    { keys, passphrase, ...(derivation && { derivation }) },
  );
  const founding = { vault, founder, keys, slots, practice, profile, clock, newId };
  return makeVault({ folder, ...founding, reserved: false });
}
