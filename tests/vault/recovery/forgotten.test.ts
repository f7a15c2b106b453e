import { expect, test } from 'vitest';
import { newOffice, passphrase } from '../../support/office';

const shown = async () => {
  const desk = await newOffice();
  const { shares } = await desk.ask('recovery.prepare', { passphrase });
  const words = shares.map((share) => share.asked.map((place) => share.words.split(' ')[place - 1] ?? ''));
  return { desk, words };
};

test('shares that were left are not put in force afterwards, and nothing changed', async () => {
  const { desk, words } = await shown();
  await desk.ask('recovery.forget', {});
  expect(await desk.refused('recovery.confirm', { words })).toMatchObject({ code: 'sharesNotChecked' });
  const [own] = await desk.ask('users.list', {});
  expect(own?.recovery).toBe('none');
  desk.dispatcher.close();
  await desk.ask('vault.unlock', { passphrase });
});

test('who mistypes a word may try again, and leaving while they are put in force harms nothing', async () => {
  const { desk, words } = await shown();
  const wrong = words.map((asked, index) => (index === 1 ? asked.map(() => 'zebra') : asked));
  expect(await desk.refused('recovery.confirm', { words: wrong })).toMatchObject({
    code: 'sharesNotChecked',
    values: { share: 2 },
  });
  const confirming = desk.ask('recovery.confirm', { words });
  await desk.ask('recovery.forget', {});
  await confirming;
  const [own] = await desk.ask('users.list', {});
  expect(own?.recovery).toBe('made');
  expect(await desk.ask('ledger.verify', {})).toMatchObject({ ok: true });
  desk.dispatcher.close();
  await desk.ask('vault.unlock', { passphrase });
});
