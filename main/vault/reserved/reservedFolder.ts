import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { vaultFileName } from '../keys/vaultFile';

/** Where the cases about a vault's director lie: a second complete vault inside its folder (ADR 3). */
export const reservedFolder = (folder: string): string => join(folder, 'reserved');

/** Whether it was founded. */
export const hasReserved = (folder: string): boolean =>
  existsSync(join(reservedFolder(folder), vaultFileName));
