import { basename } from 'node:path';
import { openDesk, type OpenedDesk, replaceDesk } from './database/openDesk';
import type { SeenHead } from './database/headStore';
import type { SessionParts } from './sessionParts';
import { whereThereIsRoom } from './whereThereIsRoom';

type DeskParts = Pick<SessionParts, 'folder' | 'ledger' | 'keys' | 'readOnly'> & { readonly user: string };

/** The desk of one session: opened when it is first asked for, then kept. */
export class SessionDesk {
  readonly #parts: () => DeskParts;
  #desk: OpenedDesk | undefined;

  /** @param parts the session's as they are now: ledger and keys change when it goes on in another generation. */
  constructor(parts: () => DeskParts) {
    this.#parts = parts;
  }

  open(): OpenedDesk {
    this.#desk ??= openDesk(this.#context());
    return this.#desk;
  }

  /** Deletes the desk and makes an empty one. */
  replace(): OpenedDesk {
    const before = this.open();
    // Where no other can be made just now, the next call tries again: the one from before is closed.
    this.#desk = undefined;
    this.#desk = replaceDesk(this.#context(), before);
    return this.#desk;
  }

  /** Notes the last head; an act that is on disk has happened, whatever becomes of the note. */
  rememberHead(head: SeenHead): void {
    whereThereIsRoom(() => this.#desk?.rememberHead(head));
  }

  /** Lets go of a desk that the next keys do not open. @returns the base name of its file. */
  forget(): string | undefined {
    const name = this.#desk?.database.name;
    this.#desk?.database.close();
    this.#desk = undefined;
    return name === undefined ? undefined : basename(name);
  }

  close(): void {
    this.#desk?.close();
  }

  #context() {
    const { folder, ledger, keys, readOnly, user } = this.#parts();
    const { database, vault } = ledger;
    return { folder, ledger: database, vault, user, secret: keys.secret, readOnly };
  }
}
