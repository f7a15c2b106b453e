import type { VaultDatabase } from '../database/openDatabase';
import { fromHex, toHex } from '../keys/bytes';

export interface SealedDraft {
  readonly id: string;
  readonly stream: string;
  readonly sealed: Buffer;
}

export interface DraftStore {
  put(draft: SealedDraft & { user: string }): void;
  ofUser(user: string): SealedDraft[];
  remove(id: string): boolean;
  /** Removes everything anybody was writing about a case. */
  removeStream(stream: string): void;
  ofStream(stream: string): number;
  /** Removes everything one user was writing. */
  removeUser(user: string): void;
}

interface Row {
  readonly id: Buffer;
  readonly stream: Buffer;
  readonly sealed: Buffer;
}

export function draftStore(database: VaultDatabase): DraftStore {
  const put = database.prepare<[Buffer, Buffer, Buffer, Buffer]>(
    `INSERT INTO drafts (id, stream, user, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`,
  );
  const ofUser = database.prepare<[Buffer], Row>(
    'SELECT id, stream, sealed FROM drafts WHERE user = ? ORDER BY id',
  );
  const remove = database.prepare<[Buffer]>('DELETE FROM drafts WHERE id = ?');
  const removeStream = database.prepare<[Buffer]>('DELETE FROM drafts WHERE stream = ?');
  const ofStream = database.prepare<[Buffer], { drafts: number }>(
    'SELECT count(*) AS drafts FROM drafts WHERE stream = ?',
  );
  const removeUser = database.prepare<[Buffer]>('DELETE FROM drafts WHERE user = ?');
  return {
    put: (draft) => void put.run(fromHex(draft.id), fromHex(draft.stream), fromHex(draft.user), draft.sealed),
    ofUser: (user) =>
      ofUser
        .all(fromHex(user))
        .map((row) => ({ id: toHex(row.id), stream: toHex(row.stream), sealed: row.sealed })),
    remove: (id) => remove.run(fromHex(id)).changes > 0,
    removeStream: (stream) => void removeStream.run(fromHex(stream)),
    ofStream: (stream) => ofStream.get(fromHex(stream))?.drafts ?? 0,
    removeUser: (user) => void removeUser.run(fromHex(user)),
  };
}
