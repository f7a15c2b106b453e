import { z } from 'zod';
import { InviteAgainSchema } from '@contract/operations/office';
import { verb } from '../verb';
import { inviteAgainText } from './inviteAgainText';

/** The keys of the vault itself and of its users. */
export const keyVerbs = [
  verb({
    name: 'rotate',
    summary: 'go on under a fresh vault key, in a new ledger file',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: z.strictObject({ inviteAgain: InviteAgainSchema }),
    run: (_input, office) => office.call('vault.rotate', {}),
    text: ({ inviteAgain }) =>
      [
        'The vault goes on under a fresh key. Copies made before still open as they did; make a new backup.',
        ...inviteAgainText(inviteAgain),
      ].join('\n'),
  }),
];
