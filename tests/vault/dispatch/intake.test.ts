import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '@contract/limits';
import { describe, expect, test } from 'vitest';
import { newOffice, temporaryFolder } from '../../support/office';
import { outlookFile } from '../../support/outlook';
import { sample } from '../../support/records';
import { send, sha256 } from './support/sending';

const mail = (change: Partial<Record<'from' | 'date' | 'messageId' | 'body', string>> = {}) =>
  Buffer.from(
    [
      `From: ${change.from ?? 'Robin Reporter <robin@example.org>'}`,
      'To: office@example.net',
      'Subject: What happened on Friday',
      `Date: ${change.date ?? 'Fri, 06 Mar 2026 21:15:00 +0545'}`,
      `Message-ID: ${change.messageId ?? '<one@example.org>'}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      change.body ?? 'He followed me to the lift.',
      '--b',
      'Content-Type: application/octet-stream; name="../../photo.bin"',
      'Content-Disposition: attachment; filename="../../photo.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAECAwQ=',
      '--b--',
      '',
    ].join('\r\n'),
  );

describe('an e-mail becomes a case', () => {
  test('sender, words, date with its own offset, and every file with its digest', async () => {
    const desk = await newOffice();
    const bytes = mail();
    const result = await (await send(desk, 'report.eml', bytes, { purpose: 'mail' })).finish();
    expect(result).toMatchObject({ outcome: 'case-opened', file: 'report.eml' });
    expect(result.evidence).toMatchObject([
      { name: 'report.eml', bytes: bytes.length, sha256: sha256(bytes) },
      { name: 'photo.bin', bytes: 5, sha256: sha256(Buffer.from([0, 1, 2, 3, 4])) },
    ]);
    const view = await desk.ask('cases.get', { case: result.case });
    const report = view.records.find((record) => record.kind === 'report');
    expect(report?.data).toMatchObject({
      channel: 'e-mail',
      reporter: 'named',
      words: expect.stringContaining('He followed me to the lift.'),
      received: { kind: 'exact', at: { instant: '2026-03-06T15:30:00.000Z', zone: '+05:45' } },
    });
    const person = view.records.find((record) => record.kind === 'person');
    expect(person?.data).toMatchObject({
      roles: ['reporter'],
      reportsBeingHarassed: 'unknown',
      identified: ['emails', 'name'],
    });
    const hits = await desk.ask('search', { words: 'robin' });
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['person', 'report']);
    expect(JSON.stringify([view, hits])).not.toMatch(/robin/i);
    const look = { case: result.case, person: person?.id ?? '', reason: 'To answer.' };
    expect(await desk.ask('people.reveal', look)).toMatchObject({
      identity: { name: 'Robin Reporter', emails: ['robin@example.org'] },
    });
  });

  test('an exhibit comes out as it went in, readable by its owner only', async () => {
    const desk = await newOffice();
    const bytes = mail();
    const { case: stream, evidence } = await (
      await send(desk, 'report.eml', bytes, { purpose: 'mail' })
    ).finish();
    const path = join(temporaryFolder(), 'copy.eml');
    await desk.ask(
      'evidence.extract',
      { case: stream, evidence: evidence[0]?.record ?? '', destination: 'out' },
      { out: path },
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const history = await desk.ask('cases.history', { case: stream });
    expect(history.at(-1)).toMatchObject({ kind: 'extract', whom: 'Exhibit 1', authorised: true });
    expect(
      await desk.refused('evidence.extract', {
        case: stream,
        evidence: evidence[0]?.record,
        destination: '/etc/passwd',
      }),
    ).toMatchObject({ code: 'badInput' });
  });

  test('no sender, no date: an anonymous report of unknown time', async () => {
    const desk = await newOffice();
    const bytes = Buffer.from('Subject: hello\r\nContent-Type: text/plain\r\n\r\nPlease look at this.\r\n');
    const { case: stream, notices } = await (await send(desk, 'x.eml', bytes, { purpose: 'mail' })).finish();
    expect(notices).toEqual(expect.arrayContaining(['senderMissing', 'dateMissing']));
    const view = await desk.ask('cases.get', { case: stream });
    expect(view.records.find(({ kind }) => kind === 'report')?.data).toMatchObject({
      reporter: 'anonymous',
      received: { kind: 'unknown' },
    });
    expect(view.records.some(({ kind }) => kind === 'person')).toBe(false);
  });

  test('the same mail twice changes nothing and says where it lies', async () => {
    const desk = await newOffice();
    const first = await (await send(desk, 'a.eml', mail(), { purpose: 'mail' })).finish();
    const head = (await desk.ask('ledger.list', {})).length;
    const second = await (await send(desk, 'b.eml', mail(), { purpose: 'mail' })).finish();
    expect(second).toMatchObject({ outcome: 'seen-before', case: first.case, evidence: first.evidence });
    expect(await desk.ask('ledger.list', {})).toHaveLength(head);
  });

  test('another mail under the same Message-ID is taken in, and said to look familiar', async () => {
    const desk = await newOffice();
    await (await send(desk, 'a.eml', mail(), { purpose: 'mail' })).finish();
    const other = await (
      await send(desk, 'b.eml', mail({ body: 'Something else.' }), { purpose: 'mail' })
    ).finish();
    expect(other).toMatchObject({
      outcome: 'case-opened',
      notices: expect.arrayContaining(['looksFamiliar']),
    });
  });

  test('a mail saved by Outlook opens a case like any mail, and is familiar when it came as .eml before', async () => {
    const desk = await newOffice();
    const travelled =
      'From: Robin Reporter <robin@example.org>\r\nMessage-ID: <one@example.org>\r\nDate: Fri, 06 Mar 2026 21:15:00 +0545';
    const bytes = outlookFile({
      properties: { '0037001F': 'Friday', '1000001F': 'He waited at the lift.', '007D001F': travelled },
      attachments: [{ '3707001F': 'lift.txt', '37010102': Buffer.from('seen') }],
    });
    // The name says nothing: what a file is, its content tells.
    const first = await (await send(desk, 'saved.dat', bytes, { purpose: 'mail' })).finish();
    expect(first).toMatchObject({ outcome: 'case-opened', notices: [] });
    expect(first.evidence.map(({ sha256: digest }) => digest)).toEqual([
      sha256(bytes),
      sha256(Buffer.from('seen')),
    ]);
    const file = await desk.ask('cases.get', { case: first.case });
    expect(file.records.find(({ kind }) => kind === 'report')?.data).toMatchObject({
      words: 'He waited at the lift.',
      received: { kind: 'exact', at: { instant: '2026-03-06T15:30:00.000Z', zone: '+05:45' } },
    });
    const again = await (await send(desk, 'b.msg', bytes, { purpose: 'mail' })).finish();
    expect(again).toMatchObject({ outcome: 'seen-before', case: first.case });
    const asEml = await (await send(desk, 'c.eml', mail(), { purpose: 'mail' })).finish();
    expect(asEml).toMatchObject({
      outcome: 'case-opened',
      notices: expect.arrayContaining(['looksFamiliar']) as unknown,
    });
  });

  test('into a case that is there, as one report more', async () => {
    const desk = await newOffice();
    const { case: stream } = await desk.ask('cases.open', { report: sample.report });
    const result = await (await send(desk, 'a.eml', mail(), { purpose: 'mail', case: stream })).finish();
    expect(result).toMatchObject({ outcome: 'report-added', case: stream });
    const view = await desk.ask('cases.get', { case: stream });
    expect(view.records.filter(({ kind }) => kind === 'report')).toHaveLength(2);
  });

  test.each([
    ['notAMail', Buffer.from('\u0000\u0001 this is no mail')],
    ['mailTooNested', nested(limits.mailNesting + 2)],
  ])('%s: refused, and nothing half-made stays', async (code, bytes) => {
    const desk = await newOffice();
    const before = (await desk.ask('ledger.list', {})).length;
    const { upload } = await send(desk, 'x.eml', bytes, { purpose: 'mail' });
    expect(await desk.refused('intake.finish', { upload })).toMatchObject({ code });
    expect(await desk.ask('cases.list', {})).toEqual([]);
    expect(await desk.ask('ledger.list', {})).toHaveLength(before);
  });
});

function nested(depth: number): Buffer {
  let body = 'Content-Type: text/plain\r\n\r\ndeep\r\n';
  for (let level = 0; level < depth; level += 1)
    body = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--\r\n`;
  return Buffer.from(`From: a@example.org\r\n${body}`);
}
