import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultOffice } from '@contract/office';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeProfile } from '../../main/cli/mergeProfile';
import { casekeep, json, passphrase, practiceVault } from './support/casekeep';

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await practiceVault());
});
afterAll(() => remove());

const ask = (words: readonly string[], ...input: string[]) =>
  casekeep(folder, ['--json', ...words], [passphrase, ...input]);

describe('the profile of the office', () => {
  test('one part is changed, the others stay, null takes one out', async () => {
    const before = json(await ask(['profile', 'vault', 'get']));
    expect(before.deadlines).toEqual(defaultOffice.deadlines);
    const change = {
      deadlines: { triage: 3, status: null },
      holidayCalendar: { country: 'US', region: 'IL' },
    };
    const after = json(await ask(['profile', 'vault', 'set', '--data', '-'], JSON.stringify(change)));
    const { status: _, ...rest } = defaultOffice.deadlines;
    expect(after).toEqual({
      ...before,
      deadlines: { ...rest, triage: 3 },
      holidayCalendar: change.holidayCalendar,
    });
    expect(json(await ask(['profile', 'vault', 'get']))).toEqual(after);
    const without = json(
      await ask(['profile', 'vault', 'set', '--data', '-'], JSON.stringify({ holidayCalendar: null })),
    );
    expect(without).not.toHaveProperty('holidayCalendar');
  });

  test.each([
    [{ zone: 'Moon/Base' }, [{ path: 'zone', message: 'unknownZone' }]],
    [{ holidayCalendar: { country: 'XX' } }, [{ path: 'holidayCalendar', message: 'unknownCalendar' }]],
    [{ prefixx: 'A' }, [{ path: '', message: 'unknown field: prefixx' }]],
    [{ prefix: null }, [{ path: 'prefix' }]],
    [{ deadlines: { triage: -1 } }, [{ path: 'deadlines.triage' }]],
  ])('%j is refused by the path of what is wrong', async (change, fields) => {
    const refused = await ask(['profile', 'vault', 'set', '--data', '-'], JSON.stringify(change));
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({ failure: { code: 'badInput', fields } });
  });

  test('a part with the name of something every object has stays a part', () => {
    expect(
      mergeProfile({ a: { b: 1 } }, JSON.parse('{"a":{"__proto__":{"c":1}}}') as object as never),
    ).toEqual(JSON.parse('{"a":{"b":1,"__proto__":{"c":1}}}'));
    expect(({} as { c?: number }).c).toBeUndefined();
  });
});

describe('codes of conduct', () => {
  test('are listed and added; the same version is refused', async () => {
    const code = { ...eventsCode, version: '2027-01', inForce: { from: '2027-01-01' } };
    writeFileSync(join(folder, 'code.json'), JSON.stringify(code));
    const add = ['codes', 'vault', 'add', '--data', 'code.json'];
    expect(json(await ask(add))).toEqual({ code: 'events', version: '2027-01' });
    expect(json(await ask(['codes', 'vault', 'list']))).toHaveLength(3);
    const again = await ask(add);
    expect([again.code, JSON.parse(again.out).failure.code]).toEqual([3, 'codeKnown']);
    const words = (await casekeep(folder, ['codes', 'vault', 'list'])).out;
    expect(words).toMatch(/events +2026-11 +2020-09-01 +2026-12-31 +the product/);
    expect(words).toMatch(/events +2027-01 +2027-01-01 +– +the office/);
    expect((await ask(['codes', 'vault', 'add'])).code).toBe(2);
  });

  test('what both take is in `schema`', async () => {
    const all = json(await casekeep(folder, ['--json', 'schema'], ''));
    expect(all.code.required).toContain('behaviours');
    expect(all.profile.properties.deadlines.properties).toHaveProperty('checkIns');
  });
});
