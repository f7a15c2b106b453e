import { z } from 'zod';
import { ShownShareSchema } from '@contract/operations/recovery';
import { InviteAgainSchema, SignedInSchema } from '@contract/operations/session';
import { commandHost } from '../host';
import { enterOffice, recoverAlone, unlocking } from '../office';
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
  verb({
    name: 'shares',
    summary:
      'make three recovery shares, of which two restore what a forgotten passphrase opened: line 1 the passphrase',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: z.strictObject({
      set: z.string(),
      shares: z.array(ShownShareSchema.shape.words),
      inviteAgain: InviteAgainSchema,
    }),
    async alone(folder, _input, { secrets, streams, user, acceptOlder }) {
      const passphrase = await secrets.ask('passphrase');
      const office = await enterOffice(
        folder,
        unlocking(passphrase, user, acceptOlder),
        commandHost(streams),
      );
      try {
        const { set, shares } = await office.call('recovery.prepare', { passphrase });
        // Whoever runs a command compares the paper with it; the window asks for words back.
        const words = shares.map((share) =>
          share.asked.map((place) => share.words.split(' ')[place - 1] ?? ''),
        );
        const { inviteAgain } = await office.call('recovery.confirm', { words });
        return { set, shares: shares.map((share) => share.words), inviteAgain };
      } finally {
        office.close();
      }
    },
    text: ({ set, shares, inviteAgain }) =>
      [
        `Recovery shares, set ${set}, shown this once and kept nowhere. Any two of them and no passphrase open what you can`,
        'open: give each to somebody else, on paper. Shares from before are void.',
        ...shares.map((words, index) => `\nShare ${index + 1}\n  ${inRows(words)}`),
        ...inviteAgainText(inviteAgain),
      ].join('\n'),
  }),
  verb({
    name: 'recover',
    summary: 'sign in without a passphrase: lines 1 and 2 a recovery share each, line 3 a new passphrase',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: z.strictObject({ signedIn: SignedInSchema, inviteAgain: InviteAgainSchema }),
    async alone(folder, _input, { secrets, streams, user }) {
      const shares: [string, string] = [await secrets.ask('share'), await secrets.ask('share')];
      const passphrase = await secrets.askNew('newPassphrase');
      return recoverAlone(
        folder,
        { ...(user === undefined ? {} : { user }), shares, passphrase },
        commandHost(streams),
      );
    },
    text: ({ signedIn, inviteAgain }) =>
      [
        `${signedIn.user.name} is in again, with a new passphrase and a new signing key; the ledger says so.`,
        'Whoever brought the shares has seen them: make new ones with `casekeep shares VAULT`.',
        ...inviteAgainText(inviteAgain),
      ].join('\n'),
  }),
];

/** Ten words a row, so that they can be read out and copied. */
function inRows(words: string): string {
  const list = words.split(' ');
  return [0, 10, 20].map((start) => list.slice(start, start + 10).join(' ')).join('\n  ');
}
