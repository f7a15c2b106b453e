import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { normalShow } from '../stories/normalShow';
import { stories, storyDirector, type Story } from '../stories/story';
import { casekeep, json, type Loose, passphrase, withoutAlternate } from './support/casekeep';

const passphraseOf = (user: string) => (user === storyDirector ? passphrase : `${passphrase} ${user}`);

/** A practice vault with everybody of the story in it. */
async function office({ people, parts }: Story): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-story-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = { CASEKEEP_CLOCK: parts[0]?.at ?? '' };
  json(
    await casekeep(
      folder,
      ['init', 'vault', '--director', storyDirector, '--practice', ...withoutAlternate, '--json'],
      [passphrase],
      clock,
    ),
  );
  for (const { name, role } of people) {
    const add = ['user', 'vault', 'add', name, '--role', role, '--json'];
    const { invitation } = json(await casekeep(folder, add, [passphrase], clock));
    json(
      await casekeep(
        folder,
        ['join', 'vault', '--user', name, '--json'],
        [invitation, passphraseOf(name)],
        clock,
      ),
    );
  }
  return folder;
}

/**
 * Does one part; every line of it has to succeed.
 * @returns the cases it opened, in order.
 */
async function live(folder: string, part: Story['parts'][number]): Promise<string[]> {
  const argv = ['batch', 'vault', part.file, '--user', part.user];
  const done = await casekeep(folder, argv, [passphraseOf(part.user)], { CASEKEEP_CLOCK: part.at });
  expect([done.code, done.err]).toEqual([0, '']);
  const answers: Loose[] = done.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const failed = answers.map((answer, index) => [index + 1, part.lines[index]?.verb, answer.failure]);
  expect(failed.filter(([, , failure]) => failure !== undefined)).toEqual([]);
  expect(answers).toHaveLength(part.lines.length);
  return answers
    .filter((_answer, index) => part.lines[index]?.verb === 'open')
    .map((answer) => answer.value.case);
}

describe('the eight stories, by batch', () => {
  test.each(stories)('$name', { timeout: 60_000 }, async (story) => {
    const folder = await office(story);
    const opened: string[] = [];
    for (const part of story.parts) opened.push(...(await live(folder, part)));
    const clock = { CASEKEEP_CLOCK: story.parts.at(-1)?.at ?? '' };
    const shown: Parameters<typeof normalShow>[0][number][] = [];
    for (const id of opened)
      shown.push(json(await casekeep(folder, ['show', 'vault', id, '--json'], [passphrase], clock)));
    await expect(normalShow(shown)).toMatchFileSnapshot(story.expected);
  });
});
