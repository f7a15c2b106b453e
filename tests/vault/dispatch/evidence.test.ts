import { limits } from '@contract/limits';
import { describe, expect, test } from 'vitest';
import { answerConflictCheck, decideAndSign } from '../../support/deciding';
import { type Desktop, newOffice, write } from '../../support/office';
import { id, sample } from '../../support/records';
import { send, sha256 } from './support/sending';

describe('evidence', () => {
  test('a file of several pieces is kept whole; a second one is a second exhibit', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', { report: sample.report });
    const bytes = Buffer.alloc(2 * limits.chunkBytes + 17, 7);
    const first = await (await send(desk, 'film.mp4', bytes, { purpose: 'evidence', case: stream })).finish();
    await (await send(desk, 'film.mp4', bytes, { purpose: 'evidence', case: stream })).finish();
    expect(first.evidence).toMatchObject([{ name: 'film.mp4', bytes: bytes.length, sha256: sha256(bytes) }]);
    const view = await desk.ask('cases.get', { case: stream });
    expect(view.records.filter(({ kind }) => kind === 'evidence').map(({ data }) => data)).toMatchObject([
      { exhibit: 1 },
      { exhibit: 2 },
    ]);
    expect(JSON.stringify(view)).not.toContain('sealed');
  });

  test('without a case, into an unknown case or after the case is decided it is refused before a byte is taken', async () => {
    const desk = await newOffice();
    const begin = { name: 'a.png', bytes: 1, purpose: 'evidence' };
    expect(await desk.refused('intake.begin', begin)).toMatchObject({ code: 'badInput' });
    expect(await desk.refused('intake.begin', { ...begin, case: id(1) })).toEqual({ code: 'noSuchCase' });
    expect(await desk.refused('intake.begin', { ...begin, bytes: limits.evidenceBytes + 1 })).toMatchObject({
      code: 'badInput',
    });
  });

  test('fewer bytes than announced, an unknown upload, a cancelled one', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', { report: sample.report });
    const { upload } = await desk.ask('intake.begin', {
      name: 'a.png',
      bytes: 10,
      purpose: 'evidence',
      case: stream,
    });
    await desk.ask('intake.append', { upload, chunk: new Uint8Array(3) });
    expect(await desk.refused('intake.finish', { upload })).toMatchObject({ code: 'badInput' });
    expect(await desk.refused('intake.finish', { upload })).toMatchObject({ code: 'noSuchUpload' });
    const other = await desk.ask('intake.begin', {
      name: 'a.png',
      bytes: 10,
      purpose: 'evidence',
      case: stream,
    });
    await desk.ask('intake.cancel', other);
    expect(await desk.refused('intake.append', { ...other, chunk: new Uint8Array(3) })).toMatchObject({
      code: 'noSuchUpload',
    });
  });

  test('after its phase it needs a reason, which is kept with it', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', { report: sample.report });
    await toFollowUp(desk, stream);
    const begin = { name: 'a.png', bytes: 1, purpose: 'evidence' as const, case: stream };
    expect(await desk.refused('intake.begin', begin)).toMatchObject({ code: 'reasonNeeded' });
    const { upload } = await desk.ask('intake.begin', { ...begin, lateReason: 'It was found only now.' });
    await desk.ask('intake.append', { upload, chunk: new Uint8Array(1) });
    const { evidence } = await desk.ask('intake.finish', { upload });
    const view = await desk.ask('cases.get', { case: stream });
    expect(view.records.find(({ id: record }) => record === evidence[0]?.record)).toMatchObject({
      lateReason: 'It was found only now.',
    });
  });
});

/** Brings a case into its follow-up by the shortest way its gates allow. */
async function toFollowUp(desk: Desktop, stream: string): Promise<void> {
  await write(desk, stream, 'incident', sample.incident);
  const allegation = await write(desk, stream, 'allegation', sample.allegation);
  await write(desk, stream, 'triage', sample.triage);
  await answerConflictCheck(desk, stream);
  await desk.ask('cases.advance', { case: stream, phase: 'consultation' });
  await write(desk, stream, 'waiver', sample.waiver);
  await desk.ask('cases.advance', { case: stream, phase: 'decision' });
  await decideAndSign(desk, stream, allegation);
  await desk.ask('cases.advance', { case: stream, phase: 'follow-up' });
}
