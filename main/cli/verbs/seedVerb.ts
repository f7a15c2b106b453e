import { z } from 'zod';
import { DaySchema } from '@contract/moments';
import { practicePassphrase, seedVault } from '../seed/seedVault';
import { verb } from '../verb';

/** The invented year ends here unless told otherwise: fixed, so that a seed means the same on every day. */
const lastDay = '2026-11-20';

/** More than any office has in a year; a slip of the finger does not fill the disk. */
const mostCases = 20_000;

/** A practice vault full of invented cases. */
export const seedVerb = verb({
  name: 'seed',
  summary: 'make a practice vault with invented cases; the same seed makes the same cases',
  place: 0,
  arguments: [],
  options: [
    { flags: '--cases <number>', what: 'how many', required: true },
    { flags: '--seed <words>', what: 'what they are invented from (1)' },
    { flags: '--until <day>', what: `last day of the invented year (${lastDay})` },
  ],
  input: z.strictObject({
    cases: z.coerce.number().int().min(1).max(mostCases),
    seed: z.coerce.string().max(200).default('1'),
    until: DaySchema.default(lastDay),
  }),
  output: z.strictObject({
    cases: z.int(),
    acts: z.int(),
    passphrase: z.string(),
    users: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  }),
  async alone(folder, input, { streams }) {
    const { stderr } = streams;
    let shown = 0;
    const made = await seedVault({
      folder,
      ...input,
      streams,
      progress(done, total) {
        const share = Math.floor((done * 100) / total);
        if (stderr.isTTY !== true || share === shown) return;
        shown = share;
        stderr.write(`\r${share} %${share === 100 ? '\n' : ''}`);
      },
    });
    return { ...made, users: [...made.users], passphrase: practicePassphrase };
  },
  text: ({ cases, acts, passphrase, users }) =>
    [
      `Made a practice vault: ${cases} cases in ${acts} acts.`,
      ...users.map(({ name, role }) => `  ${name}, ${role}`),
      `Passphrase of everybody: ${passphrase}`,
    ].join('\n'),
});
