import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the shell remembers between starts. Never case data: only which folder was opened last. */
const settingsSchema = z.strictObject({
  lastVaultFolder: z.string().max(4096).nullable(),
});

export type Settings = z.output<typeof settingsSchema>;

export const emptySettings: Settings = { lastVaultFolder: null };

/** Reads the settings file; a missing or broken one means "nothing remembered". */
export function readSettings(file: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return emptySettings;
  }
}

/** Writes the settings file whole: a temporary file beside it, then a rename. */
export function writeSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.new`;
  writeFileSync(temporary, JSON.stringify(settings), { mode: 0o600 });
  renameSync(temporary, file);
}
