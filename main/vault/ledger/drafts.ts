import { Failure } from '../../../contract/failures';
import { limits } from '../../../contract/limits';
import { fromHex, join, toHex, utf8 } from '../keys/bytes';
import { deriveKey, open, seal, sha256 } from '../keys/primitives';
import { damagedFile } from './damage';
import { draftStore } from './draftStore';
import { pad, unpad } from './payload';
import type { VaultLedger } from './vaultLedger';

/** One form that was being filled in. */
export interface SavedDraft {
  /** The case it is about; the vault's own stream for one that is about no case yet. */
  readonly stream: string;
  readonly key: string;
  readonly savedAt: string;
  readonly value: unknown;
}

/** A user's drafts: in the ledger file, sealed under the user's own secret, in no entry and in no chain. */
export interface Drafts {
  /** @throws Failure `textTooLong` above the limit, `readOnly`. */
  save(stream: string, key: string, value: unknown): void;
  /** Without a stream: all drafts of this user. */
  list(stream?: string): SavedDraft[];
  /** Nothing happens when there is none. */
  discard(stream: string, key: string): void;
}

interface DraftsContext {
  readonly ledger: VaultLedger;
  readonly user: string;
  readonly secret: Uint8Array;
  readonly now: () => string;
  readonly assertWritable: () => void;
}

export function openDrafts(context: DraftsContext): Drafts {
  const { ledger, user, now, assertWritable } = context;
  const store = draftStore(ledger.database);
  const key = deriveKey({ secret: context.secret, use: 'draft', vault: ledger.vault, id: fromHex(user) });
  const idOf = (stream: string, name: string): string =>
    toHex(sha256('casekeep/draft-id/1', key, fromHex(stream), name).subarray(0, 16));
  const associated = (stream: string, id: string): Buffer =>
    join('casekeep/draft/1', fromHex(ledger.vault), fromHex(stream), fromHex(user), fromHex(id));
  return {
    save(stream, name, value) {
      assertWritable();
      const bytes = utf8(JSON.stringify({ key: name, savedAt: now(), value }));
      if (bytes.length > limits.draftBytes) throw new Failure('textTooLong');
      const id = idOf(stream, name);
      store.put({ id, stream, user, sealed: seal(key, pad(bytes), associated(stream, id)) });
    },
    list(stream) {
      return store
        .ofUser(user)
        .filter((draft) => stream === undefined || draft.stream === stream)
        .map((draft) => {
          const padded = open(key, draft.sealed, associated(draft.stream, draft.id));
          const bytes = padded && unpad(padded);
          if (bytes === undefined) throw damagedFile(ledger.file);
          const { key: name, savedAt, value } = JSON.parse(bytes.toString('utf8')) as SavedDraft;
          return { stream: draft.stream, key: name, savedAt, value };
        });
    },
    discard(stream, name) {
      assertWritable();
      store.remove(idOf(stream, name));
    },
  };
}
