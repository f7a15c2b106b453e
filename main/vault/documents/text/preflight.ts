/** Tells which code points the fonts of the documents can draw, each set one font's. */
export interface Coverage {
  /** One test a font, in searching order. */
  fonts: readonly ((codePoint: number) => boolean)[];
}

/** A text that can be drawn, and how many characters of it had to be written as their numbers. */
export interface PreparedText {
  text: string;
  marked: number;
}

const numbered = (codePoint: number): string =>
  `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;

/** Line ends of every kind that a mail or a form may bring. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Characters that could make a page show something else than what was written: they reorder text (bidirectional
 * overrides and isolates, Unicode UAX #9) or hide it (interlinear annotation, language tags, object placeholders).
 */
const deceiving = /[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFC\u{E0000}-\u{E007F}]/u;
const control = /[\p{Cc}--\n]/v;
const undrawable = /[\p{Cs}\p{Co}\p{Cn}]/u;

/** Invisible characters with a use in ordinary writing: joiners, direction marks, soft hyphens, variation selectors. */
const harmlessInvisible = /[\u00AD\u034F\u061C\u200B-\u200F\u2060\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** A flag of a region is a black flag followed by tag letters and the closing tag (Unicode UTS #51, ED-14a). */
const regionFlag = /^\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}$/u;

/** What every font of the documents has. */
const plainAscii = /^[\n -~]$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function pointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function isMarkedAlways(character: string): boolean {
  if (character === '\n') return false;
  if (control.test(character) || deceiving.test(character) || undrawable.test(character)) return true;
  return invisible.test(character) && !harmlessInvisible.test(character);
}

/** One visible sign is drawn from one font: the first one with every letter of it, else the one that has its base. */
function prepareGrapheme(grapheme: string, coverage: Coverage): PreparedText {
  const characters = [...grapheme];
  if (regionFlag.test(grapheme) && coverage.fonts.some((has) => has(0x1f3f4) && has(0xe007f)))
    return { text: grapheme, marked: 0 };
  const needed = characters.filter(
    (character) => character !== '\n' && !isMarkedAlways(character) && !harmlessInvisible.test(character),
  );
  const hasAll = (has: (codePoint: number) => boolean) =>
    needed.every((character) => has(pointOf(character)));
  const [base] = needed;
  const font =
    coverage.fonts.find(hasAll) ??
    (base === undefined ? undefined : coverage.fonts.find((has) => has(pointOf(base))));
  let marked = 0;
  const drawn = characters.map((character) => {
    const shown =
      character === '\n' ||
      (!isMarkedAlways(character) &&
        (harmlessInvisible.test(character) || font?.(pointOf(character)) === true));
    if (shown) return character;
    marked += 1;
    return numbered(pointOf(character));
  });
  return { text: drawn.join(''), marked };
}

/**
 * Makes a text safe to print without changing what it says: composed form (NFC), one kind of line end, tabs as
 * spaces; everything that cannot be drawn, or that would deceive the eye, stands as its number, `[U+202E]`.
 *
 * @returns the text and how many characters were numbered; preparing a prepared text changes nothing
 */
export function prepareText(text: string, coverage: Coverage): PreparedText {
  const plain = text.replace(lineEnds, '\n').replaceAll('\t', '    ').normalize('NFC');
  let marked = 0;
  let prepared = '';
  for (const { segment } of graphemes.segment(plain)) {
    if (plainAscii.test(segment)) {
      prepared += segment;
      continue;
    }
    const grapheme = prepareGrapheme(segment, coverage);
    marked += grapheme.marked;
    prepared += grapheme.text;
  }
  return { text: prepared, marked };
}
