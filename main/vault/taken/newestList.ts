import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../keys/atomicFile';
import type { Session } from '../session';
import { whereThereIsRoom } from '../whereThereIsRoom';
import { listNameOf } from './noteTaken';
import { readListFile, type TakenFile, takenListName } from './takenList';

/**
 * @param places files that may be lists, or folders in which one may lie: a vault's own, one with backups.
 * @returns the longest list of that vault; whether it is genuine, its key tells at the first sign-in.
 */
export function newestList(vault: string, places: readonly string[]): TakenFile | undefined {
  const found = places
    .flatMap((place) => [place, join(place, takenListName), join(place, listNameOf(vault))])
    .map(readListFile)
    .filter((list) => list?.vault === vault);
  return found.reduce<TakenFile | undefined>(
    (best, list) => (list !== undefined && list.count > (best?.count ?? 0) ? list : best),
    undefined,
  );
}

/** Puts a copy of the vault's list beside its backups, where there is room. */
export function putListBeside({ folder, vaultId }: Session, backups: string): void {
  const list = join(folder, takenListName);
  if (!existsSync(list)) return;
  whereThereIsRoom(() => replaceFile(backups, listNameOf(vaultId), readFileSync(list)));
}
