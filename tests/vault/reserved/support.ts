import { join } from 'node:path';
import { addUser, asUser, desktop, type Desktop, newOffice, passphrase } from '../../support/office';

export const director = 'Dana Director';
export const alternate = 'Alex Alternate';
export const staff = 'Sam Staff';

export const passphraseOf = (name: string): string =>
  name === director ? passphrase : `${passphrase} ${name}`;

/** Where the reserved cases of an office lie. */
export const inside = (desk: Desktop): string => join(desk.folder, 'reserved');

/** An office with staff and an alternate who have joined, in this order. */
export async function officeWithAlternate(): Promise<Desktop> {
  const desk = await newOffice();
  await addUser(desk, staff, 'staff');
  await addUser(desk, alternate, 'alternate');
  return desk;
}

/** Somebody signs in, goes to the reserved cases and leaves again. */
export function among<T>(desk: Desktop, name: string, work: (there: Desktop) => Promise<T>): Promise<T> {
  return asUser(desk, name, async (there) => {
    await there.ask('reserved.enter', {});
    return work(there);
  });
}

/** Signs in and out again; the passphrase is the usual one unless said. */
export async function visit(folder: string, user: string, secret = passphraseOf(user)): Promise<void> {
  const desk = desktop(folder);
  await desk.ask('vault.unlock', { user, passphrase: secret });
  desk.dispatcher.close();
}
