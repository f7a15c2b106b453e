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
  return {
    put: (draft) => void put.run(fromHex(draft.id), fromHex(draft.stream), fromHex(draft.user), draft.sealed),
    ofUser: (user) =>
      ofUser
        .all(fromHex(user))
        .map((row) => ({ id: toHex(row.id), stream: toHex(row.stream), sealed: row.sealed })),
    remove: (id) => remove.run(fromHex(id)).changes > 0,
  };
}
