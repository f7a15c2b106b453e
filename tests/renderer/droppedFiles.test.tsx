import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Failure } from '@contract/failures';
import type { IntakeResult } from '@contract/operations/intake';
import { common } from '@renderer/catalogue/en/common';
import { failures } from '@renderer/catalogue/en/failures';
import { intake } from '@renderer/catalogue/en/intake';
import { mailNotices } from '@renderer/catalogue/en/mailNotices';
import { isMail, uploadFile } from '@renderer/features/intake/uploadFile';
import { upTo, write } from '../support/caseOf';
import { id } from '../support/records';
import { fakeBridge } from './support/fakeBridge';
import { openPage } from './support/openPage';

import { result, taking } from './support/takingFiles';

const mebibyte = 1024 * 1024;

test('a file crosses in pieces of at most a mebibyte, and every byte of it', async () => {
  const bridge = fakeBridge(
    'staff',
    [],
    taking(() => result({})),
  );
  const bytes = new Uint8Array(2.5 * mebibyte).map((_, index) => index % 251);
  const heard: number[] = [];
  await uploadFile(
    new File([bytes], 'film.mov', { type: 'video/quicktime' }),
    { purpose: 'evidence', case: id(0xca5e) },
    { onProgress: (received) => heard.push(received), signal: new AbortController().signal },
  );
  const pieces = bridge.calls('intake.append').map(({ chunk }) => chunk);
  expect(pieces.map((piece) => piece.byteLength)).toEqual([mebibyte, mebibyte, mebibyte / 2]);
  expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
  expect(heard).toEqual([mebibyte, 2 * mebibyte, 2.5 * mebibyte]);
  expect(bridge.calls('intake.begin')).toEqual([
    {
      name: 'film.mov',
      bytes: 2.5 * mebibyte,
      purpose: 'evidence',
      mediaType: 'video/quicktime',
      case: id(0xca5e),
    },
  ]);
});

test('a stopped file is taken back and nothing is finished', async () => {
  const bridge = fakeBridge(
    'staff',
    [],
    taking(() => result({})),
  );
  const stop = new AbortController();
  const upload = uploadFile(
    new File([new Uint8Array(3 * mebibyte)], 'film.mov'),
    { purpose: 'evidence', case: id(0xca5e) },
    { onProgress: () => stop.abort(), signal: stop.signal },
  );
  await expect(upload).rejects.toThrow();
  expect(bridge.calls('intake.append')).toHaveLength(1);
  expect(bridge.calls('intake.cancel')).toHaveLength(1);
  expect(bridge.calls('intake.finish')).toHaveLength(0);
});

const mailNames = [
  ['report.eml', '', true],
  ['REPORT.EML', '', true],
  ['message', 'message/rfc822', true],
  ['photo.jpg', 'image/jpeg', false],
  ['eml', '', false],
] as const;

test.each(mailNames)('%s of type %j is a mail: %s', (name, type, expected) => {
  expect(isMail(new File([], name, { type }))).toBe(expected);
});

/** Drops files on what is shown, as a browser does. */
function drop(...files: File[]): void {
  const zone = screen.getByRole('heading', { level: 1 });
  const items = files.map(() => ({ webkitGetAsEntry: () => null }));
  fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files, items } });
}

test('a picture dropped on a case becomes evidence, and the screen says so', async () => {
  const bridge = fakeBridge(
    'staff',
    [write('report')],
    taking(() =>
      result({
        file: 'photo.jpg',
        evidence: [{ record: id(4), name: 'photo.jpg', bytes: 3, sha256: 'a'.repeat(64) }],
      }),
    ),
  );
  openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1 });
  drop(new File(['abc'], 'photo.jpg', { type: 'image/jpeg' }));
  const said = await screen.findAllByText(/photo.jpg is now evidence of Amber Heron/);
  expect(said.length).toBeGreaterThan(0);
  expect(bridge.calls('intake.begin')[0]).toMatchObject({ purpose: 'evidence', case: bridge.file().id });
});

test('an e-mail dropped on a case is asked about; as a report it says when it was here before', async () => {
  const bridge = fakeBridge(
    'staff',
    [write('report')],
    taking(() => result({ outcome: 'seen-before', notices: ['textFromHtml', 'somethingNewer'] })),
  );
  const { user } = openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1 });
  drop(new File(['From: a'], 'a.eml'));
  await user.click(await screen.findByRole('button', { name: 'Add as a report to Amber Heron' }));
  expect((await screen.findAllByText(/was here before, in Amber Heron/)).length).toBeGreaterThan(0);
  expect(screen.getByText(mailNotices.textFromHtml)).toBeTruthy();
  expect(screen.queryByText('somethingNewer')).toBeNull();
  expect(bridge.calls('intake.begin')[0]).toMatchObject({ purpose: 'mail' });
});

test('after its phase a file waits for the reason why it comes only now; left without one, nothing is added', async () => {
  const bridge = fakeBridge(
    'director',
    [write('report'), ...upTo('follow-up')],
    taking(() => result({})),
  );
  const { user } = openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1 });
  drop(new File(['abc'], 'photo.jpg'));
  await screen.findByRole('dialog');
  await user.click(screen.getByRole('button', { name: common.cancel }));
  expect(screen.queryByRole('dialog')).toBeNull();
  drop(new File(['abc'], 'photo.jpg'), new File(['From: a'], 'a.eml'));
  await user.click(await screen.findByRole('button', { name: 'Add as a report to Amber Heron' }));
  // One reason for both.
  const reason = await screen.findByRole('textbox', { name: intake.late.reason });
  await waitFor(() => expect(document.activeElement).toBe(reason));
  await user.keyboard('{Enter}');
  expect(bridge.calls('intake.begin')).toHaveLength(0);
  await user.type(reason, 'It came by post today.{Enter}');
  await waitFor(() => expect(bridge.calls('intake.begin')).toHaveLength(2));
  const lateReason = 'It came by post today.';
  expect(bridge.calls('intake.begin')).toMatchObject([
    { name: 'photo.jpg', purpose: 'evidence', lateReason },
    { name: 'a.eml', purpose: 'mail', lateReason },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a broken mail is told in words, and the next file still goes in', async () => {
  const finish = vi.fn<() => IntakeResult>(() => result({ file: 'b.eml', outcome: 'case-opened' }));
  finish.mockImplementationOnce(() => {
    throw new Failure('mailBroken');
  });
  const bridge = fakeBridge('staff', [], taking(finish));
  openPage('/cases/new', bridge);
  await screen.findByRole('heading', { level: 1 });
  drop(new File(['x'], 'a.eml'), new File(['y'], 'b.eml'));
  expect(await screen.findByText(failures.mailBroken.what)).toBeTruthy();
  expect((await screen.findAllByText(/b.eml opened the case Amber Heron/)).length).toBeGreaterThan(0);
});

test('nothing can be dropped on a closed case', async () => {
  const bridge = fakeBridge(
    'director',
    [write('report'), ...upTo('closed')],
    taking(() => result({})),
  );
  openPage(`/cases/${bridge.file().id}`, bridge);
  await screen.findByRole('heading', { level: 1 });
  act(() => drop(new File(['abc'], 'photo.jpg')));
  expect(bridge.calls('intake.begin')).toHaveLength(0);
});

test('an e-mail that names the director waits until somebody has said whom it is about', async () => {
  const bridge = fakeBridge(
    'staff',
    [],
    taking(() => {
      if (bridge.calls('intake.begin').at(-1)?.aboutDirector === 'no')
        return result({ outcome: 'case-opened' });
      throw new Failure('directorNamed');
    }),
  );
  const { user } = openPage('/cases/new', bridge);
  await screen.findByRole('heading', { level: 1 });
  drop(new File(['a'], 'a.eml'), new File(['b'], 'b.eml'));
  const answers = () => screen.findAllByRole('group', { name: intake.aboutDirector.question });
  await waitFor(async () => expect(await answers()).toHaveLength(2));
  const buttons = screen.getAllByRole('button', { name: intake.aboutDirector.yes });
  await user.click(buttons[0]!);
  expect(await screen.findByText(failures.aboutDirector.what)).toBeTruthy();
  expect(bridge.calls('intake.begin')).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: intake.arriving }));
  await user.click(screen.getByRole('button', { name: intake.aboutDirector.no }));
  await waitFor(() => expect(bridge.calls('intake.begin')).toHaveLength(3));
  expect(bridge.calls('intake.begin')[2]).toMatchObject({ name: 'b.eml', aboutDirector: 'no' });
  expect(await screen.findAllByText(/opened the case Amber Heron/)).not.toHaveLength(0);
});
