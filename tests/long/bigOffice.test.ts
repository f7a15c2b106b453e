import { expect, test } from 'vitest';
import { casekeep, json } from '../cli/support/casekeep';
import { temporaryFolder } from '../support/office';

const passphrase = ['practice makes a careful office'];

test('a thousand seeded cases are whole, listed, and the same from the same seed', async () => {
  const folder = temporaryFolder();
  const ask = async (...argv: string[]) => json(await casekeep(folder, [...argv, '--json'], passphrase));
  await ask('seed', 'office', '--cases', '1000');
  const list = await ask('list', 'office');
  expect(list).toHaveLength(1000);
  expect(await ask('verify', 'office')).toMatchObject({ ok: true, problems: [] });
  await ask('seed', 'again', '--cases', '1000');
  expect(await ask('list', 'again')).toEqual(list);
  expect(await ask('show', 'again', list[500].number)).toEqual(await ask('show', 'office', list[500].number));
});
