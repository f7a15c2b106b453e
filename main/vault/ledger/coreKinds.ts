import { z } from 'zod';
import { IdSchema, Sha256Schema } from '../../../contract/identifiers';
import { limits } from '../../../contract/limits';
import { InstantSchema } from '../../../contract/moments';
import { RoleSchema } from '../../../contract/roles';

const name = z.string().min(1).max(limits.lineCharacters);
const key = z.string().regex(/^[0-9a-f]{64}$/);
const signature = z.string().regex(/^[0-9a-f]{128}$/);

/** SHA-256 of the `vault.json` that is about to be renamed into place, and of the one it replaces. */
export const VaultFileNoticeSchema = z.strictObject({
  sha256: Sha256Schema,
  previous: Sha256Schema.nullable(),
});
export type VaultFileNotice = z.infer<typeof VaultFileNoticeSchema>;

/** First entry of a vault, signed with the very key it names: the root of every right. */
export const FoundingSchema = z.strictObject({
  format: z.literal(1),
  suite: z.literal(1),
  practice: z.boolean(),
  user: IdSchema,
  name,
  boxKey: key,
  signKey: key,
  vaultFile: VaultFileNoticeSchema,
  /** A vault inside another one, for cases about its director; founded by its alternate. */
  reserved: z.literal(true).optional(),
});
export type Founding = z.infer<typeof FoundingSchema>;

/** Which shares hold a user's box key: the name of the set, and the public half of the key that only two of them give. */
export const RecoverySetSchema = z.strictObject({ set: z.string().regex(/^[0-9a-f]{8}$/), key });
export type RecoverySet = z.infer<typeof RecoverySetSchema>;

/** A director invites somebody; the invited person joins with keys of their own. */
export const UserChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('invited'),
    user: IdSchema,
    name,
    role: RoleSchema,
    /** Public half of the signing key that only the holder of the invitation has. */
    invitationKey: key,
    vaultFile: VaultFileNoticeSchema,
  }),
  z.strictObject({
    change: z.literal('joined'),
    user: IdSchema,
    boxKey: key,
    signKey: key,
    /** The invitation key over {@link joinStatement}: the keys are the invited person's. */
    invitationSignature: signature,
    vaultFile: VaultFileNoticeSchema,
  }),
  /** Into a reserved vault: a member of the vault around it, under the keys they have there and without a slot. */
  z.strictObject({
    change: z.literal('admitted'),
    user: IdSchema,
    name,
    role: RoleSchema.extract(['staff', 'alternate']),
    boxKey: key,
    signKey: key,
    vaultFile: VaultFileNoticeSchema,
  }),
  /** The user's own slot was made anew: another passphrase, the same keys. */
  z.strictObject({ change: z.literal('slot-replaced'), user: IdSchema, vaultFile: VaultFileNoticeSchema }),
  /** A director ends an account: its slot and its sealed vault key are gone from `vault.json`. */
  z.strictObject({ change: z.literal('deactivated'), user: IdSchema, vaultFile: VaultFileNoticeSchema }),
  /** The user made themselves other keys, and signs for them with the ones they had. */
  z.strictObject({
    change: z.literal('renewed'),
    user: IdSchema,
    boxKey: key,
    signKey: key,
    /** The signing key from before over {@link renewalStatement}. */
    renewalSignature: signature,
    /** The set of recovery shares that holds this box key; without it no shares are in force. */
    recovery: RecoverySetSchema.optional(),
    vaultFile: VaultFileNoticeSchema,
  }),
  /** Two recovery shares restored the box key; the signing key is new, and the shares' own key signs for it. */
  z.strictObject({
    change: z.literal('recovered'),
    user: IdSchema,
    set: RecoverySetSchema.shape.set,
    signKey: key,
    /** The recovery key of the set over {@link recoveryStatement}. */
    recoverySignature: signature,
    vaultFile: VaultFileNoticeSchema,
  }),
]);
export type UserChange = z.infer<typeof UserChangeSchema>;

/**
 * The vault goes on in a ledger file of the next generation, under a fresh vault key. Every invitation that was not
 * accepted ends with it, since an invitation holds the vault key from before.
 */
export const RotationSchema = z.strictObject({
  generation: z.int().min(2).max(999_999_999),
  /** Left out where the first entry of the same act announces the file. */
  vaultFile: VaultFileNoticeSchema.optional(),
});
export type Rotation = z.infer<typeof RotationSchema>;

/** The announced `vault.json` is in place, or the one before it still is. */
export const VaultFileInPlaceSchema = z.strictObject({ sha256: Sha256Schema });

/** The key of one epoch of this stream was given to a user. */
export const GrantSchema = z.strictObject({
  user: IdSchema,
  fingerprint: key,
  epoch: z.int().min(1),
  keyId: IdSchema,
});
export type Grant = z.infer<typeof GrantSchema>;

/** The key of this stream was taken from a user; what comes after is sealed under an epoch they never had. */
export const RevocationSchema = z.strictObject({
  user: IdSchema,
  reason: z.string().min(1).max(limits.textBytes).optional(),
});
export type Revocation = z.infer<typeof RevocationSchema>;

/** A copy of the whole vault was written to a file outside it. */
export const BackupNoticeSchema = z.strictObject({
  at: InstantSchema,
  sha256: Sha256Schema,
  bytes: z.int().min(1),
  /** The name of the file, where the program chose it: beside earlier ones in a folder. */
  name: name.optional(),
});
export type BackupNotice = z.infer<typeof BackupNoticeSchema>;

/** A backup whose time was over is not in its folder any more. */
export const BackupRemovalSchema = z.strictObject({ sha256: Sha256Schema, removedAt: InstantSchema });
export type BackupRemoval = z.infer<typeof BackupRemovalSchema>;

/** In a reserved vault: an alternate deals with its cases from now on as who says so does, and may take their place. */
export const EntrustmentSchema = z.strictObject({ user: IdSchema });
export type Entrustment = z.infer<typeof EntrustmentSchema>;

const sealedWords = z
  .string()
  .regex(/^[0-9a-f]+$/)
  .max(16 * 1024 * 1024);

/** One step of handing the office over. What is sealed, only the other of the two can open. */
export const HandoverSchema = z.discriminatedUnion('step', [
  /** To the successor: the names of the cases. */
  z.strictObject({ step: z.literal('offered'), to: IdSchema, sealed: sealedWords }),
  /** To the predecessor: in which of them a conflict of interest exists. */
  z.strictObject({ step: z.literal('answered'), sealed: sealedWords }),
  /** The keys of the others were given in the same act. */
  z.strictObject({ step: z.literal('given'), receipt: Sha256Schema }),
]);
export type HandoverStep = z.infer<typeof HandoverSchema>;

/** Kinds that only the vault's own core writes. */
export const coreKinds = [
  'founding',
  'user',
  'rotation',
  'vault-file',
  'grant',
  'revocation',
  'tombstone',
  'erased',
  'backup',
  'backup-removed',
  'handover',
  'entrusted',
] as const;
