import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { IdSchema, Sha256Schema } from '../../../contract/identifiers';
import { InstantSchema } from '../../../contract/moments';
import { ErasureGroundSchema } from '../../../contract/records/erasure';
import { roleRights } from '../../../contract/roles';
import { erase, fromHex, join, toHex, utf8 } from '../keys/bytes';
import { deriveKey, isSignedBy, open, seal, sha256 } from '../keys/primitives';
import { pad, unpad } from '../ledger/payload';
import { type Members } from '../ledger/roster';
import type { VaultLedger } from '../ledger/vaultLedger';

/** The list in the folder of its own vault. */
export const takenListName = 'taken.list';

const PlaceSchema = z.strictObject({ seq: z.int().min(1), hash: Sha256Schema });
const erasure = { files: z.array(IdSchema), ground: ErasureGroundSchema, certificate: Sha256Schema };

/** What was taken from the vault, or from somebody in it. */
export const TakenSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('case'), stream: IdSchema, ...erasure }),
  z.strictObject({
    what: z.literal('entries'),
    stream: IdSchema,
    entries: z.array(PlaceSchema).min(1),
    ...erasure,
  }),
  z.strictObject({ what: z.literal('key'), stream: IdSchema, user: IdSchema }),
  z.strictObject({ what: z.literal('account'), user: IdSchema }),
]);
export type Taken = z.infer<typeof TakenSchema>;

/** One line of the list, signed by who took it. Each names the one before, so none can be left out in the middle. */
export const StatementSchema = z.strictObject({
  previous: Sha256Schema,
  at: InstantSchema,
  author: IdSchema,
  /** An entry written with it, or after: a ledger that contains it has heard of it. */
  entry: PlaceSchema,
  taken: TakenSchema,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Statement = z.infer<typeof StatementSchema>;

/** As it lies on the disk: for whom, of when and how long it is, is readable without a key. */
export const TakenFileSchema = z.strictObject({
  format: z.literal(1),
  vault: IdSchema,
  at: InstantSchema,
  count: z.int().min(1),
  sealed: z.string().regex(/^(?:[0-9a-f]{2})+$/),
});
export type TakenFile = z.infer<typeof TakenFileSchema>;

const beforeFirst = '0'.repeat(64);
const noSignature = '0'.repeat(128);

/** Parsing puts the keys in the order of the schema, so there is one encoding of a statement. */
function encode(statement: Statement): string {
  return JSON.stringify(StatementSchema.parse(statement));
}

function signedBytes(vault: string, statement: Statement): Buffer {
  const unsigned = encode({ ...statement, signature: noSignature });
  return join('casekeep/taken/1', fromHex(vault), utf8(unsigned));
}

function digestOf(statement: Statement): string {
  return toHex(sha256(utf8(encode(statement))));
}

/** @returns the statements with one more, signed. */
export function withStatement(
  statements: readonly Statement[],
  vault: string,
  next: Omit<Statement, 'previous' | 'signature'>,
  sign: (message: Uint8Array) => Buffer,
): Statement[] {
  const last = statements.at(-1);
  const previous = last === undefined ? beforeFirst : digestOf(last);
  const statement = { ...next, previous, signature: noSignature };
  return [...statements, { ...statement, signature: toHex(sign(signedBytes(vault, statement))) }];
}

/**
 * Whether a statement is by somebody this ledger knows under that key, who may say so: a case is erased and an account
 * ended by a director, a key taken by who may grant it, or given up by its holder.
 */
export function isProven(statement: Statement, members: Members, vault: string): boolean {
  const { author, taken, signature } = statement;
  const member = members.get(author);
  if (member?.signKey === undefined) return false;
  if (!isSignedBy(fromHex(member.signKey), signedBytes(vault, statement), fromHex(signature))) return false;
  const rights = roleRights[member.role];
  if (taken.what === 'key') return taken.user === author || rights.includes('case.grant');
  return rights.includes(taken.what === 'account' ? 'user.manage' : 'case.erase');
}

function withKey<T>(ledger: VaultLedger, work: (key: Buffer, associated: Buffer) => T): T | undefined {
  // The vault stream's key stays the same in every generation, so a list opens with a backup from before.
  const secret = ledger.keys.get(ledger.vault, 1);
  if (secret === undefined) return undefined;
  const { vault } = ledger;
  const key = deriveKey({ secret, use: 'taken', vault, id: fromHex(vault) });
  try {
    return work(key, join('casekeep/taken/1', fromHex(vault)));
  } finally {
    erase(key);
  }
}

/** @returns the list as it goes on the disk; nothing where there is nothing to list. */
export function sealList(ledger: VaultLedger, statements: readonly Statement[]): TakenFile | undefined {
  const last = statements.at(-1);
  const bytes = pad(utf8(JSON.stringify(statements)));
  const sealed = withKey(ledger, (key, associated) => toHex(seal(key, bytes, associated)));
  if (last === undefined || sealed === undefined) return undefined;
  return { format: 1, vault: ledger.vault, at: last.at, count: statements.length, sealed };
}

/** @returns the statements of a list of this vault; nothing when it is not whole, or another vault's. */
export function openList(ledger: VaultLedger, file: TakenFile): Statement[] | undefined {
  const bytes = withKey(ledger, (key, associated) => open(key, fromHex(file.sealed), associated));
  const text = bytes === undefined ? undefined : unpad(bytes)?.toString('utf8');
  const parsed = text === undefined ? undefined : z.array(StatementSchema).safeParse(JSON.parse(text));
  if (parsed?.success !== true || parsed.data.length !== file.count) return undefined;
  const isChained = parsed.data.every(({ previous }, index) => {
    const before = parsed.data[index - 1];
    return previous === (before === undefined ? beforeFirst : digestOf(before));
  });
  return isChained ? parsed.data : undefined;
}

/** @returns a list that lies there; nothing when there is none, or something else. */
export function readListFile(path: string): TakenFile | undefined {
  try {
    const parsed = TakenFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the bytes of a list on the disk. */
export function encodeListFile(file: TakenFile): Buffer {
  return utf8(`${JSON.stringify(file)}\n`);
}
