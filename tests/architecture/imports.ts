import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { aliasFolders, guardedPackages, layers } from '../../build/layers.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const notOurs = new Set([
  'node_modules',
  'out',
  'dist',
  'demo',
  'coverage',
  'test-results',
  'playwright-report',
  '.git',
  '.cache',
]);

/** Every file of the project that we wrote, as paths from its top, with `/` between. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? projectFiles(path) : [path];
  });
}

export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');

const builtin = new Set(builtinModules);

/** What an import names: a folder of ours, a package, or a module of Node itself. */
export type Import =
  { kind: 'file'; path: string } | { kind: 'package'; name: string } | { kind: 'node'; name: string };

/**
 * Reads what one import statement means.
 * @param from the file it stands in, from the project's top
 * @param specifier the text between the quotes
 */
export function readImport(from: string, specifier: string): Import {
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: normalize(join(dirname(from), specifier)).replaceAll('\\', '/') };
  }
  const [head = '', ...rest] = specifier.split('/');
  const folder = Object.entries(aliasFolders).find(([alias]) => alias === head)?.[1];
  if (folder !== undefined) return { kind: 'file', path: [folder, ...rest].join('/') };
  if (specifier.startsWith('node:') || builtin.has(head)) return { kind: 'node', name: specifier };
  return { kind: 'package', name: head.startsWith('@') ? `${head}/${rest[0] ?? ''}` : head };
}

/** All imports of a file: static, type-only, re-exported, dynamic and `require`. */
export function importsOf(path: string, text: string): Import[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map((file) => readImport(path, file.fileName.replace(/\?.*$/, '')));
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const isInAny = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => isIn(path, folder) || isIn(`${path}.ts`, folder));

/** Which rule one import breaks, in words; undefined where it breaks none. */
export function breach(from: string, imported: Import): string | undefined {
  if (imported.kind === 'package') {
    const guard = Object.entries(guardedPackages).find(([name]) => name === imported.name)?.[1];
    if (guard !== undefined && !isInAny(from, guard))
      return `${imported.name} is only for ${guard.join(', ')}`;
  }
  const layer = layers.find(({ folder }) => isIn(from, folder));
  if (layer === undefined) return undefined;
  if (imported.kind === 'node') return layer.node ? undefined : layer.because;
  if (imported.kind === 'package')
    return layer.packages === 'any' || layer.packages.includes(imported.name) ? undefined : layer.because;
  return isInAny(imported.path, layer.layers) ? undefined : layer.because;
}

/** Whether a file of the project stands where an import points. */
export function importedFileExists(path: string): boolean {
  return ['', '.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '/index.ts', '/index.tsx'].some((ending) =>
    existsSync(join(root, `${path}${ending}`)),
  );
}

/** Every string of a source file outside its comments, with the line it stands on. */
export function stringsOf(path: string, text: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const said =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (said)
      found.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
