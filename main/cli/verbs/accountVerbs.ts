import { z } from 'zod';
import { Failure } from '@contract/failures';
import { IdSchema } from '@contract/identifiers';
import { defaultOffice, OfficeProfileSchema } from '@contract/office';
import { UserViewSchema } from '@contract/operations/office';
import { InviteAgainSchema, SignedInSchema } from '@contract/operations/session';
import { RoleSchema, roles } from '@contract/roles';
import { commandHost } from '../host';
import { enterOffice, unlocking } from '../office';
import { table } from '../text/table';
import { verb } from '../verb';
import { inviteAgainText } from './inviteAgainText';
import { caseWord, reference } from './words';

const { organisation, prefix } = OfficeProfileSchema.shape;

const invitationText = (invitation: string): string =>
  `Invitation, shown this once and kept nowhere:\n\n  ${invitation}\n\n` +
  'They join with `casekeep join VAULT --user NAME`.';

/** Making a vault, joining one, and who is in it. */
export const accountVerbs = [
  verb({
    name: 'init',
    summary: 'make a vault in an empty folder',
    place: 0,
    arguments: [],
    options: [
      { flags: '--director <name>', what: 'whose vault it is', required: true },
      { flags: '--alternate <name>', what: 'who is invited to stand in for the director' },
      { flags: '--without-alternate <reason>', what: 'why nobody does, in writing' },
      { flags: '--organisation <name>', what: 'the office, as documents name it' },
      { flags: '--prefix <core>', what: 'prefix of case numbers' },
      { flags: '--practice', what: 'for trying out: marked so everywhere, not for real cases' },
    ],
    input: z.strictObject({
      director: z.string(),
      alternate: z.string().optional(),
      withoutAlternate: OfficeProfileSchema.shape.noAlternate,
      organisation: organisation.optional(),
      prefix: prefix.optional(),
      practice: z.boolean().optional(),
    }),
    output: SignedInSchema.extend({ invitation: z.string().optional() }),
    async alone(folder, { director, practice, alternate, withoutAlternate: noAlternate, ...named }, console) {
      if ((alternate === undefined) === (noAlternate === undefined))
        throw new Failure('badInput', {
          fields: [{ path: '--alternate', message: 'give this or --without-alternate' }],
        });
      const passphrase = await console.secrets.askNew('newPassphrase');
      const profile = { ...defaultOffice, businessWeek: [...defaultOffice.businessWeek], holidays: [] };
      const input = {
        director,
        passphrase,
        practice: practice === true,
        office: OfficeProfileSchema.parse({ ...profile, ...named, noAlternate }),
      };
      const office = await enterOffice(folder, { by: 'vault.create', input }, commandHost(console.streams));
      try {
        if (alternate === undefined) return office.signedIn;
        const { alternateOpen: _settled, ...signedIn } = office.signedIn;
        const { invitation } = await office.call('users.invite', { name: alternate, role: 'alternate' });
        return { ...signedIn, invitation };
      } finally {
        office.close();
      }
    },
    text: ({ user, office, practice, invitation }) =>
      `Made ${practice ? 'a practice vault' : 'the vault'} of ${office.organisation}; ${user.name} is its director.\n` +
      (invitation === undefined ? '' : `${invitationText(invitation)}\n`) +
      'A forgotten passphrase is final until there are recovery shares: make them with `casekeep shares VAULT`.',
  }),
  verb({
    name: 'join',
    summary: 'accept an invitation (--user NAME): line 1 the invitation, line 2 a passphrase of your own',
    place: 0,
    arguments: [],
    options: [],
    input: z.strictObject({}),
    output: SignedInSchema,
    async alone(folder, _input, console) {
      const { user, secrets, streams } = console;
      if (user === undefined)
        throw new Failure('badInput', { fields: [{ path: '--user', message: 'is needed here' }] });
      const invitation = await secrets.ask('invitation');
      const passphrase = await secrets.askNew('newPassphrase');
      const input = { user, invitation, passphrase };
      const office = await enterOffice(folder, { by: 'vault.join', input }, commandHost(streams));
      office.close();
      return office.signedIn;
    },
    text: ({ user }) => `${user.name} has joined as ${user.role}. The invitation is used up.`,
  }),
  verb({
    name: 'user',
    summary: 'invite somebody, end an account, or list everybody',
    place: 0,
    arguments: [
      { name: 'action', what: 'add, end or list' },
      { name: 'name', what: 'of the user', optional: true },
    ],
    options: [{ flags: '--role <role>', what: roles.join(', ') }],
    input: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('list') }),
      z.strictObject({ action: z.literal('add'), name: z.string(), role: RoleSchema }),
      z.strictObject({ action: z.literal('end'), name: z.string() }),
    ]),
    output: z.union([
      z.array(UserViewSchema),
      z.strictObject({ user: IdSchema, invitation: z.string() }),
      z.strictObject({ user: IdSchema, inviteAgain: InviteAgainSchema }),
    ]),
    run: async (input, office) => {
      if (input.action === 'list') return office.call('users.list', {});
      if (input.action === 'end') return office.call('users.deactivate', { user: input.name });
      return office.call('users.invite', { name: input.name, role: input.role });
    },
    text: (value) => {
      if (Array.isArray(value))
        return table(
          ['name', 'role', 'state', 'fingerprint'],
          value.map(({ name, role, state, fingerprint }) => [name, role, state, fingerprint ?? '–']),
          'Nobody.',
        );
      if (!('invitation' in value))
        return [
          'The account is ended, and the vault goes on under a key it never had. What was written stays under the name.',
          ...inviteAgainText(value.inviteAgain),
        ].join('\n');
      return invitationText(value.invitation);
    },
  }),
  verb({
    name: 'passphrase',
    summary: 'give yourself another passphrase: line 1 the one in use, line 2 the new one',
    place: 0,
    arguments: [],
    options: [
      {
        flags: '--could-be-known',
        what: 'somebody could know the old one: replace your keys and the vault key too',
      },
    ],
    input: z.strictObject({ couldBeKnown: z.boolean().optional() }),
    output: z.strictObject({ inviteAgain: InviteAgainSchema }),
    async alone(folder, { couldBeKnown = false }, { secrets, streams, user, acceptOlder }) {
      const current = await secrets.ask('passphrase');
      const next = await secrets.askNew('newPassphrase');
      const host = commandHost(streams);
      const office = await enterOffice(folder, unlocking(current, user, acceptOlder), host);
      try {
        return await office.call('users.changePassphrase', { current, next, couldBeKnown });
      } finally {
        office.close();
      }
    },
    text: ({ inviteAgain }) =>
      [
        'The new passphrase is in place; the old one opens nothing any more.',
        ...inviteAgainText(inviteAgain),
      ].join('\n'),
  }),
  verb({
    name: 'grant',
    summary: 'give somebody the key to a case',
    place: 0,
    arguments: [caseWord, { name: 'user', what: 'their name' }],
    options: [],
    input: z.strictObject({ case: reference, user: z.string() }),
    output: z.strictObject({ case: IdSchema, user: IdSchema }),
    run: (input, office) => office.call('cases.grant', input),
    text: () => 'The case is theirs too now.',
  }),
  verb({
    name: 'take',
    summary: 'take the key to a case from somebody',
    place: 0,
    arguments: [caseWord, { name: 'user', what: 'their name' }],
    options: [{ flags: '--reason <text>', what: 'why, for those who keep the case', required: true }],
    input: z.strictObject({ case: reference, user: z.string(), reason: z.string() }),
    output: z.strictObject({ case: IdSchema, user: IdSchema }),
    run: (input, office) => office.call('cases.take', input),
    text: () => 'The case is not theirs any more. What they once read cannot be taken back.',
  }),
  verb({
    name: 'recuse',
    summary: 'give up your own key to a case; nobody asks why',
    place: 0,
    arguments: [caseWord],
    options: [],
    input: z.strictObject({ case: reference }),
    output: z.strictObject({}),
    run: (input, office) => office.call('cases.recuse', input),
    text: () => 'For you this case does not exist any more.',
  }),
];
