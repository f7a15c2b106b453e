import { readFileSync } from 'node:fs';
import { normalShow } from '../stories/normalShow';
import { stories, storyDirector, type Story } from '../stories/story';
import { casekeep, prepare, prepareVault } from './support/command';
import { option } from './support/fields';
import { mouse } from './support/hands';
import type { Places } from './support/places';
import { unlock } from './support/startScreens';
import { live } from './support/storyHands';
import { expect, test } from './support/test';
import { words } from './support/words';

const passphraseOf = (user: string) => `quiet lantern orchards of ${user}`;
const secrets = [passphraseOf(storyDirector)];

/** The office of a story, made by the command: the story itself is lived on the screens. */
function makeOffice(places: Places, { people }: Story): void {
  prepareVault(places, storyDirector, secrets);
  for (const { name, role } of people) {
    const added = prepare(places, 'user', { secrets, parameters: ['add', name, '--role', role, '--json'] });
    const { invitation } = JSON.parse(added) as { invitation: string };
    prepare(places, 'join', { secrets: [invitation, passphraseOf(name)], parameters: ['--user', name] });
  }
}

/** What the command says of the cases at the end. */
function shownAtTheEnd(places: Places, cases: readonly string[]): string {
  const show = (id: string) => prepare(places, 'show', { secrets, parameters: [id, '--json'] });
  return normalShow(cases.map((id) => JSON.parse(show(id)) as never));
}

for (const story of stories)
  test(story.title, async ({ start, places }) => {
    test.slow();
    places.environment['CASEKEEP_CLOCK'] = story.parts[0]?.at ?? '';
    makeOffice(places, story);
    const opened: string[] = [];
    for (const part of story.parts) {
      places.environment['CASEKEEP_CLOCK'] = part.at;
      const { app, page } = await start();
      if (story.people.length > 0) await option(page, words.start.who, part.user).click();
      await unlock(page, mouse, passphraseOf(part.user));
      opened.push(...(await live(page, part.lines)));
      await app.close();
    }
    expect(casekeep(places, 'verify', { secrets }).code).toBe(0);
    expect(shownAtTheEnd(places, opened)).toBe(readFileSync(story.expected, 'utf8'));
  });
