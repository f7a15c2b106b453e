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

type SealingContext = Pick<DraftsContext, 'ledger' | 'user' | 'secret'>;

/** Seals and opens the drafts of one user under their own secret. */
function sealedDrafts({ ledger, user, secret }: SealingContext) {
  const store = draftStore(ledger.database);
  const key = deriveKey({ secret, use: 'draft', vault: ledger.vault, id: fromHex(user) });
  const idOf = (stream: string, name: string): string =>
    toHex(sha256('casekeep/draft-id/1', key, fromHex(stream), name).subarray(0, 16));
  const associated = (stream: string, id: string): Buffer =>
    join('casekeep/draft/1', fromHex(ledger.vault), fromHex(stream), fromHex(user), fromHex(id));
  return {
    put({ stream, key: name, savedAt, value }: SavedDraft): void {
      const bytes = utf8(JSON.stringify({ key: name, savedAt, value }));
      if (bytes.length > limits.draftBytes) throw new Failure('textTooLong');
      const id = idOf(stream, name);
      store.put({ id, stream, user, sealed: seal(key, pad(bytes), associated(stream, id)) });
    },
    all(): SavedDraft[] {
      return store.ofUser(user).map((draft) => {
        const padded = open(key, draft.sealed, associated(draft.stream, draft.id));
        const bytes = padded && unpad(padded);
        if (bytes === undefined) throw damagedFile(ledger.file);
        const { key: name, savedAt, value } = JSON.parse(bytes.toString('utf8')) as SavedDraft;
        return { stream: draft.stream, key: name, savedAt, value };
      });
    },
    remove: (stream: string, name: string): void => void store.remove(idOf(stream, name)),
    removeAll: (): void => store.removeUser(user),
  };
}

/** Under this name a user's secrets from before are kept; no form has it. */
const carriedName = 'carried secrets';

/**
 * The secrets a user had before, sealed under the one they have, until the reserved vault has followed them. Whoever has
 * the present one gains nothing by it: what the ones from before open is sealed to it as well.
 */
export interface CarriedSecrets {
  /** Oldest first. */
  list(): Buffer[];
  add(secret: Uint8Array): void;
  clear(): void;
}

export function carriedSecrets(context: SealingContext & { readonly now: () => string }): CarriedSecrets {
  const { vault } = context.ledger;
  const sealed = sealedDrafts(context);
  const texts = (): string[] => {
    const kept = sealed.all().find(({ key }) => key === carriedName)?.value;
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  };
  return {
    list: () => texts().map((text) => fromHex(text)),
    add(secret) {
      const value = [...texts(), toHex(secret)];
      sealed.put({ stream: vault, key: carriedName, savedAt: context.now(), value });
    },
    clear: () => sealed.remove(vault, carriedName),
  };
}

export function openDrafts(context: DraftsContext): Drafts {
  const { now, assertWritable } = context;
  const sealed = sealedDrafts(context);
  return {
    save(stream, key, value) {
      assertWritable();
      sealed.put({ stream, key, savedAt: now(), value });
    },
    list: (stream) =>
      sealed
        .all()
        .filter((draft) => draft.key !== carriedName && (stream === undefined || draft.stream === stream)),
    discard(stream, key) {
      assertWritable();
      sealed.remove(stream, key);
    },
  };
}

/**
 * Seals what a user was writing under their next secret. Without the secret from before nobody can read it any more, so
 * it is removed then.
 */
export function resealDrafts({ ledger, user, secret }: SealingContext, before: Uint8Array | undefined): void {
  const old = sealedDrafts({ ledger, user, secret: before ?? secret });
  const kept = before === undefined ? [] : old.all();
  old.removeAll();
  const next = sealedDrafts({ ledger, user, secret });
  for (const draft of kept) next.put(draft);
}
