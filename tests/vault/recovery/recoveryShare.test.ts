import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShare, shareWordCount, shareWords } from '@vault/recovery/recoveryShare';
import { combineShares, splitSecret } from '@vault/recovery/splitSecret';

const share = fc.record({
  set: fc.stringMatching(/^[0-9a-f]{8}$/),
  bytes: fc.uint8Array({ minLength: 33, maxLength: 33 }),
});

const refused = (typed: string) => {
  try {
    readShare(typed);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a recovery share in words', () => {
  it('is read back as it was, also from its four-letter starts, numbered and in capitals', () => {
    fc.assert(
      fc.property(share, (made) => {
        const words = shareWords(made);
        expect(words.split(' ')).toHaveLength(shareWordCount);
        const copied = words
          .split(' ')
          .map((word, index) => `${index + 1}. ${word.slice(0, 4).toUpperCase()}`)
          .join('\n');
        for (const typed of [words, copied]) expect(readShare(typed)).toEqual(made);
      }),
      { numRuns: 50 },
    );
  });

  it('with one word more, less, misspelt or in another place is refused', () => {
    fc.assert(
      fc.property(share, fc.nat(28), (made, at) => {
        const words = shareWords(made).split(' ');
        const without = words.filter((_word, index) => index !== at).join(' ');
        expect(refused(without)).toMatchObject({ code: 'shareUnreadable', details: { values: { word: 0 } } });
        expect(refused(`${words.join(' ')} abandon`)).toMatchObject({ code: 'shareUnreadable' });
        const misspelt = words.map((word, index) => (index === at ? `${word}x` : word)).join(' ');
        expect(refused(misspelt)).toMatchObject({ details: { values: { word: at + 1 } } });
        fc.pre(words[at] !== words[at + 1]);
        const swapped = words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '');
        // Five bits of each half and three bytes of all: one in millions may pass for another share of no use.
        expect(refused(swapped.join(' '))).toMatchObject({ code: 'shareUnreadable' });
      }),
      { numRuns: 50, seed: 4 },
    );
  });
});

describe('a secret in three shares', () => {
  it('comes back from any two of them', async () => {
    const secret = Buffer.alloc(32, 7);
    const [one, two, three] = await splitSecret(secret);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three shares');
    for (const pair of [[one, two] as const, [three, one] as const, [two, three] as const])
      expect(await combineShares(pair)).toEqual(secret);
  });

  it('does not come from one share twice, nor from shares of two sets', async () => {
    const [one] = await splitSecret(Buffer.alloc(32, 7));
    const [other] = await splitSecret(Buffer.alloc(32, 7));
    if (one === undefined || other === undefined) throw new Error('shares');
    await expect(combineShares([one, one])).rejects.toMatchObject({ code: 'sharesDiffer' });
    await expect(combineShares([one, other])).rejects.toMatchObject({ code: 'sharesDiffer' });
  });
});
