import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addUser,
  asUser,
  type Desktop,
  newOffice,
  opening,
  temporaryFolder,
  write,
} from '../../support/office';
import { sample } from '../../support/records';

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

/** A case with its reporter and a respondent. */
async function office() {
  const desk = await newOffice();
  const { case: stream } = await desk.ask('cases.open', opening('Sascha Thornbury would not let me pass.'));
  const respondent = await write(desk, stream, 'person', {
    roles: ['respondent'],
    known: 'named',
    identity: { name: 'Sascha Thornbury' },
  });
  const { records } = await desk.ask('cases.get', { case: stream });
  const report = records.find(({ kind }) => kind === 'report')?.id ?? '';
  const reporter = records.find(({ kind, id }) => kind === 'person' && id !== respondent)?.id ?? '';
  return { desk, stream, respondent, reporter, report, folder: temporaryFolder() };
}

const makes = (desk: Desktop, input: object, path: string) =>
  desk.ask('exports.create', { destination: 'out', ...input } as never, { out: path });
const refusal = async (desk: Desktop, input: object, path: string) => {
  const asked = { destination: 'out', ...input };
  const result = await desk.dispatcher.call('exports.create', asked, {
    folder: desk.folder,
    paths: { out: path },
  });
  return result.ok ? undefined : result.failure;
};

const handoffOf = (records: string[], identities: string[]) => ({
  to: 'Online Committee',
  why: 'It went on online.',
  state: { kind: 'planned' },
  disclosed: { records, identities },
  reporterAgreed: 'yes',
});

describe('a hand-off', { timeout: 60_000 }, () => {
  test('tells what its record names, is recorded with it, and made again to the same bytes', async () => {
    const { desk, stream, respondent, report, folder } = await office();
    const record = await write(desk, stream, 'handoff', handoffOf([report], [respondent]));
    const asked = { case: stream, audience: 'competent-body', record };
    const path = join(folder, 'hand-off.pdf');
    const made = await makes(desk, asked, path);
    expect(made).toMatchObject({
      document: 'hand-off',
      audience: 'competent-body',
      record,
      recipient: 'Online Committee',
      sha256: sha256(path),
    });
    expect(textOf(path)).toContain('Sascha Thornbury');
    expect(textOf(path)).not.toMatch(/Robin|robin@|555\s*0142/);
    // What the hand-off names is changed since; the paper that left stays what it was.
    const changed = { amend: { record, version: 1, reason: 'More.' } };
    await write(desk, stream, 'handoff', handoffOf([], []), changed);
    const again = await makes(
      desk,
      { ...asked, record: undefined, again: made.id },
      join(folder, 'again.pdf'),
    );
    expect(again).toEqual(made);
    expect(sha256(join(folder, 'again.pdf'))).toBe(made.sha256);
    // It is no export for counsel, and is not made again as one.
    const asCounsel = { case: stream, audience: 'counsel', again: made.id };
    expect(await refusal(desk, asCounsel, join(folder, 'x.pdf'))).toMatchObject({ code: 'noSuchExport' });
  });

  test('is refused where it would tell a name against a promise, and says which', async () => {
    const { desk, stream, reporter, report, folder } = await office();
    const promise = await write(desk, stream, 'promise', {
      ...sample.promise,
      to: reporter,
      undertaking: { kind: 'name-withheld', from: ['everyone'] },
    });
    const record = await write(desk, stream, 'handoff', handoffOf([report], [reporter]));
    const asked = { case: stream, audience: 'competent-body', record };
    expect(await refusal(desk, asked, join(folder, 'x.pdf'))).toMatchObject({
      code: 'promiseBroken',
      missing: [{ where: { kind: 'promise', record: promise } }],
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await desk.ask('exports.list', { case: stream })).toEqual([]);
  });

  test('is made of a hand-off of this case and of nothing else', async () => {
    const { desk, stream, report, folder } = await office();
    const path = join(folder, 'x.pdf');
    const asked = { case: stream, audience: 'competent-body' };
    expect(await refusal(desk, asked, path)).toMatchObject({ code: 'badInput' });
    expect(await refusal(desk, { ...asked, record: report }, path)).toMatchObject({ code: 'noSuchRecord' });
    const counsel = { case: stream, audience: 'counsel', record: report };
    expect(await refusal(desk, counsel, path)).toMatchObject({ code: 'badInput' });
  });
});

const letterTo = (to: string, body: string) => ({
  ...sample.letter,
  purpose: 'outcome',
  to,
  subject: 'A decision',
  body,
});

describe('a letter', { timeout: 60_000 }, () => {
  test('to a respondent becomes a paper once somebody else has read it, word for word', async () => {
    const { desk, stream, respondent, folder } = await office();
    const body = 'We have decided. Please keep away from the speakers’ room.';
    const record = await write(desk, stream, 'letter', letterTo(respondent, body));
    const asked = { case: stream, audience: 'letter', record };
    const path = join(folder, 'letter.pdf');
    expect(await refusal(desk, asked, path)).toMatchObject({
      code: 'secondReaderNeeded',
      missing: [{ where: { kind: 'sign-off', record } }],
    });
    await addUser(desk, 'Sam Staff', 'staff');
    await desk.ask('cases.grant', { case: stream, user: 'Sam Staff' });
    await asUser(desk, 'Sam Staff', async (sam) => {
      await sam.ask('cases.conflict', { case: stream, answer: 'none' });
      await sam.ask('records.signOff', { case: stream, record, version: 1 });
      expect(await refusal(sam, asked, path)).toMatchObject({ code: 'notPermitted' });
    });
    const made = await makes(desk, asked, path);
    // Lists show whom it went to by code name: a name is read in the vault only where somebody asks for it.
    expect(made).toMatchObject({ document: 'letter', record, recipient: 'Person B', pages: 1, withheld: [] });
    const text = textOf(path);
    expect(text).toContain('Sascha Thornbury');
    expect(text).toContain('Please keep away from the speakers’ room.');
    expect(text).not.toMatch(/Privileged|Contents|Robin/);
    const again = await makes(
      desk,
      { case: stream, audience: 'letter', again: made.id },
      join(folder, 'again.pdf'),
    );
    expect(again.sha256).toBe(sha256(join(folder, 'again.pdf')));
    expect(again).toEqual(made);
  });

  test('that names somebody else is not made, and neither is one that was dropped', async () => {
    const { desk, stream, reporter, folder } = await office();
    const path = join(folder, 'x.pdf');
    const naming = await write(desk, stream, 'letter', letterTo(reporter, 'Sascha Thornbury was heard.'));
    const asked = { case: stream, audience: 'letter', record: naming };
    expect(await refusal(desk, asked, path)).toMatchObject({ code: 'wordsToCheck' });
    const dropped = {
      ...letterTo(reporter, 'Thank you.'),
      state: { kind: 'dropped', reason: 'Told by phone.' },
    };
    const record = await write(desk, stream, 'letter', dropped);
    expect(await refusal(desk, { ...asked, record }, path)).toMatchObject({ code: 'letterDropped' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
