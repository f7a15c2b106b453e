import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bundledFonts, type BundledFont } from './fonts/fontCatalogue';
import { renameFamily } from './fonts/renameFamily';

/** A font ready for the engine. */
export interface LoadedFont {
  family: string;
  style: string;
  bytes: Buffer;
  /** SHA-256 of the bytes as the engine gets them. */
  sha256: string;
}

function* ancestors(folder: string): Generator<string> {
  yield folder;
  const parent = dirname(folder);
  if (parent !== folder) yield* ancestors(parent);
}

/** Electron puts its resources folder here; plain Node has none. */
function resourcesFolder(): string | undefined {
  return (process as { resourcesPath?: string }).resourcesPath;
}

/**
 * Where a font file lies: beside the packaged app (`resources/fonts`), or in the installed packages of a checkout.
 *
 * @throws Error naming the file, without its folder, when the installation is incomplete
 */
function locateFont(font: BundledFont): string {
  const resources = resourcesFolder();
  const packaged = resources === undefined ? [] : [join(resources, 'fonts', basename(font.path))];
  const installed = [...ancestors(import.meta.dirname)].map((folder) =>
    join(folder, 'node_modules', font.package, font.path),
  );
  const found = [...packaged, ...installed].find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`font file missing: ${basename(font.path)}`);
  return found;
}

/** Reads every font of the documents and gives each its own family name. */
export async function loadFonts(): Promise<LoadedFont[]> {
  return Promise.all(
    bundledFonts.map(async (font) => {
      const bytes = renameFamily(await readFile(locateFont(font)), font.family, font.style);
      return {
        family: font.family,
        style: font.style,
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}
