import type { VaultDatabase } from '../database/openDatabase';
import { fromHex, toHex } from '../keys/bytes';

/** A stream key of one epoch, wrapped for one recipient. It only carries bytes: rights come from grant entries. */
export interface WrappedKey {
  readonly stream: string;
  readonly epoch: number;
  readonly recipient: string;
  readonly wrapped: Buffer;
}

interface Row {
  readonly stream: Buffer;
  readonly epoch: number;
  readonly recipient: Buffer;
  readonly wrapped: Buffer;
}

export interface KeyringStore {
  put(key: WrappedKey): void;
  /** Puts other bytes in the place of a key that is there: the same key, wrapped under another vault key. */
  rewrap(key: WrappedKey): void;
  /** Takes every epoch's key of a stream from one recipient. */
  remove(stream: string, recipient: string): void;
  /** Removes every key of a stream. */
  removeStream(stream: string): void;
  ofStream(stream: string): WrappedKey[];
  /** Takes every key from one recipient. */
  removeRecipient(recipient: string): void;
  ofRecipient(recipient: string): WrappedKey[];
  all(): WrappedKey[];
}

const fromRow = (row: Row): WrappedKey => ({
  stream: toHex(row.stream),
  epoch: row.epoch,
  recipient: toHex(row.recipient),
  wrapped: row.wrapped,
});

export function keyringStore(database: VaultDatabase): KeyringStore {
  const put = database.prepare<[Buffer, number, Buffer, Buffer]>(
    'INSERT INTO keyring (stream, epoch, recipient, wrapped) VALUES (?, ?, ?, ?)',
  );
  const rewrap = database.prepare<[Buffer, Buffer, number, Buffer]>(
    'UPDATE keyring SET wrapped = ? WHERE stream = ? AND epoch = ? AND recipient = ?',
  );
  const remove = database.prepare<[Buffer, Buffer]>('DELETE FROM keyring WHERE stream = ? AND recipient = ?');
  const removeStream = database.prepare<[Buffer]>('DELETE FROM keyring WHERE stream = ?');
  const ofStream = database.prepare<[Buffer], Row>(
    'SELECT stream, epoch, recipient, wrapped FROM keyring WHERE stream = ? ORDER BY epoch, recipient',
  );
  const removeRecipient = database.prepare<[Buffer]>('DELETE FROM keyring WHERE recipient = ?');
  const ofRecipient = database.prepare<[Buffer], Row>(
    'SELECT stream, epoch, recipient, wrapped FROM keyring WHERE recipient = ? ORDER BY stream, epoch',
  );
  const all = database.prepare<[], Row>(
    'SELECT stream, epoch, recipient, wrapped FROM keyring ORDER BY stream, epoch, recipient',
  );
  return {
    put: (key) => void put.run(fromHex(key.stream), key.epoch, fromHex(key.recipient), key.wrapped),
    rewrap: (key) => void rewrap.run(key.wrapped, fromHex(key.stream), key.epoch, fromHex(key.recipient)),
    remove: (stream, recipient) => void remove.run(fromHex(stream), fromHex(recipient)),
    removeStream: (stream) => void removeStream.run(fromHex(stream)),
    ofStream: (stream) => ofStream.all(fromHex(stream)).map(fromRow),
    removeRecipient: (recipient) => void removeRecipient.run(fromHex(recipient)),
    ofRecipient: (recipient) => ofRecipient.all(fromHex(recipient)).map(fromRow),
    all: () => all.all().map(fromRow),
  };
}
