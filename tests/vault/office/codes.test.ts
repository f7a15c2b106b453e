import type { ConductCode } from '@contract/conductCode';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { describe, expect, test } from 'vitest';
import { addUser, asUser, newOffice, opening, write } from '../../support/office';
import { sample } from '../../support/records';

const ours: ConductCode = {
  ...eventsCode,
  version: '2027-01',
  inForce: { from: '2027-01-01' },
  behaviours: [
    ...eventsCode.behaviours,
    { id: 'doxing', label: 'Publishing an address', needsGround: false },
  ],
};
const reference = { code: ours.id, version: ours.version };
const doxing = { ...sample.allegation, code: reference, behaviour: 'doxing' };

describe('codes of conduct of the office', () => {
  test('a version is added beside those that come with the product, and ends the one before it in effect', async () => {
    const desk = await newOffice();
    expect((await desk.ask('codes.list', {})).map(({ origin }) => origin)).toEqual(['shipped', 'shipped']);
    expect(await desk.ask('codes.add', ours)).toEqual(reference);
    const list = await desk.ask('codes.list', {});
    expect(list.map(({ code, origin, effective }) => [code.id, code.version, origin, effective?.to])).toEqual(
      [
        ['events', '2026-11', 'shipped', '2026-12-31'],
        ['online', '2026-11', 'shipped', undefined],
        ['events', '2027-01', 'office', undefined],
      ],
    );
    expect(list[0]?.code).toEqual(eventsCode);
    expect(list[2]?.added?.by).toBe((await desk.ask('users.list', {}))[0]?.id);
  });

  test('a version never changes: the same name and version is refused, also of a code that comes with the product', async () => {
    const desk = await newOffice();
    await desk.ask('codes.add', ours);
    expect(await desk.refused('codes.add', { ...ours, name: 'Another' })).toMatchObject({
      code: 'codeKnown',
      values: reference,
    });
    expect(await desk.refused('codes.add', eventsCode)).toMatchObject({ code: 'codeKnown' });
    expect(await desk.refused('codes.add', { ...ours, version: '2', settings: ['the-moon'] })).toMatchObject({
      fields: [{ path: 'settings', message: 'unknownSetting' }],
    });
    expect(await desk.ask('codes.list', {})).toHaveLength(3);
  });

  test('only who may edit the office adds one; everybody may read them', async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    await asUser(desk, 'Sam Staff', async (staff) => {
      expect(await staff.refused('codes.add', ours)).toMatchObject({ code: 'notPermitted' });
      expect(await staff.ask('codes.list', {})).toHaveLength(2);
    });
  });

  test('the whole of a version is bound to the case that names it first, once, in the same act', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    expect(
      await desk.refused('records.write', { case: stream, kind: 'allegation', data: doxing }),
    ).toMatchObject({ fields: [{ path: 'code', message: 'unknownCode' }] });
    await desk.ask('codes.add', ours);
    const allegation = await write(desk, stream, 'allegation', doxing);
    await write(desk, stream, 'allegation', { ...doxing, statement: 'Published it again.' });
    const view = await desk.ask('cases.get', { case: stream });
    expect(view.codes).toEqual([ours]);
    expect(view.ignored).toBe(0);
    const history = await desk.ask('cases.history', { case: stream });
    const bound = history.filter(({ kind }) => kind === 'code');
    expect(bound).toHaveLength(1);
    expect(bound[0]?.act).toBe(history.find(({ record }) => record === allegation)?.act);
  });

  test('a hand-off binds the code that makes the other body competent, and knows an unknown one', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    await write(desk, stream, 'handoff', { ...sample.handoff, code: { code: 'online', version: '2026-11' } });
    expect((await desk.ask('cases.get', { case: stream })).codes).toMatchObject([{ id: 'online' }]);
    const unknown = { ...sample.handoff, code: { code: 'online', version: '1999' } };
    expect(
      await desk.refused('records.write', { case: stream, kind: 'handoff', data: unknown }),
    ).toMatchObject({
      fields: [{ path: 'code', message: 'unknownCode' }],
    });
  });

  test('added versions are there after the vault was closed, and it is whole', async () => {
    const desk = await newOffice();
    await desk.ask('codes.add', ours);
    await addUser(desk, 'Ada Auditor', 'auditor');
    expect((await desk.ask('codes.list', {})).map(({ code }) => code.version)).toContain('2027-01');
    expect(await desk.ask('ledger.verify', {})).toMatchObject({ ok: true, problems: [] });
  });
});
