import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { erase, fromHex, randomId } from '../keys/bytes';
import { deriveKey } from '../keys/primitives';
import { type DeskRecord, deskStore } from './deskStore';
import { headStore, type SeenHead } from './headStore';
import {
  closeDatabase,
  createDatabase,
  openDatabase,
  openMemoryDatabase,
  type VaultDatabase,
} from './openDatabase';

/** Pages of WAL before a desk is checkpointed: it can be rebuilt, so speed goes before the least possible loss. */
const deskCheckpointPages = 1000;

/** One user's own encrypted read model. Its tables belong to `main/vault/desk`. */
export interface OpenedDesk {
  readonly database: VaultDatabase;
  /** True when there was none, or it could not be read: it is empty and must be filled. */
  readonly fresh: boolean;
  /** The last head this user has seen, if this desk was ever told one. */
  readonly rememberedHead: SeenHead | undefined;
  rememberHead(head: SeenHead): void;
  close(): void;
}

export interface DeskContext {
  readonly folder: string;
  readonly ledger: VaultDatabase;
  readonly vault: string;
  readonly user: string;
  readonly secret: Uint8Array;
  readonly readOnly: boolean;
}

/** The raw key of a desk: HKDF(userSecret, salt, "casekeep/desk/1" ‖ vault ‖ user). */
export function deskKey(
  context: { vault: string; user: string; secret: Uint8Array },
  salt: Uint8Array,
): Buffer {
  const { vault, user, secret } = context;
  return deriveKey({ secret, use: 'desk', vault, id: fromHex(user), salt });
}

function removeDeskFiles(folder: string, file: string): void {
  for (const suffix of ['', '-wal', '-journal']) rmSync(join(folder, file + suffix), { force: true });
}

function tryOpen(context: DeskContext, record: DeskRecord, fresh: boolean): OpenedDesk | undefined {
  const file = join(context.folder, record.file);
  if (!fresh && !existsSync(file)) return undefined;
  const key = deskKey(context, record.salt);
  try {
    if (fresh) createDatabase(file, key, headStore);
    const database = openDatabase({ file, key, checkpointPages: deskCheckpointPages });
    // A desk that loses its last moments is caught up again.
    database.pragma('synchronous = NORMAL');
    const heads = headStore(database);
    const rememberedHead = heads.get();
    return {
      database,
      fresh,
      rememberedHead,
      rememberHead: (head) => heads.put(head),
      close: () => closeDatabase(database),
    };
  } catch (error) {
    if (!fresh && error instanceof Failure && error.code === 'vaultDamaged') return undefined;
    throw error;
  } finally {
    erase(key);
  }
}

function makeDesk(context: DeskContext): OpenedDesk {
  const record: DeskRecord = { file: `desk-${randomId()}.db`, salt: randomBytes(32) };
  deskStore(context.ledger).put(context.user, record);
  const desk = tryOpen(context, record, true);
  if (desk === undefined) throw new Error('a new desk was not made');
  return desk;
}

/**
 * Opens the user's desk; one that is missing or cannot be read is deleted and made anew under a new name and key.
 * A read-only session gets an empty one in memory.
 */
export function openDesk(context: DeskContext): OpenedDesk {
  if (context.readOnly) {
    const database = openMemoryDatabase();
    return {
      database,
      fresh: true,
      rememberedHead: undefined,
      rememberHead: () => undefined,
      close: () => database.close(),
    };
  }
  const record = deskStore(context.ledger).of(context.user);
  const desk = record && tryOpen(context, record, false);
  if (desk !== undefined) return desk;
  if (record !== undefined) removeDeskFiles(context.folder, record.file);
  return makeDesk(context);
}

/** Deletes somebody's desk: its salt first, so that whatever is left of the file opens to nobody. */
export function deleteDesk(context: Pick<DeskContext, 'folder' | 'ledger'>, user: string): void {
  const store = deskStore(context.ledger);
  const record = store.of(user);
  if (record === undefined) return;
  store.remove(user);
  removeDeskFiles(context.folder, record.file);
}

/** Deletes a desk whose content turned out to be unreadable and makes an empty one. */
export function replaceDesk(context: DeskContext, desk: OpenedDesk): OpenedDesk {
  desk.database.close();
  const record = deskStore(context.ledger).of(context.user);
  if (record !== undefined) removeDeskFiles(context.folder, record.file);
  return context.readOnly ? openDesk(context) : makeDesk(context);
}
