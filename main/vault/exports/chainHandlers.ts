import { createHash } from 'node:crypto';
import type { ChainData } from '@contract/records/byVault';
import type { Handlers } from '../dispatch/handlerContext';
import { writeFileSafely } from '../evidence/writeFileSafely';
import { exportChain } from './exportChain';

/**
 * What an expert is told of a case beside its headers: how it is called, who got its key, and
 * what was signed off. None holds a
 * word of a person of the case; whatever is not listed stays inside.
 */
const disclosed: ReadonlySet<string> = new Set(['opening', 'grant', 'sign-off']);

/** The chain of a case, for whoever checks it without a key. */
export const chainHandlers: Handlers<'exports.chain'> = {
  async 'exports.chain'({ case: reference, destination, recipient, purpose }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    const chain = exportChain(session, caseFile.id, (kind) => disclosed.has(kind));
    const bytes = Buffer.from(`${JSON.stringify(chain, undefined, 1)}\n`);
    const made = {
      entries: chain.caseEntries.length,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    await writeFileSafely(context.path(destination), bytes, () => {
      const data: ChainData = { recipient, purpose, caseHead: caseFile.head, ...made };
      session.act((act) => {
        act.append({ stream: caseFile.id, kind: 'chain', record: session.newId(), version: 1, data });
      });
    });
    return made;
  },
};
