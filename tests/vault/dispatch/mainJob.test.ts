import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { addUser, asUser, type Desktop, newOffice, passphrase, word } from '../../support/office';
import { heldConsultation, id, sample } from '../../support/records';

const opening = (words = 'He would not let me pass.') => ({
  report: { ...sample.report, words },
  reporter: {
    ...sample.person,
    roles: ['reporter' as const],
    identity: { name: 'Robin Reporter', emails: ['robin@example.org'] },
  },
});

/** Writes a record and answers its id. */
async function write(
  desk: Desktop,
  reference: string,
  kind: string,
  data: unknown,
  rest = {},
): Promise<string> {
  const { record } = await desk.ask('records.write', {
    case: reference,
    kind: kind as 'note',
    data,
    ...rest,
  });
  return record;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('from a report to a closed case', () => {
  test('every gate asks for what is missing and opens when it is there', async () => {
    const desk = await newOffice();
    const { case: stream, codeName, number } = await desk.ask('cases.open', opening());
    expect(number).toMatch(/^CORE-\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/);
    const missing = async () =>
      (await desk.ask('cases.missing', { case: stream })).missing.map(({ code }) => code);
    const advance = (phase: 'consultation' | 'decision' | 'follow-up' | 'closed') =>
      desk.ask('cases.advance', { case: stream, phase });

    expect(await missing()).toEqual(['affected', 'allegation', 'triage']);
    expect(await desk.refused('cases.advance', { case: stream, phase: 'consultation' })).toMatchObject({
      code: 'gateMissing',
      missing: [{ code: 'affected' }, { code: 'allegation' }, { code: 'triage' }],
    });
    await write(desk, stream, 'incident', sample.incident);
    const allegation = await write(desk, stream, 'allegation', sample.allegation);
    await write(desk, stream, 'triage', sample.triage);
    await advance('consultation');

    const sought = await write(desk, codeName, 'consultation', sample.consultation);
    expect(await missing()).toEqual(['consultationSought']);
    await write(desk, stream, 'consultation', heldConsultation, {
      amend: { record: sought, reason: 'It took place.' },
    });
    await advance('decision');

    expect(await missing()).toEqual(['decision']);
    await write(desk, stream, 'decision', { ...sample.decision, allegation });
    await advance('follow-up');

    expect(await missing()).toEqual(['followUp']);
    const [person] = (await desk.ask('cases.get', { case: stream })).followUps;
    await write(desk, stream, 'follow-up', { ...sample['follow-up'], person: person?.person });
    await advance('closed');

    const view = await desk.ask('cases.get', { case: number });
    expect(view.phase).toBe('closed');
    expect(view.next).toBeUndefined();
    expect(view.phases.map(({ phase }) => phase)).toEqual([
      'intake',
      'consultation',
      'decision',
      'follow-up',
      'closed',
    ]);
    expect(
      await desk.refused('records.write', { case: stream, kind: 'note', data: sample.note }),
    ).toMatchObject({ code: 'wrongPhase' });
    expect(await desk.ask('cases.list', {})).toMatchObject([{ codeName, phase: 'closed', openFollowUps: 0 }]);
  });

  test('a record of the wrong shape, with a dangling reference or an unknown behaviour is refused by field', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    const refused = (kind: string, data: unknown) =>
      desk.refused('records.write', { case: stream, kind, data });
    expect(await refused('note', { text: '' })).toMatchObject({ code: 'badInput' });
    expect(await refused('incident', { ...sample.incident, respondents: [id(9)] })).toMatchObject({
      fields: [{ path: 'respondents', message: 'noSuchPerson' }],
    });
    expect(await refused('allegation', { ...sample.allegation, behaviour: 'rudeness' })).toMatchObject({
      fields: [{ path: 'behaviour' }],
    });
    expect(
      await refused('allegation', { ...sample.allegation, behaviour: 'group-harassment' }),
    ).toMatchObject({ fields: [{ path: 'grounds', message: 'groundNeeded' }] });
    expect(
      await refused('allegation', { ...sample.allegation, code: { code: eventsCode.id, version: '1999' } }),
    ).toMatchObject({ fields: [{ path: 'code' }] });
    expect(await refused('evidence', { title: 'x', source: 'file' })).toMatchObject({
      fields: [{ path: 'file' }],
    });
    expect((await desk.ask('cases.get', { case: stream })).records).toHaveLength(2);
  });

  test('amending keeps every version; a stale form is told so; entered in error stays in History', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    const note = await write(desk, stream, 'note', { ...sample.note, text: 'First words.' });
    await write(
      desk,
      stream,
      'note',
      { ...sample.note, text: 'Better words.' },
      { amend: { record: note, reason: 'A slip.', version: 1 } },
    );
    expect(
      await desk.refused('records.write', {
        case: stream,
        kind: 'note',
        data: sample.note,
        amend: { record: note, reason: 'x', version: 1 },
      }),
    ).toMatchObject({ code: 'staleVersion' });
    await desk.ask('records.error', { case: stream, record: note, reason: 'Belongs elsewhere.' });
    expect(
      await desk.refused('records.error', { case: stream, record: note, reason: 'again' }),
    ).toMatchObject({ code: 'enteredInError' });
    const history = await desk.ask('cases.history', { case: stream, record: note });
    expect(history.map(({ version, reason }) => [version, reason])).toEqual([
      [1, undefined],
      [2, 'A slip.'],
      [3, 'Belongs elsewhere.'],
    ]);
    expect(history[1]).toMatchObject({ before: { text: 'First words.' }, after: { text: 'Better words.' } });
    expect(await desk.ask('search', { words: 'Better' })).toEqual([]);
  });

  test('who somebody is shows only on a recorded act', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    const view = await desk.ask('cases.get', { case: stream });
    expect(JSON.stringify([view, await desk.ask('cases.history', { case: stream })])).not.toMatch(
      /Robin|robin@/,
    );
    const [hit] = await desk.ask('search', { words: 'robin' });
    expect(hit?.kind).toBe('person');
    expect(JSON.stringify(hit)).not.toMatch(/Robin|robin@/);
    const person = view.records.find(({ kind }) => kind === 'person')?.id ?? '';
    expect(await desk.ask('people.reveal', { case: stream, person })).toEqual({
      codeName: 'Person A',
      identity: { name: 'Robin Reporter', emails: ['robin@example.org'] },
    });
    const lines = await desk.ask('ledger.list', {});
    expect(lines.at(-1)).toMatchObject({ kind: 'reveal', authorName: 'Dana Director' });
  });
});

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
    await desk.ask('cases.advance', { case: shared.case, phase: 'consultation' });

    await asUser(desk, 'Sam Staff', async (sam) => {
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
    await asUser(desk, 'Ada Auditor', async (ada) => {
      expect(await ada.refused('cases.list', {})).toEqual({ code: 'notPermitted' });
      expect(await ada.refused('cases.get', { case: stream })).toEqual({ code: 'notPermitted' });
      expect((await ada.ask('ledger.list', {})).every(({ codeName }) => codeName === undefined)).toBe(true);
    });
  });
});

describe('what is on the disk', () => {
  test('no word of a case, a draft or a person lies there in plain text', async () => {
    const desk = await newOffice();
    const marker = word();
    const { case: stream } = await desk.ask('cases.open', opening(`Words with ${marker}.`));
    await write(desk, stream, 'note', { ...sample.note, text: marker });
    await desk.ask('drafts.save', { case: stream, form: 'note', value: { text: marker } });
    await desk.ask('drafts.save', { form: 'case', value: { text: marker } });
    const found = () => filesBelow(desk.folder).filter((file) => readFileSync(file).includes(marker));
    expect(found()).toEqual([]);
    desk.dispatcher.close();
    expect(found()).toEqual([]);
    expect(filesBelow(desk.folder).some((file) => file.endsWith('-shm'))).toBe(false);
  });

  test('drafts come back, each to its own form, and are gone when they are discarded', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', opening());
    await desk.ask('drafts.save', { case: stream, form: 'note', value: { text: 'half a sen' } });
    await desk.ask('drafts.save', { case: stream, form: 'note', value: { text: 'half a sentence' } });
    await desk.ask('drafts.save', { form: 'case', value: { words: 'new' } });
    expect(await desk.ask('drafts.list', { case: stream })).toMatchObject([
      { form: 'note', value: { text: 'half a sentence' } },
    ]);
    expect(await desk.ask('drafts.list', {})).toHaveLength(2);
    await desk.ask('drafts.discard', { case: stream, form: 'note' });
    expect(await desk.ask('drafts.list', {})).toMatchObject([{ form: 'case' }]);
    expect(await desk.refused('drafts.save', { case: id(5), form: 'note', value: {} })).toEqual({
      code: 'noSuchCase',
    });
  });
});

test('nothing but status answers before somebody signs in, and an unknown operation is none', async () => {
  const desk = await newOffice();
  desk.dispatcher.close();
  for (const operation of ['cases.list', 'users.list', 'office.get', 'ledger.list', 'drafts.list'])
    expect(await desk.refused(operation, {})).toEqual({ code: 'locked' });
  expect(await desk.refused('constructor', {})).toEqual({ code: 'unknownOperation' });
  expect(await desk.ask('vault.status', {})).toMatchObject({
    state: 'locked',
    practice: true,
    users: [{ name: 'Dana Director' }],
  });
  expect(await desk.refused('vault.unlock', { passphrase: 'not the passphrase' })).toEqual({
    code: 'wrongPassphrase',
  });
});

test('a desk that was deleted is built again and answers the same', async () => {
  const desk = await newOffice();
  await desk.ask('cases.open', opening('A heron on the roof.'));
  const before = [await desk.ask('cases.list', {}), await desk.ask('search', { words: 'heron' })];
  desk.dispatcher.close();
  for (const file of filesBelow(desk.folder).filter((path) => /desk-/.test(path))) rmSync(file);
  await desk.ask('vault.unlock', { user: 'Dana Director', passphrase });
  expect([await desk.ask('cases.list', {}), await desk.ask('search', { words: 'heron' })]).toEqual(before);
});
