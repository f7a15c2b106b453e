import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

function* ancestors(folder: string): Generator<string> {
  yield folder;
  const parent = dirname(folder);
  if (parent !== folder) yield* ancestors(parent);
}

/** Electron puts its resources folder here; plain Node has none. */
function resourcesFolder(): string | undefined {
  return (process as { resourcesPath?: string }).resourcesPath;
}

/**
 * Finds a file of an installed package: among the resources of a packaged app (`resources/<folder>`, by its base
 * name), else in the packages beside the program.
 *
 * @throws Error naming the file, without its folder, when the installation is incomplete
 */
export function installedFile(packageName: string, path: string, folder: string): string {
  const resources = resourcesFolder();
  const packaged = resources === undefined ? [] : [join(resources, folder, basename(path))];
  const installed = [...ancestors(import.meta.dirname)].map((ancestor) =>
    join(ancestor, 'node_modules', packageName, path),
  );
  const found = [...packaged, ...installed].find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`a file of ${packageName} is missing: ${basename(path)}`);
  return found;
}

/** @returns the version of an installed package. */
export function installedVersion(packageName: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(installedFile(packageName, 'package.json', join('packages', packageName)), 'utf8'),
  );
  return String((manifest as { version?: unknown }).version);
}
