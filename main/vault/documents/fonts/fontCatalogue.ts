/** One font file the documents are drawn with. Weights and slants are read from the file itself by the engine. */
export interface BundledFont {
  /** The family name given to the file when it is loaded, so that no font of the computer can take its place. */
  family: string;
  /** What the family is before it is renamed, for the notices. */
  original: string;
  style: string;
  /** npm package and the path inside it; a packaged app carries the file alone, under its base name. */
  package: string;
  path: string;
}

const googleFonts = '@expo-google-fonts';

const textFaces = (
  family: string,
  original: string,
  folder: string,
  name: string,
  faces: readonly (readonly [style: string, directory: string])[],
): BundledFont[] =>
  faces.map(([style, directory]) => ({
    family,
    original,
    style,
    package: `${googleFonts}/${folder}`,
    path: `${directory}/${name}_${directory}.ttf`,
  }));

const regularAndBold = [
  ['Regular', '400Regular'],
  ['Bold', '700Bold'],
] as const;
const regularOnly = [['Regular', '400Regular']] as const;
const withItalics = [
  ['Regular', '400Regular'],
  ['Italic', '400Regular_Italic'],
  ['SemiBold', '600SemiBold'],
  ['SemiBold Italic', '600SemiBold_Italic'],
] as const;

/** Families for Chinese, Japanese and Korean come as OpenType files of another publisher. */
const ideographs = (language: string, folder: string, name: string): BundledFont[] =>
  ['Regular', 'Bold'].map((style) => ({
    family: `Casekeep ${language}`,
    original: `Noto Sans ${language}`,
    style,
    package: `@embedpdf/${folder}`,
    path: `fonts/${name}-${style}.otf`,
  }));

const noto = (
  script: string,
  folder: string,
  faces: readonly (readonly [string, string])[] = regularAndBold,
): BundledFont[] =>
  textFaces(`Casekeep ${script}`, `Noto ${script}`, folder, `Noto${script.replaceAll(' ', '')}`, faces);

/**
 * Every font of the documents, in the order in which a letter looks for its shape. The reading face is Source
 * Serif 4, tables and notes are set in Source Sans 3 (the pair of the screen); the others bring the scripts those
 * two do not have. A letter in none of them is printed as `[U+xxxx]`.
 */
export const bundledFonts: readonly BundledFont[] = [
  ...textFaces('Casekeep Serif', 'Source Serif 4', 'source-serif-4', 'SourceSerif4', withItalics),
  ...textFaces('Casekeep Sans', 'Source Sans 3', 'source-sans-3', 'SourceSans3', withItalics),
  // Amiri draws each letter as one shape. The Arabic of Noto puts letters together from a stem and dots, and a reader's
  // machine then finds every letter twice.
  ...textFaces('Casekeep Arabic', 'Amiri', 'amiri', 'Amiri', regularAndBold),
  ...noto('Sans Hebrew', 'noto-sans-hebrew'),
  ...noto('Sans Devanagari', 'noto-sans-devanagari'),
  ...noto('Sans Bengali', 'noto-sans-bengali'),
  ...noto('Sans Tamil', 'noto-sans-tamil'),
  ...noto('Sans Thai', 'noto-sans-thai'),
  ...noto('Sans Georgian', 'noto-sans-georgian'),
  ...noto('Sans Armenian', 'noto-sans-armenian'),
  ...noto('Sans Ethiopic', 'noto-sans-ethiopic'),
  ...ideographs('Chinese', 'fonts-sc', 'NotoSansHans'),
  ...ideographs('Japanese', 'fonts-jp', 'NotoSansJP'),
  ...ideographs('Korean', 'fonts-kr', 'NotoSansKR'),
  ...noto('Emoji', 'noto-emoji'),
  ...noto('Sans Symbols', 'noto-sans-symbols'),
  ...noto('Sans Symbols 2', 'noto-sans-symbols-2', regularOnly),
  ...noto('Sans Math', 'noto-sans-math', regularOnly),
];

/** The families in searching order, each once. */
export const bundledFamilies: readonly string[] = [...new Set(bundledFonts.map((font) => font.family))];
