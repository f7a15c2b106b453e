import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationInput, VaultOperationName } from '@contract/operations';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { type Ask, firstPassphrase } from './acts';
import { testOffice } from '../../support/testOffice';

export const staffPassphrase = 'the passphrase of Sam Staff';

/** Somebody at a vault in this process. */
export interface Seat {
  readonly ask: Ask;
  /** The code of a refusal, or the value. */
  readonly tryTo: <Name extends VaultOperationName>(
    name: Name,
    input: OperationInput<Name>,
  ) => Promise<string | object>;
  readonly close: () => void;
}

export function sitDown(folder: string, memory: string): Seat {
  const dispatcher = createDispatcher({
    ...{ emit: () => undefined, random: (bound) => randomInt(bound), environment: {}, memoryFolder: memory },
  });
  return {
    async ask(name, input, paths = {}) {
      const result = await dispatcher.call(name, input, { folder, paths });
      if (!result.ok) {
        const { failure } = result;
        throw Object.assign(new Error(`${name} failed: ${JSON.stringify(failure)}`), { failure });
      }
      return result.value as never;
    },
    async tryTo(name, input) {
      const result = await dispatcher.call(name, input, { folder, paths: {} });
      return result.ok ? (result.value as object) : result.failure.code;
    },
    close: () => dispatcher.close(),
  };
}

/** Where one life takes place: a vault, what the app remembers of it, and a place for what leaves it. */
export interface Place {
  readonly folder: string;
  readonly memory: string;
  readonly beside: string;
}

export function placeIn(parent: string): Place {
  const [folder, memory, beside] = ['vault', 'memory', 'beside'].map((name) => join(parent, name));
  if (folder === undefined || memory === undefined || beside === undefined) throw new Error('three places');
  mkdirSync(beside, { recursive: true });
  mkdirSync(memory, { recursive: true });
  return { folder, memory, beside };
}

/** An office of three people without a case, in a folder that is copied for every life. */
export async function foundOffice(parent: string): Promise<Place> {
  const place = placeIn(parent);
  const director = sitDown(place.folder, place.memory);
  const person = { director: 'Dana Director', passphrase: firstPassphrase };
  await director.ask('vault.create', { ...person, practice: true, office: testOffice });
  const invitations: [string, string][] = [];
  for (const [name, role] of [
    ['Sam Staff', 'staff'],
    ['Ali Alternate', 'alternate'],
  ] as const)
    invitations.push([name, (await director.ask('users.invite', { name, role })).invitation]);
  director.close();
  for (const [user, invitation] of invitations) {
    const newcomer = sitDown(place.folder, place.memory);
    await newcomer.ask('vault.join', { user, invitation, passphrase: staffPassphrase });
    newcomer.close();
  }
  return place;
}

/** The same office, untouched, in a place of its own. */
export function copyOf(office: Place, parent: string): Place {
  cpSync(join(office.folder, '..'), parent, { recursive: true });
  return placeIn(parent);
}
