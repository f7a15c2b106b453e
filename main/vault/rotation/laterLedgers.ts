import { readdirSync } from 'node:fs';

const ledgerName = /^ledger\.([1-9][0-9]{0,8})\.db$/;

/** The ledgers in a folder that belong to a generation after that one, by their names. */
export function laterLedgers(folder: string, generation: number): string[] {
  return readdirSync(folder).filter((name) => {
    const [, found] = ledgerName.exec(name) ?? [];
    return found !== undefined && Number(found) > generation;
  });
}
