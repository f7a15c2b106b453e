import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addUser, newOffice, temporaryFolder } from '../../support/office';
import { filledInEveryShape } from './support/filled';
import { markerBegins, Markers } from './support/markers';
import { markedMail, richCase, sendFile } from './support/richOffice';

/** Text as it might lie in a file: as it is, two bytes a letter, in hexadecimal, in base64 at each of its three steps. */
function forms(marker: string): Buffer[] {
  const base64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.from('x'.repeat(before) + marker).toString('base64');
    // What borders on other bytes is not sure; the middle is.
    return encoded.slice(before === 0 ? 0 : 4, -4);
  });
  const hex = Buffer.from(marker).toString('hex');
  const wide = Buffer.from(marker, 'utf16le');
  const all = [
    ...[marker, marker.toUpperCase(), hex, hex.toUpperCase(), ...base64].map((form) => Buffer.from(form)),
    ...[wide, Buffer.from(wide).swap16()],
  ];
  // Fewer bytes than these are in any large file by chance.
  return all.filter((form) => form.length > 6);
}

const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFolder: entry.isDirectory(),
  }));

/** Files this process has open but nobody can find by name any more, as databases like their temporary ones. */
function openAndUnlinked(): string[] {
  const folder = '/proc/self/fd';
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path) && readlinkSync(path).endsWith(' (deleted)'));
}

/** @returns which files hold which form of which marker. */
function found(files: readonly string[], markers: readonly string[]): string[] {
  const wanted = markers.flatMap((marker) => forms(marker).map((form) => ({ marker, form })));
  return files.flatMap((path) => {
    const bytes = readFileSync(path);
    return wanted.flatMap(({ marker, form }) => (bytes.includes(form) ? [`${path}: ${marker}`] : []));
  });
}

test('every form is found where it is, so that not finding one means something', () => {
  const folder = temporaryFolder();
  const { all, next } = new Markers();
  const marker = next();
  expect(marker.startsWith(markerBegins)).toBe(true);
  for (const before of ['', 'a', 'ab']) {
    const text = Buffer.from(`${before}${marker}, and more`);
    expect(forms(markerBegins).some((form) => text.toString('base64').includes(form.toString()))).toBe(true);
    expect(forms(markerBegins).some((form) => text.toString('hex').includes(form.toString()))).toBe(true);
    expect(forms(markerBegins).some((form) => Buffer.from(text.toString(), 'utf16le').includes(form))).toBe(
      true,
    );
  }
  expect(all).toEqual([marker]);
  expect(found([], all)).toEqual([]);
  expect(below(folder)).toEqual([]);
});

test(
  'no word of an office lies in its folder or in a temporary file, open or closed',
  { timeout: 90_000 },
  async () => {
    const [temporary, outside] = [temporaryFolder(), temporaryFolder()];
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const desk = await newOffice();
    const markers = new Markers();
    const { text } = markers;
    await addUser(desk, 'Sam Staff', 'staff');
    const rich = await richCase(desk, markers, 'closed', filledInEveryShape);
    const mail = await sendFile(desk, {
      name: `${markers.next()}.eml`,
      bytes: markedMail(markers),
      purpose: 'mail',
    });
    await desk.ask('cases.grant', { case: mail.case, user: 'Sam Staff' });
    await desk.ask('drafts.save', { form: 'case', value: { words: text() } });
    await desk.ask('office.set', { ...(await desk.ask('office.get', {})), organisation: text() });
    await desk.ask(
      'exports.create',
      { case: rich.case, audience: 'counsel', destination: 'out', recipient: text(), purpose: text() },
      { out: join(outside, 'file.pdf') },
    );
    await desk.ask('vault.backup', { destination: 'out' }, { out: join(outside, 'backup') });
    await desk.ask('search', { words: markers.all[0] ?? '' });
    await desk.ask('ledger.verify', {});
    const words = [markerBegins, ...[rich, mail].flatMap(({ number, codeName }) => [number, codeName])];
    expect(markers.all.length).toBeGreaterThan(300);

    const files = () =>
      below(temporary)
        .filter(({ isFolder }) => !isFolder)
        .map(({ path }) => path);
    const looked = () => found([...files(), ...openAndUnlinked(), join(outside, 'backup')], words);
    expect(files().length).toBeGreaterThan(5);
    expect(looked()).toEqual([]);
    desk.dispatcher.close();
    expect(looked()).toEqual([]);
  },
);

test.runIf(process.platform !== 'win32')('nobody else on the computer may read the folder', async () => {
  const before = process.umask(0);
  try {
    const desk = await newOffice();
    const { case: stream } = await richCase(desk, new Markers(), 'consultation');
    await desk.ask('cases.get', { case: stream });
    const modes = () =>
      [{ path: desk.folder, isFolder: true }, ...below(desk.folder)].flatMap(({ path, isFolder }) => {
        const mode = lstatSync(path).mode & 0o777;
        return mode === (isFolder ? 0o700 : 0o600) ? [] : [`${path}: ${mode.toString(8)}`];
      });
    expect(modes()).toEqual([]);
    desk.dispatcher.close();
    expect(modes()).toEqual([]);
  } finally {
    process.umask(before);
  }
});
