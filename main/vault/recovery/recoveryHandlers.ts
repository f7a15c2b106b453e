import { Failure } from '@contract/failures';
import type { recoveryOperations } from '@contract/operations/recovery';
import type { Handlers } from '../dispatch/handlerContext';
import { tendQuietly } from '../reserved/tendQuietly';
import { confirmShares, prepareShares } from './prepareShares';

/** Making recovery shares; using them is part of signing in. */
export const recoveryHandlers: Handlers<keyof typeof recoveryOperations> = {
  async 'recovery.prepare'({ passphrase }, { session, shares }) {
    const prepared = await prepareShares(session, { passphrase });
    shares.shown = prepared;
    return {
      set: prepared.set,
      shares: prepared.shares.map(({ words, asked }) => ({ words, asked: [...asked] })),
    };
  },
  async 'recovery.confirm'({ words }, { session, shares }) {
    const { shown } = shares;
    if (shown === undefined) throw new Failure('sharesNotChecked', { values: { share: 1 } });
    const inviteAgain = await confirmShares(session, shown, words);
    delete shares.shown;
    await tendQuietly(session, shown.slots);
    return { inviteAgain };
  },
};
