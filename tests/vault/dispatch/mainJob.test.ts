import { describe, expect, test } from 'vitest';
import { eventsCode } from '@domain/conductCodes/eventsCode';
import { decidedInFull } from '../../support/decidedInFull';
import { answerConflictCheck } from '../../support/deciding';
import { newOffice, opening, write } from '../../support/office';
import { heldConsultation, id, sample } from '../../support/records';

describe('from a report to a closed case', () => {
  test('every gate asks for what is missing and opens when it is there', async () => {
    const desk = await newOffice();
    const { case: stream, codeName, number } = await desk.ask('cases.open', opening());
    expect(number).toMatch(/^CORE-\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/);
    const missing = async () =>
      (await desk.ask('cases.missing', { case: stream })).missing.map(({ code }) => code);
    const advance = (phase: 'consultation' | 'decision' | 'follow-up' | 'closed') =>
      desk.ask('cases.advance', { case: stream, phase });

    expect(await missing()).toEqual(['affected', 'allegation', 'triage', 'conflict']);
    expect(await desk.refused('cases.advance', { case: stream, phase: 'consultation' })).toMatchObject({
      code: 'gateMissing',
      missing: [{ code: 'affected' }, { code: 'allegation' }, { code: 'triage' }, { code: 'conflict' }],
    });
    await write(desk, stream, 'incident', sample.incident);
    const allegation = await write(desk, stream, 'allegation', sample.allegation);
    await write(desk, stream, 'triage', sample.triage);
    await answerConflictCheck(desk, stream);
    await advance('consultation');

    const sought = await write(desk, codeName, 'consultation', sample.consultation);
    expect(await missing()).toEqual(['consultationSought']);
    await write(desk, stream, 'consultation', heldConsultation, {
      amend: { record: sought, reason: 'It took place.' },
    });
    await advance('decision');

    expect(await missing()).toEqual(['decision']);
    const decision = await write(desk, stream, 'decision', { ...sample.decision, allegation });
    expect(await missing()).toEqual(['exceptionTests', 'respondentHeard', 'action', 'signOff']);
    await write(
      desk,
      stream,
      'decision',
      { ...sample.decision, ...decidedInFull, allegation },
      { amend: { record: decision, reason: 'Answered in full.' } },
    );
    expect(await missing()).toEqual(['signOff']);
    const sign = { case: stream, record: decision };
    expect(await desk.refused('records.signOff', { ...sign, version: 1 })).toEqual({ code: 'staleVersion' });
    await desk.ask('records.signOff', { ...sign, version: 2 });
    expect(await desk.refused('records.signOff', { ...sign, version: 2 })).toEqual({ code: 'signedOff' });
    await advance('follow-up');

    expect(await missing()).toEqual(['followUp']);
    const [person] = (await desk.ask('cases.get', { case: stream })).followUps;
    await write(desk, stream, 'follow-up', { ...sample['follow-up'], person: person?.person });
    await advance('closed');

    const view = await desk.ask('cases.get', { case: number });
    // As somebody would type it who heard it over the telephone.
    const heard = number.toLowerCase().replaceAll('-', ' ');
    expect((await desk.ask('cases.get', { case: heard })).id).toBe(view.id);
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
      /Robin|robin@|0142/,
    );
    const [hit] = await desk.ask('search', { words: 'robin' });
    expect(hit?.kind).toBe('person');
    expect(JSON.stringify(hit)).not.toMatch(/Robin|robin@/);
    const person = view.records.find(({ kind }) => kind === 'person')?.id ?? '';
    const reason = 'To call back.';
    expect(await desk.ask('people.reveal', { case: stream, person, reason })).toEqual({
      codeName: 'Person A',
      contacts: ['+1 312 555 0142'],
      identity: { name: 'Robin Reporter', emails: ['robin@example.org'] },
    });
    const lines = await desk.ask('ledger.list', {});
    expect(lines.at(-1)).toMatchObject({ kind: 'reveal', authorName: 'Dana Director' });
    const [look] = (await desk.ask('cases.history', { case: stream })).filter(
      ({ kind }) => kind === 'reveal',
    );
    expect(look).toMatchObject({ whom: 'Person A', reason });
    for (const none of [{}, { reason: ' ' }])
      expect(await desk.refused('people.reveal', { case: stream, person, ...none })).toMatchObject({
        code: 'badInput',
      });
  });
});
