import { codeNameAdjectives, codeNameNouns } from './words';

/**
 * Finds a case's code name: two neutral words, like "Amber Heron". Lists, titles and notices show it instead of a
 * person's name, so it is drawn at random and says nothing about the case.
 *
 * @param random a number from 0 up to, not including, `n`; every value equally likely.
 * @param taken the code names already given in this vault.
 * @returns a free pair of words; when every pair is taken, a pair with a running number.
 */
export function codeName(random: (n: number) => number, taken: ReadonlySet<string>): string {
  const pairs = codeNameAdjectives.length * codeNameNouns.length;
  const start = random(pairs);
  // Walking on from a random pair with a step that has no factor in common with the count meets every pair once.
  const step = coprimeStep(pairs);
  for (let round = 0; round < pairs; round += 1) {
    const name = pair((start + round * step) % pairs);
    if (!taken.has(name)) return name;
  }
  for (let number = 2; ; number += 1) {
    const name = `${pair(start)} ${number}`;
    if (!taken.has(name)) return name;
  }
}

function pair(index: number): string {
  const adjective = codeNameAdjectives[Math.floor(index / codeNameNouns.length)];
  const noun = codeNameNouns[index % codeNameNouns.length];
  return `${adjective} ${noun}`;
}

function coprimeStep(count: number): number {
  const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
  let step = Math.floor(count * 0.618) | 1;
  while (commonDivisor(step, count) !== 1) step += 2;
  return step;
}
