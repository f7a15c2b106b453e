import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks for words in every file below some folders, in its name and in its bytes, as UTF-8 and as UTF-16.
 *
 * @returns the files that hold them
 */
export function findTyped(folders: readonly string[], typed: string): string[] {
  const forms = [Buffer.from(typed, 'utf8'), Buffer.from(typed, 'utf16le')];
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      if (file.includes(typed)) return true;
      const content = readFileSync(file);
      return forms.some((form) => content.includes(form));
    });
}
