import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../main/cli/seed/seededRandom';
import { addUser, desktop, newOffice, opening, passphrase, temporaryFolder } from '../../support/office';
import { Markers } from './support/markers';
import { plausible, sessionOperationNames } from './support/plausible';
import { type RichCase, richCase, sendFile } from './support/richOffice';

const now = '2026-11-20T15:00:00.000Z';
const director = 'Dana Director';
const alternate = 'Alex Alternate';
const staff = 'Sam Staff';

/** An office with a case, whose staff and alternate have signed in; nothing was reported about its director. */
async function quietOffice() {
  const desk = await newOffice(now);
  await addUser(desk, staff, 'staff');
  await addUser(desk, alternate, 'alternate');
  const known = await richCase(desk, new Markers());
  desk.dispatcher.close();
  return { folder: desk.folder, known };
}

/** The director is reported: staff take it down with a file, the alternate deals with it to its end. */
async function reportDirector(folder: string): Promise<RichCase> {
  const sam = desktop(folder, now);
  await sam.ask('vault.unlock', { user: staff, passphrase: `${passphrase} ${staff}` });
  await sam.ask('reserved.enter', {});
  const { case: stream } = await sam.ask('cases.open', { ...opening(), conflict: 'none' });
  await sendFile(sam, {
    name: 'photo.jpg',
    bytes: Buffer.alloc(900_000, 7),
    purpose: 'evidence',
    case: stream,
  });
  sam.dispatcher.close();
  const alex = desktop(folder, now);
  await alex.ask('vault.unlock', { user: alternate, passphrase: `${passphrase} ${alternate}` });
  await alex.ask('reserved.enter', {});
  expect(await alex.ask('cases.list', {})).toHaveLength(1);
  const reported = await richCase(alex, new Markers());
  alex.dispatcher.close();
  return reported;
}

/** Everything a director is answered in one session, about both cases, in every shape a call takes. */
async function answersOf(folder: string, known: RichCase, reported: RichCase): Promise<string[]> {
  const random = seededRandom('the same director', 'ids');
  const told: string[] = [];
  const dispatcher = createDispatcher({
    emit: (name, value) => void told.push(`${name}: ${JSON.stringify(value)}`),
    random: (bound) => random.below(bound),
    idSource: (length) => Buffer.from(random.bytes(length)),
    environment: { CASEKEEP_CLOCK: now },
  });
  const ask = async (name: string, input: unknown) => {
    const paths = { out: join(temporaryFolder(), String(told.length)) };
    const answer = await dispatcher.call(name, input, { folder, paths });
    told.push(`${name}: ${JSON.stringify(answer)}`);
  };
  await ask('vault.status', {});
  await ask('vault.unlock', { user: director, passphrase });
  await ask('vault.status', {});
  for (const name of sessionOperationNames)
    for (const { case: stream, records } of [known, reported])
      for (const { input } of plausible(name, {
        destination: 'out',
        case: stream,
        record: records[0] ?? '',
        evidence: records[0] ?? '',
        person: records[0] ?? '',
      }))
        await ask(name, input);
  dispatcher.close();
  return told;
}

/** What is left of an answer when what is drawn anew each time is taken out: its shape and every number in it. */
function shapeOf(answer: string): string {
  const at = answer.indexOf(': ');
  const value: unknown = JSON.parse(answer.slice(at + 2));
  // A page names the newest hash, and does not pack to the same size with another one.
  const isPacked = answer.startsWith('exports.');
  const withoutWords = (name: string, inner: unknown) =>
    typeof inner === 'string' || (isPacked && name === 'bytes') ? '' : inner;
  return answer.slice(0, at + 2) + JSON.stringify(value, withoutWords);
}

test(
  'a director is answered the same, byte for byte, whether or not somebody has reported them',
  { timeout: 240_000 },
  async () => {
    const { folder, known } = await quietOffice();
    const copies = ['one', 'other', 'reported'].map((name) => join(temporaryFolder(), name));
    for (const copy of copies) cpSync(folder, copy, { recursive: true });
    const [one = '', other = '', third = ''] = copies;
    const reported = await reportDirector(third);

    const [quiet, again, afterReport] = [
      await answersOf(one, known, reported),
      await answersOf(other, known, reported),
      await answersOf(third, known, reported),
    ];
    expect(quiet.filter((line) => line.includes('"ok":true')).length).toBeGreaterThan(60);
    // What even two sessions at the same vault are not told alike was drawn anew: keys, words of an invitation, sealed bytes.
    const isDrawn = quiet.map((line, index) => line !== again[index]);
    expect(isDrawn.filter(Boolean).length).toBeLessThan(quiet.length / 10);
    const comparable = (told: string[]) =>
      told.map((line, index) => (isDrawn[index] === true ? shapeOf(line) : line));
    expect(comparable(afterReport)).toEqual(comparable(quiet));
  },
);
