import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { OperationInput } from '@contract/operations';
import { newVaultFolder } from './locations';

type DestinationRequest = OperationInput<'shell.chooseDestination'>;

const filters: Record<DestinationRequest['kind'], { name: string; extensions: string[] }[]> = {
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  backup: [{ name: 'Casekeep', extensions: ['casekeep-backup'] }],
  any: [],
};

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // It does not exist yet, so nothing is in it.
    return true;
  }
}

/** A file name without anything that could lead to another folder. */
export function safeFileName(suggested: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must not be in a name
  const cleaned = suggested.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').replace(/^[. ]+/, '');
  return cleaned.trim() || 'Casekeep';
}

/**
 * Lets the person choose a vault's folder.
 *
 * @returns the folder, or null when they cancelled
 */
export async function chooseFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  purpose: 'existing' | 'new',
  startAt: string,
): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    // Without it, the dialog opens among downloads.
    defaultPath: startAt,
    properties: purpose === 'new' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  });
  const picked = answer.canceled ? undefined : answer.filePaths[0];
  if (picked === undefined) return null;
  return purpose === 'new' ? newVaultFolder(picked, isEmptyFolder(picked)) : picked;
}

/**
 * Lets the person choose the folder in which backups are kept.
 *
 * @returns the folder, or null when they cancelled
 */
export async function chooseBackupFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  startAt: string,
): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    defaultPath: startAt,
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/**
 * Lets the person choose where an export or a backup goes.
 *
 * @returns the path, or null when they cancelled
 */
export async function chooseDestination(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow,
  request: DestinationRequest,
  documents: string,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(documents, safeFileName(request.suggestedName)),
    filters: filters[request.kind],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
