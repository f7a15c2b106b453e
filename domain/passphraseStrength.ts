/** How well a passphrase would hold, from 0 (guessed at once) to 4. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Below this a new passphrase is not accepted: a machine would find it. */
export const leastStrength: Strength = 3;

/** Judges one passphrase; `about` are words an attacker would try first (names of person and office). */
type Judge = (passphrase: string, about: string[]) => Strength;

let judging: Promise<Judge> | undefined;

/** Loads the judge of passphrases, once. Its word lists are large, so they come only when a passphrase is made. */
export function loadStrength(): Promise<Judge> {
  judging ??= makeJudge();
  return judging;
}

async function makeJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  // A space between two poor words makes neither better, though it hides them from the judge.
  return (passphrase, about) =>
    Math.min(
      judge.check(passphrase, about).score,
      judge.check(passphrase.replace(/\s+/g, ''), about).score,
    ) as Strength;
}
