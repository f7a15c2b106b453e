import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { settings } from '../settings.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds an installed browser of the Chromium family.
 * @returns The executable's path; `ELECTRON_STANDIN_CHROMIUM` comes first.
 * @throws When there is none, saying what to do.
 */
export function findChromium(): string {
  if (settings.chromium) {
    if (isExecutable(settings.chromium)) return settings.chromium;
    throw new Error('ELECTRON_STANDIN_CHROMIUM names no executable file.');
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ];
  const found = candidates.find(isExecutable);
  if (found) return found;
  throw new Error(
    'No Chromium, Google Chrome or Microsoft Edge was found. Install one, or name it in ELECTRON_STANDIN_CHROMIUM.',
  );
}
