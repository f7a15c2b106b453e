import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailureMessage } from '@contract/failures';
import type { OperationInput, OperationOutput, VaultOperationName } from '@contract/operations';
import { createDispatcher, type Dispatcher } from '@vault/dispatch/createDispatcher';
import { onTestFinished } from 'vitest';
import { sample } from './records';
import { testOffice } from './testOffice';

export const passphrase = 'a long practice passphrase';

/** A temporary folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One person at one vault: calls operations as the window would. */
export interface Desktop {
  readonly folder: string;
  readonly dispatcher: Dispatcher;
  /** The value; a failure fails the test. */
  ask<Name extends VaultOperationName>(
    name: Name,
    input: OperationInput<Name>,
    paths?: Record<string, string>,
  ): Promise<OperationOutput<Name>>;
  /** The failure; a value fails the test. */
  refused(name: string, input: unknown): Promise<FailureMessage>;
}

/** A desktop at a folder, nobody signed in yet. The clock of practice vaults is `now` when given. */
export function desktop(folder: string, now?: string): Desktop {
  const dispatcher = createDispatcher({
    emit: () => undefined,
    random: (bound) => randomInt(bound),
    environment: now === undefined ? {} : { CASEKEEP_CLOCK: now },
  });
  onTestFinished(() => dispatcher.close());
  return {
    folder,
    dispatcher,
    async ask(name, input, paths = {}) {
      const result = await dispatcher.call(name, input, { folder, paths });
      if (!result.ok) throw new Error(`${name} failed: ${JSON.stringify(result.failure)}`);
      return result.value as never;
    },
    async refused(name, input) {
      const result = await dispatcher.call(name, input, { folder, paths: {} });
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.failure;
    },
  };
}

/** A new practice vault with its director signed in. */
export async function newOffice(now?: string): Promise<Desktop> {
  const director = desktop(join(temporaryFolder(), 'vault'), now);
  await director.ask('vault.create', {
    director: 'Dana Director',
    passphrase,
    practice: true,
    office: testOffice,
  });
  return director;
}

/** Invites somebody, signs the director out, lets the newcomer join; both have to sign in again one at a time. */
export async function addUser(
  director: Desktop,
  name: string,
  role: 'staff' | 'alternate' | 'auditor' | 'director',
): Promise<{ user: string }> {
  const { user, invitation } = await director.ask('users.invite', { name, role });
  director.dispatcher.close();
  const newcomer = desktop(director.folder);
  await newcomer.ask('vault.join', { user: name, invitation, passphrase: `${passphrase} ${name}` });
  newcomer.dispatcher.close();
  await director.ask('vault.unlock', { user: 'Dana Director', passphrase });
  return { user };
}

/** Signs the director out and somebody else in, for the length of `work`. */
export async function asUser<T>(
  director: Desktop,
  name: string,
  work: (desk: Desktop) => Promise<T>,
): Promise<T> {
  director.dispatcher.close();
  const other = desktop(director.folder);
  try {
    await other.ask('vault.unlock', { user: name, passphrase: `${passphrase} ${name}` });
    return await work(other);
  } finally {
    other.dispatcher.close();
    await director.ask('vault.unlock', { user: 'Dana Director', passphrase });
  }
}

/** A short random word, for markers. */
export function word(): string {
  return `marker${randomBytes(8).toString('hex')}`;
}

/** A report by a named reporter whose identity must not show. */
export const opening = (words = 'He would not let me pass.') => ({
  report: { ...sample.report, words, contact: { channel: 'phone' as const, details: '+1 312 555 0142' } },
  reporter: {
    ...sample.person,
    roles: ['reporter' as const],
    identity: { name: 'Robin Reporter', emails: ['robin@example.org'] },
  },
});

/** Writes a record and answers its id. */
export async function write(
  desk: Desktop,
  reference: string,
  kind: string,
  data: unknown,
  rest = {},
): Promise<string> {
  const { record } = await desk.ask('records.write', {
    case: reference,
    kind: kind as 'note',
    data,
    ...rest,
  });
  return record;
}

/** Every file below a folder, by full path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
