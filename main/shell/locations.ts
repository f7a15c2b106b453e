import { existsSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Location } from '@contract/operations/shell';

/** The file every vault has; a folder without it holds no vault. */
const vaultFile = 'vault.json';

/** Names of folders that a cloud service keeps in step with other computers. */
const syncedNames = [
  /^onedrive\b/i,
  /^dropbox\b/i,
  /^google ?drive$/i,
  /^icloud ?drive$/i,
  /^mobile documents$/i,
  /^cloudstorage$/i,
  /^box( sync)?$/i,
  /^nextcloud$/i,
  /^owncloud$/i,
  /^syncthing$/i,
  /^pcloud ?drive$/i,
  /^proton ?drive$/i,
];

/** Where network places are mounted. */
const networkPlaces = [/^\\\\/, /^\/\//, /^\/net\//, /^\/mnt\/(nfs|smb|cifs)/i, /\/gvfs\//, /^\/Volumes\/.+/];

/**
 * Why a folder is not a good place for a vault, if it is not: a cloud service would copy half-written files to
 * its servers, and a network disk cannot be trusted to lock and to finish writing.
 */
export function locationWarning(folder: string): 'synced' | 'network' | undefined {
  if (networkPlaces.some((place) => place.test(folder))) return 'network';
  const parts = folder.split(/[\\/]/);
  return parts.some((part) => syncedNames.some((name) => name.test(part))) ? 'synced' : undefined;
}

/** The default place: local application data of this computer, which no service copies. */
export function defaultFolder(userData: string): string {
  return join(userData, 'vault');
}

/**
 * Describes a folder for the first screens.
 *
 * @param folder the place in use
 * @param fallback the default place of this computer
 */
export function describeLocation(folder: string, fallback: string): Location {
  const warning = locationWarning(folder);
  return {
    folder,
    isDefault: folder === fallback,
    ...(warning === undefined ? {} : { warning }),
    exists: existsSync(join(folder, vaultFile)),
  };
}

/** The folder for a new vault inside the one a person picked: never loose files among their own. */
export function newVaultFolder(picked: string, isEmpty: boolean): string {
  return isEmpty || basename(picked) === 'Casekeep vault' ? picked : picked + sep + 'Casekeep vault';
}
