import { describe, expect, test } from 'vitest';
import { write } from '../../support/office';
import { sample } from '../../support/records';
import { body, draft, records, send, when, withRespondent } from './support/lettersOffice';

describe('the follow-up by letter', () => {
  async function inFollowUp() {
    const made = await withRespondent();
    const { desk, stream } = made;
    await write(desk, stream, 'incident', sample.incident);
    const allegation = await write(desk, stream, 'allegation', sample.allegation);
    await write(desk, stream, 'triage', sample.triage);
    await desk.ask('cases.conflict', { case: stream, answer: 'none' });
    await write(desk, stream, 'waiver', sample.waiver);
    await desk.ask('cases.advance', { case: stream, phase: 'consultation' });
    await desk.ask('cases.advance', { case: stream, phase: 'decision' });
    await write(desk, stream, 'decision', { ...sample.decision, allegation, finding: 'inconclusive' });
    return made;
  }
  test('makes the planned follow-up, in the same act', async () => {
    const { desk, stream, reporter } = await inFollowUp();
    const planned = await write(desk, stream, 'follow-up', {
      status: 'planned',
      person: reporter,
      due: '2026-03-10',
    });
    const letter = await write(
      desk,
      stream,
      'letter',
      draft(reporter, { purpose: 'follow-up', subject: 'What came of it' }),
    );
    const sent = await desk.ask('letters.send', send(stream, letter, { followUp: true }));
    expect(sent.followUp).toBe(planned);
    expect(await records(desk, stream, 'follow-up')).toMatchObject([
      { id: planned, version: 2, data: { status: 'made', person: reporter, told: when, what: body, letter } },
    ]);
    const history = await desk.ask('cases.history', { case: stream });
    const acts = history.filter(({ record }) => [letter, planned, sent.contact].includes(record)).slice(-3);
    expect(new Set(acts.map(({ act }) => act)).size).toBe(1);
    expect((await desk.ask('cases.get', { case: stream })).followUps).toMatchObject([
      { state: 'made', record: planned },
    ]);
  });
  test('writes a new one where none was planned; only a follow-up letter makes one', async () => {
    const { desk, stream, reporter } = await inFollowUp();
    const status = await write(desk, stream, 'letter', draft(reporter, { purpose: 'status' }));
    expect(await desk.refused('letters.send', send(stream, status, { followUp: true }))).toMatchObject({
      fields: [{ path: 'followUp', message: 'notAFollowUp' }],
    });
    const letter = await write(desk, stream, 'letter', draft(reporter, { purpose: 'follow-up' }));
    const sent = await desk.ask('letters.send', send(stream, letter, { followUp: true }));
    expect(await records(desk, stream, 'follow-up')).toMatchObject([{ id: sent.followUp, version: 1 }]);
  });
  test('before there is a decision nothing of it is written', async () => {
    const { desk, stream, reporter } = await withRespondent();
    const letter = await write(desk, stream, 'letter', draft(reporter, { purpose: 'follow-up' }));
    expect(await desk.refused('letters.send', send(stream, letter, { followUp: true }))).toMatchObject({
      code: 'wrongPhase',
    });
    expect(await records(desk, stream, 'letter')).toMatchObject([{ version: 1 }]);
    expect(await records(desk, stream, 'contact')).toEqual([]);
  });
});
