import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { passphraseBackoff, waitAfter } from '@vault/signIn/passphraseBackoff';
import { describe, expect, test } from 'vitest';
import { newOffice, passphrase, temporaryFolder } from '../../support/office';

describe('the wait after wrong passphrases', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [5, 4],
    [8, 32],
    [9, 60],
    [10, 60],
    [1_000_000, 60],
  ])('%i wrong: %i seconds', (wrong, seconds) => expect(waitAfter(wrong)).toBe(seconds));

  const at = (folder: string, clock: { now: number }, user = 'Dana') =>
    passphraseBackoff({ folder, vaultFolder: '/vault', user, now: () => clock.now });
  const wait = (folder: string, clock: { now: number }, user?: string): unknown => {
    try {
      at(folder, clock, user).assertMayTry();
      return 0;
    } catch (error) {
      return (error as { details: { values: { seconds: number } } }).details.values.seconds;
    }
  };

  test('is remembered by the folder, passes with time, and ends with the right one', () => {
    const folder = temporaryFolder();
    const clock = { now: 1_800_000_000_000 };
    for (let tries = 0; tries < 6; tries += 1) at(folder, clock).wrong();
    expect(wait(folder, clock)).toBe(8);
    clock.now += 7000;
    expect(wait(folder, clock)).toBe(1);
    clock.now += 1000;
    expect(wait(folder, clock)).toBe(0);
    at(folder, clock).right();
    at(folder, clock).wrong();
    expect(wait(folder, clock)).toBe(0);
  });

  test('is somebody’s own, and never longer when the clock was set back', () => {
    const folder = temporaryFolder();
    const clock = { now: 1_800_000_000_000 };
    for (let tries = 0; tries < 20; tries += 1) at(folder, clock).wrong();
    expect(wait(folder, clock, 'Sam')).toBe(0);
    clock.now -= 86_400_000;
    expect(wait(folder, clock)).toBe(60);
  });

  test('a note that cannot be read counts as none; a note names nobody', () => {
    const folder = temporaryFolder();
    const clock = { now: 1_800_000_000_000 };
    for (let tries = 0; tries < 5; tries += 1) at(folder, clock).wrong();
    const [name = ''] = readdirSync(folder);
    expect(name + readFileSync(join(folder, name), 'utf8')).not.toMatch(/dana|vault/i);
    writeFileSync(join(folder, name), 'nonsense');
    expect(wait(folder, clock)).toBe(0);
  });
});

test('an app that was started anew still makes a guesser wait, before any key is derived', async () => {
  const desk = await newOffice();
  const { folder } = desk;
  desk.dispatcher.close();
  const memoryFolder = join(temporaryFolder(), 'notes');
  const tryOnce = async (given: string) => {
    const dispatcher = createDispatcher({
      emit: () => undefined,
      random: () => 0,
      environment: {},
      memoryFolder,
    });
    const result = await dispatcher.call('vault.unlock', { passphrase: given }, { folder, paths: {} });
    dispatcher.close();
    return result.ok ? 'open' : result.failure.code;
  };
  const said = [];
  for (let tries = 0; tries < 5; tries += 1) said.push(await tryOnce(`wrong ${tries}`));
  expect(said.slice(0, 3)).toEqual(['wrongPassphrase', 'wrongPassphrase', 'wrongPassphrase']);
  expect(said.slice(3)).toContain('tooManyTries');
  // Also the right one waits: otherwise a guesser would learn it by the answer.
  const name = readdirSync(memoryFolder).find((file) => file.startsWith('tries-')) ?? '';
  const note = JSON.parse(readFileSync(join(memoryFolder, name), 'utf8')) as { wrong: number; last: number };
  writeFileSync(join(memoryFolder, name), JSON.stringify({ wrong: 9, last: Date.now() }));
  expect(await tryOnce(passphrase)).toBe('tooManyTries');
  writeFileSync(join(memoryFolder, name), JSON.stringify({ ...note, last: Date.now() - 61_000 }));
  expect(await tryOnce(passphrase)).toBe('open');
});
