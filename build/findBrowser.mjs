import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Where a Chromium, Chrome or Edge may lie, the best place first.
 *
 * @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function browserPlaces(platform, env) {
  const chosen = env['ELECTRON_STANDIN_CHROMIUM'];
  const named = chosen === undefined || chosen === '' ? [] : [chosen];
  if (platform === 'darwin')
    return [
      ...named,
      ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      ),
    ];
  if (platform === 'win32')
    return [
      ...named,
      ...[env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]),
    ];
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/usr/local/bin'].filter(
    Boolean,
  );
  return [...named, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An installed browser, or undefined. */
export const findBrowser = () => browserPlaces(process.platform, process.env).find(isExecutable);
