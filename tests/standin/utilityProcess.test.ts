import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { utilityProcess } from './api/utilityProcess.ts';

let folder = '';
let helper = '';

const source = `
process.parentPort.on('message', ({ data, ports }) => {
  if (data?.end !== undefined) process.exit(data.end);
  process.parentPort.postMessage({ data, ports, argv: process.argv.slice(2), type: process.type, variable: process.env.VARIABLE });
});
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-'));
  helper = join(folder, 'helper.mjs');
  writeFileSync(helper, source);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a message goes there and back, with every structured value', async () => {
  const child = utilityProcess.fork(helper, ['--one'], { serviceName: 'helper', env: { VARIABLE: 'set' } });
  expect(child.pid).toBeUndefined();
  const sent = {
    bytes: new Uint8Array([0, 128, 255]),
    map: new Map([['key', new Set([1n])]]),
    when: new Date(5),
    none: undefined,
  };
  // Sent before the process runs: it waits for its listener.
  child.postMessage(sent);
  const [answer] = (await once(child, 'message')) as [{ data: typeof sent }];
  expect(answer).toEqual({ data: sent, ports: [], argv: ['--one'], type: 'utility', variable: 'set' });
  expect(answer.data.bytes.constructor).toBe(Uint8Array);
  expect(child.pid).toBeTypeOf('number');
  child.postMessage({ end: 7 });
  expect(await once(child, 'exit')).toEqual([7]);
  expect(child.pid).toBeUndefined();
});

test('a buffer arrives as bytes, as in Electron', async () => {
  const child = utilityProcess.fork(helper, [], { env: {} });
  child.postMessage(Buffer.from('abc'));
  const [answer] = (await once(child, 'message')) as [{ data: Uint8Array }];
  expect(answer.data.constructor).toBe(Uint8Array);
  expect([...answer.data]).toEqual([97, 98, 99]);
  child.kill();
  await once(child, 'exit');
});

test('kill ends it, and what is sent afterwards is lost without a fault', async () => {
  const child = utilityProcess.fork(helper, [], { stdio: 'ignore' });
  await once(child, 'spawn');
  expect(child.kill()).toBe(true);
  expect(await once(child, 'exit')).toEqual([15]);
  child.postMessage('too late');
  expect(child.kill()).toBe(false);
});

test('what cannot be cloned is refused at once', async () => {
  const child = utilityProcess.fork(helper);
  expect(() => child.postMessage({ call: () => 1 })).toThrow(/could not be cloned/);
  child.kill();
  await once(child, 'exit');
});

test('its output can be read', async () => {
  const talking = join(folder, 'talking.mjs');
  writeFileSync(talking, 'process.stdout.write("spoken", () => process.exit())');
  const child = utilityProcess.fork(talking, [], { stdio: 'pipe' });
  let text = '';
  child.stdout?.on('data', (data: Buffer) => (text += data.toString()));
  await once(child, 'exit');
  expect(text).toBe('spoken');
});

test('electron is not offered there', async () => {
  const asking = join(folder, 'asking.mjs');
  writeFileSync(
    asking,
    "import('electron').catch(({ message }) => process.parentPort.postMessage(message));",
  );
  const child = utilityProcess.fork(asking);
  expect(await once(child, 'message')).toEqual(['the stand-in does not offer electron in a utility process']);
  child.kill();
  await once(child, 'exit');
});
