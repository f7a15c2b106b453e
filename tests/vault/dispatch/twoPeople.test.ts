import { describe, expect, test } from 'vitest';
import { answerConflictCheck } from '../../support/deciding';
import { addUser, asUser, newOffice, opening, word, write } from '../../support/office';
import { heldConsultation, id, sample } from '../../support/records';

describe('two people', () => {
  test('staff see the one case they were given and nothing of any other', async () => {
    const desk = await newOffice();
    const secret = word();
    const hidden = await desk.ask('cases.open', opening(`Words nobody else may find: ${secret}.`));
    const shared = await desk.ask('cases.open', opening('A shared matter.'));
    await addUser(desk, 'Sam Staff', 'staff');
    await desk.ask('cases.grant', { case: shared.case, user: 'Sam Staff' });
    await write(desk, shared.case, 'incident', sample.incident);
    await write(desk, shared.case, 'allegation', sample.allegation);
    await write(desk, shared.case, 'triage', sample.triage);
    await answerConflictCheck(desk, shared.case);
    await desk.ask('cases.advance', { case: shared.case, phase: 'consultation' });

    await asUser(desk, 'Sam Staff', async (sam) => {
      await answerConflictCheck(sam, shared.case);
      expect((await sam.ask('cases.list', {})).map(({ id: stream }) => stream)).toEqual([shared.case]);
      expect(await sam.ask('search', { words: secret })).toEqual([]);
      expect(await sam.ask('due', {})).toEqual(
        expect.not.arrayContaining([expect.objectContaining({ case: hidden.case })]),
      );
      for (const operation of ['cases.get', 'cases.history', 'cases.missing', 'exports.list']) {
        const unknown = await sam.refused(operation, { case: id(1) });
        expect(unknown).toEqual({ code: 'noSuchCase' });
        for (const reference of [hidden.case, hidden.number, hidden.codeName])
          expect(await sam.refused(operation, { case: reference })).toEqual(unknown);
      }
      const lines = await sam.ask('ledger.list', {});
      expect(lines.some(({ codeName }) => codeName === hidden.codeName)).toBe(false);

      await write(sam, shared.case, 'consultation', heldConsultation);
      expect(
        await sam.refused('records.write', { case: shared.case, kind: 'decision', data: sample.decision }),
      ).toMatchObject({ code: 'notPermitted' });
      expect(await sam.refused('cases.advance', { case: shared.case, phase: 'decision' })).toEqual({
        code: 'notPermitted',
      });
      expect(await sam.refused('cases.grant', { case: shared.case, user: 'Dana Director' })).toEqual({
        code: 'notPermitted',
      });
      expect(
        await sam.refused('exports.chain', {
          ...{ case: shared.case, destination: 'x', recipient: 'E. Expert', purpose: 'Proof.' },
        }),
      ).toEqual({ code: 'notPermitted' });
      expect(
        await sam.refused('exports.create', { case: shared.case, audience: 'counsel', destination: 'x' }),
      ).toEqual({ code: 'notPermitted' });
      expect(await sam.refused('users.invite', { name: 'Other', role: 'staff' })).toEqual({
        code: 'notPermitted',
      });
    });
    const view = await desk.ask('cases.get', { case: shared.case });
    expect(view.records.filter(({ kind }) => kind === 'consultation')).toHaveLength(1);
    expect(Object.values(view.users).sort()).toEqual(['Dana Director', 'Sam Staff']);
  });

  test('a case that staff open is the director’s too', async () => {
    const desk = await newOffice();
    await addUser(desk, 'Sam Staff', 'staff');
    const opened = await asUser(desk, 'Sam Staff', (sam) => sam.ask('cases.open', opening()));
    expect(await desk.ask('cases.list', {})).toMatchObject([{ id: opened.case }]);
  });

  test('a grant is refused to strangers, to those who have not joined, to auditors, and twice', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    await addUser(desk, 'Sam Staff', 'staff');
    await addUser(desk, 'Ada Auditor', 'auditor');
    await desk.ask('users.invite', { name: 'Newcomer', role: 'staff' });
    const refused = (user: string) => desk.refused('cases.grant', { case: stream, user });
    expect(await refused('Nobody')).toMatchObject({ code: 'noSuchUser' });
    expect(await refused('Newcomer')).toMatchObject({ code: 'notJoined' });
    expect(await refused('Ada Auditor')).toMatchObject({ code: 'notPermitted' });
    await desk.ask('cases.grant', { case: stream, user: 'Sam Staff' });
    expect(await refused('sam staff')).toMatchObject({ code: 'alreadyGranted' });
    const history = await desk.ask('cases.history', { case: stream });
    expect(history.filter(({ kind }) => kind === 'grant').map(({ whom }) => whom)).toEqual([
      'Dana Director',
      'Sam Staff',
    ]);
    await asUser(desk, 'Ada Auditor', async (ada) => {
      expect(await ada.refused('cases.list', {})).toEqual({ code: 'notPermitted' });
      expect(await ada.refused('cases.get', { case: stream })).toEqual({ code: 'notPermitted' });
      expect((await ada.ask('ledger.list', {})).every(({ codeName }) => codeName === undefined)).toBe(true);
    });
  });
});
