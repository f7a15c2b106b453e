import { create } from 'fontkit';
import type { LoadedFont } from '../fonts';
import type { Coverage } from './preflight';

/**
 * Which code points each font has a shape for, from its character map.
 *
 * @returns one test a family, in searching order; the regular face speaks for the family
 */
export function fontCoverage(fonts: readonly LoadedFont[]): Coverage {
  const families = new Map<string, Set<number>>();
  for (const font of fonts) {
    if (families.has(font.family)) continue;
    const opened = create(font.bytes);
    if (!('characterSet' in opened)) throw new Error(`${font.family} is a collection, not a font`);
    families.set(font.family, new Set(opened.characterSet));
  }
  return {
    fonts: [...families.values()].map((codePoints) => (codePoint) => codePoints.has(codePoint)),
  };
}
