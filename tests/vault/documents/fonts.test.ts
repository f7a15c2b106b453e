import { create } from 'fontkit';
import { bundledFamilies, bundledFonts } from '@vault/documents/fonts/fontCatalogue';
import { loadFonts, type LoadedFont } from '@vault/documents/fonts';
import { fontCoverage } from '@vault/documents/text/fontCoverage';
import { prepareText } from '@vault/documents/text/preflight';
import { beforeAll, describe, expect, it } from 'vitest';
import { scripts } from './support/samplePages';

describe('the fonts of the documents', () => {
  let fonts: LoadedFont[] = [];
  beforeAll(async () => {
    fonts = await loadFonts();
  });

  it('are all there, each once, under names of their own', () => {
    expect(fonts).toHaveLength(bundledFonts.length);
    const names = fonts.map((font) => {
      const opened = create(font.bytes);
      return 'familyName' in opened ? `${opened.familyName} ${opened.postscriptName}` : '';
    });
    expect(new Set(names).size).toBe(fonts.length);
    expect(names.filter((name) => !/^Casekeep [\w ]+ Casekeep\w+-\w+$/.test(name))).toEqual([]);
  });

  it('keep their shapes, copyright and licence under the new name', () => {
    for (const font of fonts) {
      const opened = create(font.bytes);
      if (!('glyphForCodePoint' in opened)) throw new Error('a collection');
      expect(opened.copyright, font.family).toMatch(/copyright|©|Adobe|Google/i);
      expect(opened.numGlyphs).toBeGreaterThan(300);
    }
  });

  it.each(Object.entries(scripts))('can draw %s', (_script, text) => {
    expect(prepareText(text, fontCoverage(fonts))).toEqual({ text: text.normalize('NFC'), marked: 0 });
  });

  it('look for a letter in the order of the catalogue', () => {
    expect(bundledFamilies.slice(0, 2)).toEqual(['Casekeep Serif', 'Casekeep Sans']);
  });
});
