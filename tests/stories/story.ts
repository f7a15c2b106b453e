import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RoleSchema } from '../../contract/roles';

/** One line of a story: a command of `casekeep batch`. */
export const LineSchema = z.looseObject({ verb: z.string(), as: z.string().optional() });
export type StoryLine = z.output<typeof LineSchema>;

const IndexSchema = z.strictObject({
  title: z.string(),
  /** Who is in the office beside the director, Dana Rivers. */
  people: z.array(z.strictObject({ name: z.string(), role: RoleSchema })),
  /** Its parts in order: who does it, when, and the lines that tell it. */
  parts: z.array(z.strictObject({ file: z.string(), who: z.string(), at: z.iso.datetime() })),
});

/** A part of a story: what one person does at one time. */
export interface StoryPart {
  /** Name of the user. */
  readonly user: string;
  readonly at: string;
  /** The batch file. */
  readonly file: string;
  readonly lines: readonly StoryLine[];
}

/** One whole case, told so that the command line and the screens can both live it. */
export interface Story {
  readonly name: string;
  readonly title: string;
  readonly people: z.output<typeof IndexSchema>['people'];
  readonly parts: readonly StoryPart[];
  /** What `show --json` of its cases says at the end, ids and names in the order of their appearance. */
  readonly expected: string;
}

export const storyDirector = 'Dana Rivers';

function readStory(name: string): Story {
  const folder = join(import.meta.dirname, name);
  const { title, people, parts } = IndexSchema.parse(
    JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')),
  );
  const users = [storyDirector, ...people.map((person) => person.name)];
  return {
    name,
    title,
    people,
    expected: join(folder, 'expected.json'),
    parts: parts.map(({ file, who, at }) => {
      const user = users.find((candidate) => candidate.toLowerCase().startsWith(`${who} `));
      if (user === undefined) throw new Error(`${name}: nobody is called ${who}`);
      const path = join(folder, file);
      const lines = readFileSync(path, 'utf8').trim().split('\n');
      return { user, at, file: path, lines: lines.map((line) => LineSchema.parse(JSON.parse(line))) };
    }),
  };
}

/** Every story there is, by name. */
export const stories: readonly Story[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readStory(name));
