import { Failure } from '@contract/failures';
import type { recoveryOperations } from '@contract/operations/recovery';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { eraseUserKeys } from '../keys/userKeys';
import { tendQuietly } from '../reserved/tendQuietly';
import { confirmShares, prepareShares } from './prepareShares';

/** The keys that were made for them are in no vault; overwritten, they are nowhere. */
function forgetShown(shares: HandlerContext['shares']): void {
  if (shares.shown !== undefined) eraseUserKeys(shares.shown.secrets.keys);
  delete shares.shown;
}

/** Making recovery shares; using them is part of signing in. */
export const recoveryHandlers: Handlers<keyof typeof recoveryOperations> = {
  async 'recovery.prepare'({ passphrase }, { session, shares }) {
    const prepared = await prepareShares(session, { passphrase });
    forgetShown(shares);
    shares.shown = prepared;
    return {
      set: prepared.set,
      shares: prepared.shares.map(({ words, asked }) => ({ words, asked: [...asked] })),
    };
  },
  'recovery.forget'(_input, { shares }) {
    forgetShown(shares);
    return {};
  },
  async 'recovery.confirm'({ words }, { session, shares }) {
    const { shown } = shares;
    if (shown === undefined) throw new Failure('sharesNotChecked', { values: { share: 1 } });
    // From here on its keys may be in force: whoever leaves meanwhile must not have them overwritten.
    delete shares.shown;
    const inviteAgain = await confirmShares(session, shown, words).catch((error: unknown) => {
      shares.shown ??= shown;
      throw error;
    });
    await tendQuietly(session, shown.slots);
    return { inviteAgain };
  },
};
