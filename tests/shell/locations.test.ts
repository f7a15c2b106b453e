import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeFileName } from '@shell/dialogs';
import { describeLocation, locationWarning, newVaultFolder } from '@shell/locations';
import { createPathTokens } from '@shell/pathTokens';
import { emptySettings, readSettings, writeSettings } from '@shell/settings';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casekeep-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['/home/director/.config/casekeep/vault', undefined],
  ['/home/director/Dropbox/vault', 'synced'],
  ['C:\\Users\\director\\OneDrive - Association\\vault', 'synced'],
  ['/Users/director/Library/Mobile Documents/vault', 'synced'],
  ['/Users/director/Library/CloudStorage/GoogleDrive-a/vault', 'synced'],
  ['\\\\server\\share\\vault', 'network'],
  ['/Volumes/Office/vault', 'network'],
  ['/run/user/1000/gvfs/smb-share/vault', 'network'],
  ['/home/director/Dropboxes are nice/vault', undefined],
])('%s: %s', (place, warning) => {
  expect(locationWarning(place)).toBe(warning);
});

test('a folder holds a vault when its file is there', () => {
  expect(describeLocation(folder, folder)).toEqual({ folder, isDefault: true, exists: false });
  writeFileSync(join(folder, 'vault.json'), '{}');
  expect(describeLocation(folder, '/elsewhere')).toEqual({ folder, isDefault: false, exists: true });
});

test('a new vault never spreads among the files of a folder in use', () => {
  expect(newVaultFolder('/home/director/Documents', false)).toBe('/home/director/Documents/Casekeep vault');
  expect(newVaultFolder('/media/stick', true)).toBe('/media/stick');
});

test('tokens stand for paths that were chosen, and for nothing else', () => {
  const tokens = createPathTokens();
  const token = tokens.keep('/home/director/file.pdf');
  expect(token).toMatch(/^[0-9a-f]{32}$/);
  expect(tokens.path(token)).toBe('/home/director/file.pdf');
  expect(tokens.path('/etc/passwd')).toBeUndefined();
  expect(tokens.all()).toEqual({ [token]: '/home/director/file.pdf' });
  tokens.clear();
  expect(tokens.path(token)).toBeUndefined();
});

test.each([
  ['CORE-2026-K7Q3ZD counsel.pdf', 'CORE-2026-K7Q3ZD counsel.pdf'],
  ['../../.bashrc', 'bashrc'],
  ['a/b\\c:d.pdf', 'a b c d.pdf'],
  ['...', 'Casekeep'],
])('suggested name %s becomes %s', (suggested, expected) => {
  expect(safeFileName(suggested)).toBe(expected);
});

test('settings come back as written; a broken file means nothing is remembered', () => {
  const file = join(folder, 'deeper', 'settings.json');
  expect(readSettings(file)).toEqual(emptySettings);
  writeSettings(file, { lastVaultFolder: '/vaults/office' });
  expect(readSettings(file)).toEqual({ lastVaultFolder: '/vaults/office' });
  writeFileSync(file, '{"lastVaultFolder": 7}');
  expect(readSettings(file)).toEqual(emptySettings);
});
