import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice, opening, temporaryFolder, write } from '../../support/office';
import { sample } from '../../support/records';

test('counsel’s file is stopped where it would show a name that was promised to be kept from counsel', async () => {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', opening());
  const consultant = await write(desk, stream, 'person', {
    roles: ['consultant'],
    known: 'named',
    identity: { name: 'Ida Attorney' },
  });
  const undertaking = { kind: 'name-withheld', from: ['counsel'] };
  const promise = await write(desk, stream, 'promise', { ...sample.promise, to: consultant, undertaking });
  const destination = join(temporaryFolder(), 'file.pdf');
  const result = await desk.dispatcher.call(
    'exports.create',
    { case: stream, audience: 'counsel', destination: 'token' },
    { folder: desk.folder, paths: { token: destination } },
  );
  expect(result).toMatchObject({
    ok: false,
    failure: { code: 'promiseBroken', missing: [{ where: { kind: 'promise', record: promise } }] },
  });
  expect(await desk.ask('exports.list', { case: stream })).toEqual([]);
});
