import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casekeep, json, practiceVault, type Loose } from './support/casekeep';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
});
afterAll(() => remove());

const run = (...words: string[]) => casekeep(folder, words);

describe('import --csv', () => {
  test('guesses a map, tries it, takes the rows in and tells of the refused', async () => {
    writeFileSync(
      join(folder, 'old.csv'),
      'Case no.;Date received;Channel;Report;Outcome\n1;02.03.2019;Telefon;He followed me.;Ban\n2;nonsense;letter;Words;\n',
    );
    const guess = await run('import', 'vault', '--csv', 'old.csv', '--guess');
    expect([guess.code, guess.err]).toEqual([0, '']);
    writeFileSync(join(folder, 'map.json'), guess.out);
    const importing = ['import', 'vault', '--csv', 'old.csv', '--map', 'map.json', '--json'];
    const refused = [{ row: 3, column: 'Date received', field: 'received', reason: 'dateUnreadable' }];
    const dry = await run(...importing, '--dry-run');
    expect(dry.code).toBe(2);
    expect(JSON.parse(dry.out)).toMatchObject({ dryRun: true, rows: 2, opened: 1, refused, cases: [] });
    expect(json(await run('list', 'vault', '--json'))).toEqual([]);
    const done: Loose = JSON.parse((await run(...importing)).out);
    expect(done).toMatchObject({ dryRun: false, opened: 1, refused });
    expect(json(await run('list', 'vault', '--json')).map(({ id }: Loose) => id)).toEqual([
      done.cases[0].case,
    ]);
    expect(JSON.parse((await run(...importing)).out).refused[0]).toMatchObject({
      row: 2,
      reason: 'importedBefore',
    });
    expect((await run('import', 'vault', '--csv', 'old.csv')).code).toBe(2);
    expect((await run('import', 'vault')).code).toBe(2);
  });
});

describe('form', () => {
  test('blank goes out in both shapes; a filled-in one comes back', async () => {
    expect((await run('form', 'vault', 'blank', '--out', 'form.pdf')).code).toBe(0);
    expect(readFileSync(join(folder, 'form.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run('form', 'vault', 'blank', '--out', 'form.pdf')).code).toBe(2);
    expect((await run('form', 'vault', 'blank', '--out', 'form.txt', '--text')).code).toBe(0);
    const blank = readFileSync(join(folder, 'form.txt'), 'utf8');
    writeFileSync(
      join(folder, 'filled.txt'),
      blank.replace(/(\[words\][^]*?Answer:)/, '$1 He waited at the lift.'),
    );
    const [taken] = json(await run('form', 'vault', 'read', 'filled.txt', '--channel', 'letter', '--json'));
    expect(taken).toMatchObject({ outcome: 'case-opened' });
    const shown = json(await run('show', 'vault', taken.case, '--json'));
    expect(shown.records.find(({ kind }: Loose) => kind === 'report').data).toMatchObject({
      channel: 'letter',
      words: 'He waited at the lift.',
    });
    expect((await run('form', 'vault', 'read')).code).toBe(2);
  });
});
