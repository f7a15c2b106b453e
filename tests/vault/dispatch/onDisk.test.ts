import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow, newOffice, opening, passphrase, word, write } from '../../support/office';
import { id, sample } from '../../support/records';

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
