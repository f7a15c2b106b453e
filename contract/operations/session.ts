import { z } from 'zod';
import { IdSchema } from '../identifiers';
import { limits } from '../limits';
import { InstantSchema } from '../moments';
import { OfficeProfileSchema } from '../office';
import { operation } from '../operation';
import { RoleSchema } from '../roles';

export const PassphraseSchema = z.string().min(1).max(limits.passphraseCharacters);
/** A recovery share as somebody types it: thirty words, with room for whatever is written between them. */
export const ShareSchema = z.string().min(1).max(2000);
const NameSchema = z.string().trim().min(1).max(120);

/** Names of those whose invitation ended with the vault key it held. */
export const InviteAgainSchema = z.array(z.string());

/** What became of a vault that was made from a backup. */
export const RestoredNoticeSchema = z.strictObject({
  /** When the backup was made. */
  backup: InstantSchema,
  /** Until when the list of what was erased and taken goes; null when none was found. */
  list: InstantSchema.nullable(),
  /** So much of it was done again at this sign-in. */
  applied: z.int().min(0),
  /** So much is left for somebody who has the case. */
  left: z.int().min(0),
  /** Said by nobody this vault knows, and passed over. */
  unproven: z.int().min(0),
});
export type RestoredNotice = z.infer<typeof RestoredNoticeSchema>;

/** Who is signed in. */
export const SignedInSchema = z.strictObject({
  vault: IdSchema,
  practice: z.boolean(),
  user: z.strictObject({ id: IdSchema, name: z.string(), role: RoleSchema }),
  office: OfficeProfileSchema,
  /** First run is not over: the director has invited no alternate, and has not written down why there is none. */
  alternateOpen: z.literal(true).optional(),
  /** They are among the cases about the director, in the vault inside their vault. */
  reserved: z.literal(true).optional(),
  /** Only at the first sign-in after a backup was restored. */
  restored: RestoredNoticeSchema.optional(),
});
export type SignedIn = z.infer<typeof SignedInSchema>;

/** What can be known of a vault folder without any key. */
export const VaultStatusSchema = z.strictObject({
  state: z.enum(['none', 'locked', 'open', 'damaged', 'newer']),
  practice: z.boolean(),
  users: z.array(z.strictObject({ name: z.string(), invited: z.boolean() })),
  signedIn: SignedInSchema.optional(),
});
export type VaultStatus = z.infer<typeof VaultStatusSchema>;

/** First run, signing in, joining. Locking is the shell's: it ends this process. */
export const sessionOperations = {
  'vault.status': operation({ input: z.strictObject({}), output: VaultStatusSchema, needs: 'none' }),
  'vault.create': operation({
    input: z.strictObject({
      director: NameSchema,
      passphrase: PassphraseSchema,
      office: OfficeProfileSchema,
      practice: z.boolean(),
    }),
    output: SignedInSchema,
    needs: 'none',
  }),
  'vault.unlock': operation({
    input: z.strictObject({
      user: NameSchema.optional(),
      passphrase: PassphraseSchema,
      /** The person was told that this is an older copy (`olderCopy`) and means it: a restored backup. */
      acceptOlder: z.boolean().optional(),
    }),
    output: SignedInSchema,
    needs: 'none',
  }),
  'vault.join': operation({
    input: z.strictObject({ user: NameSchema, invitation: PassphraseSchema, passphrase: PassphraseSchema }),
    output: SignedInSchema,
    needs: 'none',
  }),
  /** For who forgot their passphrase: two recovery shares, as they were written down, and a new one. */
  'vault.recover': operation({
    input: z.strictObject({
      user: NameSchema.optional(),
      shares: z.tuple([ShareSchema, ShareSchema]),
      passphrase: PassphraseSchema,
    }),
    output: z.strictObject({ signedIn: SignedInSchema, inviteAgain: InviteAgainSchema }),
    needs: 'none',
  }),
};
