import { expect, test } from 'vitest';
import { leastStrength, loadStrength } from '@domain/passphraseStrength';

test.each([
  ['password password', false],
  ['passwordpassword', false],
  ['12345678', false],
  ['correct horse battery staple', true],
  ['four lanterns on a quiet pier', true],
])('%s is good enough: %s', async (passphrase, good) => {
  const judge = await loadStrength();
  expect(judge(passphrase, ['Dana', 'Director']) >= leastStrength).toBe(good);
});
