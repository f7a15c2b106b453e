import { describe, expect, test } from 'vitest';
import {
  breach,
  importedFileExists,
  importsOf,
  projectFiles,
  readImport,
  readProjectFile,
  stringsOf,
} from './imports';

const files = projectFiles();
const sources = files.filter((path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path));
const shipped = sources.filter((path) => /^(contract|domain|main|preload|renderer)\//.test(path));

describe('who may import whom', () => {
  test('no file imports what its layer forbids', () => {
    const breaches = sources.flatMap((path) =>
      importsOf(path, readProjectFile(path)).flatMap((imported) => {
        const broken = breach(path, imported);
        const named = imported.kind === 'file' ? imported.path : imported.name;
        return broken === undefined ? [] : [`${path} imports ${named}: ${broken}`];
      }),
    );
    expect(breaches).toEqual([]);
  });

  test('every import of a file of ours points at one', () => {
    const loose = shipped.flatMap((path) =>
      importsOf(path, readProjectFile(path)).flatMap((imported) =>
        imported.kind === 'file' && !importedFileExists(imported.path) ? [`${path} → ${imported.path}`] : [],
      ),
    );
    expect(loose).toEqual([]);
  });

  test.each([
    ['domain/gates/gates.ts', 'node:fs', 'pure rules'],
    ['domain/gates/gates.ts', '../../main/vault/session', 'pure rules'],
    ['domain/gates/gates.ts', '@contract/failures', undefined],
    ['contract/limits.ts', 'temporal-polyfill', 'zod and nothing else'],
    ['renderer/app/App.tsx', 'electron', 'electron is only for'],
    ['renderer/app/App.tsx', '../../main/shell/window', 'sandboxed page'],
    ['main/shell/window.ts', '../vault/session', 'talks to the vault by messages'],
    ['main/shell/window.ts', 'better-sqlite3', 'better-sqlite3 is only for'],
    ['main/vault/ledger/appendEntry.ts', 'better-sqlite3', 'better-sqlite3 is only for'],
    ['main/vault/database/openDatabase.ts', 'better-sqlite3', undefined],
    ['main/vault/session.ts', 'electron', 'electron is only for'],
    ['main/cli/index.ts', '../shell/window', 'without a window'],
    ['main/index.ts', './vault/index', 'start-up order'],
    ['main/index.ts', './shell/window', undefined],
    ['main/vault/session.ts', '../../tests/support/temporaryVault', 'plain Node'],
  ])('%s importing %s', (from, specifier, rule) => {
    const broken = breach(from, readImport(from, specifier));
    if (rule === undefined) expect(broken).toBeUndefined();
    else expect(broken).toContain(rule);
  });
});

describe('where SQL lies', () => {
  const statement =
    /\b(SELECT\s+(?:[\w*(]|DISTINCT)|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|VIRTUAL|INDEX|UNIQUE|TRIGGER)|DROP\s+(TABLE|INDEX)|ALTER\s+TABLE)/;
  const setting = /\b(PRAGMA\s|VACUUM\b|ATTACH\s+DATABASE)/;

  test('only in stores and migrations; settings of the database also in main/vault/database', () => {
    const strays = shipped
      .filter((path) => !/Store\.ts$/.test(path) && !path.startsWith('main/vault/database/migrations/'))
      .flatMap((path) =>
        stringsOf(path, readProjectFile(path)).flatMap(({ text, line }) => {
          const mayConfigure = path.startsWith('main/vault/database/');
          return statement.test(text) || (!mayConfigure && setting.test(text)) ? [`${path}:${line}`] : [];
        }),
      );
    expect(strays).toEqual([]);
  });
});
