/**
 * Promises about processes that die and disks that take no more, taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const faultBreaks = [
  {
    name: 'a ledger whose vault.json was lost is taken for a left-over',
    file: 'main/vault/unfinishedFolder.ts',
    find: 'existsSync(join(folder, markerName)) && !existsSync(join(folder, vaultFileName))',
    replace: '!existsSync(join(folder, vaultFileName))',
    tests: ['tests/faults/making.test.ts'],
  },
  {
    name: 'what is in the ledger is called refused when the desk cannot follow',
    file: 'main/vault/dispatch/createDispatcher.ts',
    find: '    } catch {\n      // What is in the ledger',
    replace:
      '    } catch (error) {\n      if (error !== undefined) throw error;\n      // What is in the ledger',
    tests: ['tests/faults/refused.test.ts'],
  },
  {
    name: 'the copy of a backup that was killed stays in the temporary folder',
    file: 'main/vault/temporaryFolder.ts',
    find: "return (error as { code?: unknown }).code !== 'ESRCH';",
    replace: 'return error !== undefined;',
    tests: ['tests/faults/killed.test.ts'],
  },
];
