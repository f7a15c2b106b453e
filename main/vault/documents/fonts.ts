import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { bundledFonts } from './fonts/fontCatalogue';
import { renameFamily } from './fonts/renameFamily';
import { installedFile } from './installed';

/** A font ready for the engine. */
export interface LoadedFont {
  family: string;
  style: string;
  bytes: Buffer;
  /** SHA-256 of the bytes as the engine gets them. */
  sha256: string;
}

/**
 * Reads every font of the documents and gives each its own family name. A packaged app carries the files in
 * `resources/fonts`; a checkout has them in its packages.
 */
export async function loadFonts(): Promise<LoadedFont[]> {
  return Promise.all(
    bundledFonts.map(async ({ family, style, package: packageName, path }) => {
      const original = await readFile(installedFile(packageName, path, 'fonts'));
      const bytes = renameFamily(original, family, style);
      return { family, style, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}
