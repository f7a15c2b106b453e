import type { LedgerLine, ledgerOperations } from '@contract/operations/ledger';
import { createBackup } from '../backup/createBackup';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { verifyOpenVault } from '../verifyVault';

/** The ledger as a person sees it, its proof, and the copy that is kept elsewhere. */
export const ledgerHandlers: Handlers<keyof typeof ledgerOperations> = {
  'ledger.list': ({ since }, context) => lines(since ?? 0, context),
  'ledger.verify': ({ job }, { session, ...context }) =>
    context.job(job, (progress, signal) => verifyOpenVault(session, { progress, signal })),
  'vault.backup': ({ destination, job }, { session, ...context }) =>
    context.job(job, (progress, signal) =>
      createBackup(session, context.path(destination), { progress, signal }),
    ),
};

/** Every header, with what is inside only where the session has the key. */
function lines(since: number, { session, desk }: HandlerContext): LedgerLine[] {
  const names = new Map(session.users().map(({ id, name }) => [id, name]));
  const codeNames = new Map(desk.cards().map(({ id, codeName }) => [id, codeName]));
  const opened = new Map([...session.readSince(since)].map((entry) => [entry.seq, entry]));
  return [...session.headers(since)].map((header) => {
    const entry = opened.get(header.seq);
    const codeName = codeNames.get(header.stream);
    return {
      seq: header.seq,
      at: header.at,
      hash: header.hash,
      author: header.author,
      authorName: names.get(header.author) ?? '',
      early: header.early,
      ...(entry === undefined
        ? {}
        : { kind: entry.kind, version: entry.version, authorised: entry.authorised }),
      ...(entry === undefined || codeName === undefined ? {} : { codeName }),
    };
  });
}
