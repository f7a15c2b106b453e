import { expect, test } from 'vitest';
import { addUser, asUser, type Desktop, filesBelow, newOffice, opening } from '../../support/office';
import { send } from '../dispatch/support/sending';

const mail = (body: string) =>
  Buffer.from(
    [
      'From: Robin Reporter <robin@example.org>',
      'To: Dana Director <office@example.net>',
      'Subject: Friday',
      'Date: Fri, 06 Mar 2026 21:15:00 +0545',
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
      '',
    ].join('\r\n'),
  );
const named = { code: 'directorNamed', fields: [{ path: 'aboutDirector', message: 'needed' }] };

async function refusedFile(desk: Desktop, body: string): Promise<unknown> {
  const { upload } = await send(desk, 'report.eml', mail(body), { purpose: 'mail' });
  const failure = await desk.refused('intake.finish', { upload });
  await desk.ask('intake.cancel', { upload });
  return failure;
}

test('what names the director is taken in by staff only after they said that it is about others', async () => {
  const director = await newOffice();
  await addUser(director, 'Sam Staff', 'staff');
  const entries = await director.ask('ledger.list', {});
  const evidence = () => filesBelow(director.folder).filter((path) => path.includes('evidence'));
  await asUser(director, 'Sam Staff', async (desk) => {
    expect(await refusedFile(desk, 'Dana was rude to me.')).toEqual(named);
    expect(await desk.refused('cases.open', opening('Ms Director was rude to me.'))).toEqual(named);
    const about = { name: 'a.eml', bytes: 3, purpose: 'mail', aboutDirector: 'yes' };
    expect(await desk.refused('intake.begin', about)).toEqual({ code: 'aboutDirector' });
    expect(evidence()).toEqual([]);
  });
  expect(await director.ask('ledger.list', {})).toEqual(entries);
  await asUser(director, 'Sam Staff', async (desk) => {
    const read = { purpose: 'mail', aboutDirector: 'no' } as const;
    const told = await send(desk, 'report.eml', mail('Dana was rude to me.'), read);
    expect(await told.finish()).toMatchObject({ outcome: 'case-opened' });
    await desk.ask('cases.open', { ...opening('Dana saw it, he did it.'), aboutDirector: 'no' });
    // A mail to the director that does not speak of them is not asked about.
    const other = await send(desk, 'other.eml', mail('He was rude to me.'), { purpose: 'mail' });
    expect(await other.finish()).toMatchObject({ outcome: 'case-opened' });
  });
  expect(await director.ask('cases.list', {})).toHaveLength(3);
});

test('a director is not asked: what they take in they have read already', async () => {
  const director = await newOffice();
  const sent = await send(director, 'report.eml', mail('Dana was rude to me.'), { purpose: 'mail' });
  expect(await sent.finish()).toMatchObject({ outcome: 'case-opened' });
});
