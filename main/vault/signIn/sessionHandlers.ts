import type { CallContext } from '@contract/events';
import { Failure } from '@contract/failures';
import type { OperationOutput, ParsedInput } from '@contract/operations';
import type { sessionOperations } from '@contract/operations/session';
import { clockFor } from '../clock';
import { createVault } from '../createVault';
import type { Host, SignedInState } from '../dispatch/handlerContext';
import { hurry } from '../hurry';
import { assertOffice } from '../office/assertOffice';
import { acceptInvitation } from '../acceptInvitation';
import { describeVault, openVault } from '../openVault';
import type { Session } from '../session';
import { recover } from '../recovery/recover';
import { tendQuietly } from '../reserved/tendQuietly';
import { describeSession } from './describeSession';
import { passphraseBackoff } from './passphraseBackoff';

interface BeforeSignIn {
  readonly host: Host;
  readonly call: CallContext;
  readonly state: () => SignedInState | undefined;
  readonly signIn: (session: Session) => SignedInState;
}

type SessionHandlers = {
  readonly [Name in keyof typeof sessionOperations]: (
    input: ParsedInput<Name>,
    context: BeforeSignIn,
  ) => Promise<OperationOutput<Name>> | OperationOutput<Name>;
};

/** What can be asked before anybody is signed in. */
export const sessionHandlers: SessionHandlers = {
  'vault.status'(_input, { call, state }) {
    const signedIn = state();
    // Among the reserved cases too: they lie inside this vault.
    if (signedIn !== undefined && (signedIn.outside ?? signedIn).session.folder === call.folder)
      return {
        state: 'open',
        practice: signedIn.session.practice,
        users: [],
        signedIn: describeSession(signedIn.session),
      };
    const found = describeVault(call.folder);
    return {
      state: found.state === 'ready' ? 'locked' : found.state,
      practice: found.practice,
      users: found.users.map(({ name, invited }) => ({ name, invited })),
    };
  },
  async 'vault.create'({ director, passphrase, office, practice }, { host, call, signIn }) {
    assertPracticeAllowed(practice, host);
    assertOffice(office);
    const session = await createVault({
      folder: call.folder,
      director,
      passphrase,
      practice,
      profile: office,
      clock: clockFor({ practice, environment: host.environment }),
      ...idSource(practice, host),
    });
    return describeSession(signIn(session).session);
  },
  async 'vault.unlock'({ user, passphrase, acceptOlder }, { host, call, signIn }) {
    const known = aboutVault(call.folder, host);
    const session = await slowedDown({ folder: call.folder, user: user ?? '', host }, () =>
      openVault({
        folder: call.folder,
        ...(user === undefined ? {} : { user }),
        passphrase,
        ...(acceptOlder === undefined ? {} : { acceptOlder }),
        ...known,
      }),
    );
    if (host.hurried === true) hurry(session);
    // What a crash left half-sealed: its key was in no record, so nobody could ever open it.
    // Not in an older copy: what it knows as begun may be kept by the newer one it stands in for.
    if (acceptOlder !== true) {
      session.evidence.collectAbandoned();
      // Nor is anybody shut out there because an older copy does not know them.
      await tendQuietly(session, passphrase);
    }
    return describeSession(signIn(session).session);
  },
  async 'vault.join'({ user, invitation, passphrase }, { host, call, signIn }) {
    const { clock } = aboutVault(call.folder, host);
    const session = await slowedDown({ folder: call.folder, user, host }, () =>
      acceptInvitation({
        folder: call.folder,
        user,
        invitationPassphrase: invitation,
        passphrase,
        clock,
      }),
    );
    await tendQuietly(session, passphrase);
    return describeSession(signIn(session).session);
  },
  async 'vault.recover'({ user, shares, passphrase }, { host, call, signIn }) {
    const known = aboutVault(call.folder, host);
    const { session, inviteAgain } = await recover({
      folder: call.folder,
      ...(user === undefined ? {} : { user }),
      ...{ shares, passphrase, ...known },
    });
    session.evidence.collectAbandoned();
    await tendQuietly(session, passphrase);
    return { signedIn: describeSession(signIn(session).session), inviteAgain };
  },
};

/** One try to sign in, after the wait that wrong passphrases before it have earned. */
async function slowedDown(
  { folder, user, host }: { folder: string; user: string; host: Host },
  enter: () => Promise<Session>,
): Promise<Session> {
  const backoff = passphraseBackoff({
    ...{ folder: host.memoryFolder, vaultFolder: folder, user },
    now: () => Date.now(),
  });
  backoff.assertMayTry();
  try {
    const session = await enter();
    backoff.right();
    return session;
  } catch (error) {
    if (error instanceof Failure && error.code === 'wrongPassphrase') backoff.wrong();
    throw error;
  }
}

/** What follows from whether a vault is for practice; refused where only practice is allowed. */
function aboutVault(folder: string, host: Host) {
  const { practice } = describeVault(folder);
  assertPracticeAllowed(practice, host);
  return {
    clock: clockFor({ practice, environment: host.environment }),
    ...idSource(practice, host),
    ...(host.memoryFolder === undefined ? {} : { headFolder: host.memoryFolder }),
  };
}

function idSource(practice: boolean, { idSource: random }: Host) {
  return practice && random !== undefined ? { random } : {};
}

/** On the stand-in only practice vaults open, unless the person who started it said otherwise: set by the launcher. */
function assertPracticeAllowed(practice: boolean, host: Host): void {
  if (host.environment['CASEKEEP_PRACTICE_ONLY'] === '1' && !practice) throw new Failure('practiceOnly');
}
