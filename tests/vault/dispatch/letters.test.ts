import { describe, expect, test } from 'vitest';
import { asUser, write } from '../../support/office';
import { sample } from '../../support/records';
import { body, draft, records, send, signAsSam, when, withRespondent } from './support/lettersOffice';

describe('a letter to a respondent', () => {
  test('counts as sent only after somebody else has read those very words', async () => {
    const { desk, stream, respondent } = await withRespondent();
    const letter = await write(desk, stream, 'letter', draft(respondent));
    expect(await desk.refused('letters.send', send(stream, letter))).toMatchObject({
      code: 'secondReaderNeeded',
      missing: [{ where: { kind: 'sign-off', record: letter } }],
    });
    expect(await desk.refused('records.signOff', { case: stream, record: letter, version: 1 })).toMatchObject(
      {
        code: 'otherPersonNeeded',
      },
    );
    await signAsSam(desk, stream, letter, 1);
    // Another text than the one that was read.
    await write(desk, stream, 'letter', draft(respondent, { body: `${body} Also from the lift.` }), {
      amend: { record: letter, reason: 'One more place.' },
    });
    expect(await desk.refused('letters.send', send(stream, letter))).toMatchObject({
      code: 'secondReaderNeeded',
    });
    expect(await desk.ask('letters.check', { case: stream, letter })).toMatchObject({
      secondReader: 'needed',
      sendable: false,
    });
    await asUser(desk, 'Sam Staff', (sam) =>
      sam.ask('records.signOff', { case: stream, record: letter, version: 2 }),
    );
    expect(await desk.ask('letters.check', { case: stream, letter })).toMatchObject({
      findings: [],
      secondReader: 'signed',
      sendable: true,
    });
    expect(await desk.refused('letters.send', send(stream, letter, { version: 1 }))).toMatchObject({
      code: 'staleVersion',
    });
    const sent = await desk.ask('letters.send', send(stream, letter, { version: 2 }));
    expect(sent).toMatchObject({ letter, version: 3 });
    expect(await records(desk, stream, 'letter')).toMatchObject([
      {
        version: 3,
        data: { body: `${body} Also from the lift.`, state: { kind: 'sent', when, mode: 'e-mail' } },
      },
    ]);
    expect(await records(desk, stream, 'contact')).toMatchObject([
      { id: sent.contact, data: { person: respondent, purpose: 'other', outcome: 'sent', when, letter } },
    ]);
    expect((await desk.ask('cases.get', { case: stream })).ignored).toBe(0);
    expect(await desk.refused('letters.send', send(stream, letter))).toMatchObject({ code: 'alreadySent' });
    expect(
      await desk.refused('records.write', {
        case: stream,
        kind: 'letter',
        data: draft(respondent),
        amend: { record: letter, reason: 'Afterthought.' },
      }),
    ).toMatchObject({ code: 'alreadySent' });
  });

  test('goes without a second reader where that is waived with a reason', async () => {
    const { desk, stream, respondent } = await withRespondent();
    const letter = await write(desk, stream, 'letter', draft(respondent));
    await write(desk, stream, 'waiver', { duty: 'second-reader', letter, reason: 'Nobody else may know.' });
    expect(await desk.ask('letters.check', { case: stream, letter })).toMatchObject({
      secondReader: 'waived',
    });
    await desk.ask('letters.send', send(stream, letter));
    expect(await records(desk, stream, 'contact')).toHaveLength(1);
  });

  test('does not go with words of the report, a name, or a gap; the refusal repeats none of them', async () => {
    const { desk, stream, respondent } = await withRespondent();
    const words = 'Robin says that you stood in the doorway and would not let me pass. [[impact]]';
    const letter = await write(desk, stream, 'letter', draft(respondent, { body: words }));
    const failure = await desk.refused('letters.send', send(stream, letter));
    expect(failure.code).toBe('wordsToCheck');
    expect(failure.missing?.map(({ code }) => code)).toEqual(['identity', 'verbatim', 'gap']);
    expect(JSON.stringify(failure)).not.toMatch(/Robin|doorway|impact/u);
    expect(await records(desk, stream, 'contact')).toEqual([]);
  });
});

test('a letter is never made sent by writing it', async () => {
  const { desk, stream, reporter } = await withRespondent();
  const data = draft(reporter, { state: { kind: 'sent', when, mode: 'letter' } });
  const refused = { code: 'badInput', fields: [{ path: 'state', message: 'sentBySending' }] };
  expect(await desk.refused('records.write', { case: stream, kind: 'letter', data })).toMatchObject(refused);
  const letter = await write(desk, stream, 'letter', draft(reporter));
  const amend = { record: letter, reason: 'Sent.' };
  expect(await desk.refused('records.write', { case: stream, kind: 'letter', data, amend })).toMatchObject(
    refused,
  );
});

test('staff draft and check, and do not send', async () => {
  const { desk, stream, reporter } = await withRespondent();
  await asUser(desk, 'Sam Staff', async (sam) => {
    await sam.ask('cases.conflict', { case: stream, answer: 'none' });
    const words = await sam.ask('letters.draft', { case: stream, purpose: 'acknowledgement', to: reporter });
    expect(words.gaps).toEqual([]);
    const letter = await write(
      sam,
      stream,
      'letter',
      draft(reporter, { purpose: 'acknowledgement', body: words.body, subject: words.subject }),
    );
    expect(await sam.ask('letters.check', { case: stream, letter })).toMatchObject({ sendable: true });
    expect(await sam.refused('letters.send', send(stream, letter))).toMatchObject({ code: 'notPermitted' });
    await write(sam, stream, 'contact', { ...sample.contact, person: reporter });
  });
  expect(await records(desk, stream, 'contact')).toMatchObject([{ data: { outcome: 'no-answer' } }]);
});

test('a template is filled only for those it is for', async () => {
  const { desk, stream, respondent } = await withRespondent();
  expect(
    await desk.refused('letters.draft', { case: stream, purpose: 'follow-up', to: respondent }),
  ).toMatchObject({
    code: 'badInput',
    fields: [{ path: 'purpose', message: 'notForThisPerson' }],
  });
});

test('a promise stops a letter, and a written reason lets it go', async () => {
  const { desk, stream, reporter, respondent } = await withRespondent();
  const promise = await write(desk, stream, 'promise', {
    ...sample.promise,
    to: respondent,
    undertaking: { kind: 'name-withheld', from: ['everyone'] },
  });
  const kept = [{ finding: 'identity', words: 'Sascha Thornbury', reason: 'They are colleagues.' }];
  const letter = await write(
    desk,
    stream,
    'letter',
    draft(reporter, { body: 'Sascha Thornbury was told.', keptBecause: kept }),
  );
  expect(await desk.refused('letters.send', send(stream, letter))).toMatchObject({
    code: 'promiseBroken',
    missing: [{ where: { kind: 'promise', record: promise } }],
  });
  await desk.ask('letters.send', send(stream, letter, { overridesPromise: 'They agreed by telephone.' }));
  expect(await records(desk, stream, 'letter')).toMatchObject([
    { data: { overridesPromise: 'They agreed by telephone.', state: { kind: 'sent' } } },
  ]);
});
