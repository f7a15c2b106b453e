import { randomBytes } from 'node:crypto';
import { deskStore } from '../database/deskStore';
import { fromHex, toHex } from '../keys/bytes';
import type { KeySlot } from '../keys/keySlot';
import { nobody, sealTo } from '../keys/sealedTo';
import type { UserKeys } from '../keys/userKeys';
import type { VaultFileContent } from '../keys/vaultFile';
import type { Rotation, UserChange, VaultFileNotice } from '../ledger/coreKinds';
import { carriedSecrets, resealDrafts } from '../ledger/drafts';
import type { WrappedKey } from '../ledger/keyringStore';
import {
  type PreparedEpoch,
  prepareEpoch,
  prepareRevocation,
  type PreparedRevocation,
} from '../ledger/preparedKeys';
import { type Members, membersNow } from '../ledger/roster';
import { wrapVaultStreamKey } from '../ledger/streamKeys';
import type { VaultLedger } from '../ledger/vaultLedger';
import type { CoreAct } from '../ledger/act';
import type { NextGeneration } from './switchGeneration';

/** The keys and the slot a user goes on with, and the entry that says so. */
export interface NewSecrets {
  readonly keys: UserKeys;
  /** Left out in a reserved vault for who was admitted without one. */
  readonly slot?: KeySlot | undefined;
  /** The secret from before, which what they were writing is sealed under; nobody has it after a recovery. */
  readonly before: Uint8Array | undefined;
  readonly change: (vaultFile: VaultFileNotice) => UserChange;
  /** When the secret from before is kept, for the reserved vault that has to follow. */
  readonly carriedAt?: string;
}

/** What the next generation changes. */
export interface GenerationChange {
  /** Whoever begins it goes on with other secrets. */
  readonly own?: NewSecrets;
  /** This account ends. */
  readonly ended?: string;
  /** Every case of who begins it goes on under a new epoch; otherwise only those taken from who is ended. */
  readonly epochs: boolean;
}

/** Where the vault stands, and who begins the next generation. */
interface GenerationBefore {
  readonly content: VaultFileContent;
  readonly ledger: VaultLedger;
  readonly user: string;
  readonly keys: UserKeys;
}

function membersAfter({ ledger, user }: GenerationBefore, { own, ended }: GenerationChange): Members {
  const members = new Map(membersNow(ledger.roster));
  const self = members.get(user);
  if (own !== undefined && self !== undefined) {
    const { boxKey, signKey, fingerprint } = own.keys;
    members.set(user, { ...self, boxKey, signKey, fingerprint });
  }
  if (ended !== undefined) members.delete(ended);
  return members;
}

async function nextContent(
  { content, user }: GenerationBefore,
  change: GenerationChange,
  members: Members,
  vaultKey: Buffer,
): Promise<VaultFileContent> {
  const generation = content.generation + 1;
  const vaultKeys: VaultFileContent['vaultKeys'] = [];
  for (const { id, state, boxKey } of members.values()) {
    if (state !== 'active' || boxKey === undefined) continue;
    const context = { vault: content.vault, stream: nobody, epoch: generation, recipient: id };
    const sealed = toHex(await sealTo(fromHex(boxKey), context, vaultKey));
    vaultKeys.push({ user: id, generation, sealed });
  }
  const slots = content.slots
    .filter((slot) => slot.user !== change.ended && slot.state === 'active')
    .map((slot) => (slot.user === user ? (change.own?.slot ?? slot) : slot));
  return { ...content, ledger: `ledger.${generation}.db`, generation, slots, vaultKeys };
}

/** The case keys of who begins it, sealed to their next box key. */
async function ownWraps(before: GenerationBefore, own: NewSecrets | undefined): Promise<WrappedKey[]> {
  const { ledger, user } = before;
  if (own === undefined || own.keys.boxKey === membersNow(ledger.roster).get(user)?.boxKey) return [];
  const wraps: WrappedKey[] = [];
  for (const { stream, epoch } of ledger.keyring.ofRecipient(user)) {
    const key = ledger.keys.get(stream, epoch);
    if (key === undefined) continue;
    const context = { vault: ledger.vault, stream, epoch, recipient: user };
    wraps.push({
      stream,
      epoch,
      recipient: user,
      wrapped: await sealTo(fromHex(own.keys.boxKey), context, key),
    });
  }
  return wraps;
}

/** What each case of who begins it needs: taken from who is ended, or a new epoch for those who have it. */
async function preparedCases(
  { ledger }: GenerationBefore,
  { ended, epochs }: GenerationChange,
  members: Members,
): Promise<{ taken: PreparedRevocation[]; renewed: PreparedEpoch[] }> {
  const taken: PreparedRevocation[] = [];
  const renewed: PreparedEpoch[] = [];
  for (const stream of ledger.keys.streams()) {
    if (stream === ledger.vault) continue;
    if (ended !== undefined && ledger.stateOf(stream).rights.granted.has(ended))
      taken.push(await prepareRevocation(ledger, stream, ended));
    else if (epochs) renewed.push(await prepareEpoch(ledger, stream, members));
  }
  return { taken, renewed };
}

/**
 * Prepares the next generation: seals the vault key to everybody who stays, the case keys to who changes theirs, and
 * every new epoch. Nothing is written.
 */
export async function prepareGeneration(
  before: GenerationBefore,
  change: GenerationChange,
): Promise<NextGeneration> {
  const { user } = before;
  const { own, ended } = change;
  const vaultKey = randomBytes(32);
  const members = membersAfter(before, change);
  const content = await nextContent(before, change, members, vaultKey);
  const wraps = await ownWraps(before, own);
  const { taken, renewed } = await preparedCases(before, change, members);
  const { vault, generation } = content;
  const entry = { stream: vault, version: 1 };
  return {
    content,
    vaultKey,
    keys: own?.keys ?? before.keys,
    prepare(next) {
      for (const epoch of next.keys.epochs(vault)) {
        const key = next.keys.get(vault, epoch);
        if (key === undefined) continue;
        const wrapped = wrapVaultStreamKey({ vaultKey, vault, generation, epoch, key });
        next.keyring.rewrap({ stream: vault, epoch, recipient: nobody, wrapped });
      }
      for (const wrap of wraps) next.keyring.rewrap(wrap);
      if (own !== undefined) {
        const sealing = { ledger: next, user, secret: own.keys.secret };
        resealDrafts(sealing, own.before);
        if (own.before !== undefined && own.carriedAt !== undefined) {
          const { before: secret, carriedAt } = own;
          carriedSecrets({ ...sealing, now: () => carriedAt }).add(secret);
        }
        deskStore(next.database).remove(user);
      }
      if (ended === undefined) return;
      next.keyring.removeRecipient(ended);
      deskStore(next.database).remove(ended);
    },
    write(act: CoreAct, vaultFile) {
      const first =
        own?.change(vaultFile) ??
        (ended === undefined
          ? undefined
          : ({ change: 'deactivated', user: ended, vaultFile } satisfies UserChange));
      if (first !== undefined) act.add({ ...entry, kind: 'user', record: first.user, data: first });
      const announced = first === undefined ? { vaultFile } : {};
      const rotation: Rotation = { generation, ...announced };
      act.add({ ...entry, kind: 'rotation', record: vault, data: rotation });
      for (const one of taken) act.revoke(one);
      for (const one of renewed) act.renew(one);
    },
  };
}
