import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { limits } from '@contract/limits';
import { expect, test } from 'vitest';
import { newOffice, temporaryFolder } from '../support/office';
import { sample } from '../support/records';

const mebibyte = 1024 * 1024;

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

test('a gigabyte of evidence goes in and comes out the same, in bounded memory', async () => {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', { report: sample.report });
  const chunks = 1024;
  const chunk = randomBytes(limits.chunkBytes);
  const hash = createHash('sha256');
  const { upload } = await desk.ask('intake.begin', {
    name: 'film.mp4',
    bytes: chunks * limits.chunkBytes,
    purpose: 'evidence',
    case: stream,
  });
  const before = process.memoryUsage().rss;
  let most = before;
  for (let index = 0; index < chunks; index += 1) {
    chunk.writeUInt32LE(index);
    hash.update(chunk);
    await desk.ask('intake.append', { upload, chunk: Uint8Array.from(chunk) });
    most = Math.max(most, process.memoryUsage().rss);
  }
  const { evidence } = await desk.ask('intake.finish', { upload });
  const [kept] = evidence;
  expect(kept?.sha256).toBe(hash.digest('hex'));
  expect(most - before).toBeLessThan(300 * mebibyte);
  const path = join(temporaryFolder(), 'film.mp4');
  await desk.ask(
    'evidence.extract',
    { case: stream, evidence: kept?.record ?? '', destination: 'out' },
    { out: path },
  );
  expect(await sha256Of(path)).toBe(kept?.sha256);
});

test('a mail just below the limit is taken in whole', async () => {
  const desk = await newOffice();
  const body = randomBytes(140 * mebibyte)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  const mail = Buffer.from(
    [
      'From: Robin Reporter <robin@example.org>',
      'Subject: a film',
      'Date: Fri, 06 Mar 2026 21:15:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See the film.',
      '--b',
      'Content-Type: video/mp4; name=film.mp4',
      'Content-Disposition: attachment; filename=film.mp4',
      'Content-Transfer-Encoding: base64',
      '',
      body,
      '--b--',
      '',
    ].join('\r\n'),
  );
  expect(mail.length).toBeLessThan(limits.mailBytes);
  const { upload } = await desk.ask('intake.begin', {
    name: 'film.eml',
    bytes: mail.length,
    purpose: 'mail',
  });
  for (let start = 0; start < mail.length; start += limits.chunkBytes)
    await desk.ask('intake.append', {
      upload,
      chunk: Uint8Array.from(mail.subarray(start, start + limits.chunkBytes)),
    });
  const result = await desk.ask('intake.finish', { upload });
  expect(result.evidence.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['film.eml', mail.length],
    ['film.mp4', 140 * mebibyte],
  ]);
});
