import type { LedgerLine, ledgerOperations } from '@contract/operations/ledger';
import { TombstoneSchema } from '@contract/records/erasure';
import { hasRight } from '@domain/permissions/hasRight';
import { createBackup } from '../backup/createBackup';
import { rotateBackups } from '../backup/rotateBackups';
import { tellsOfOthers } from '../cases/tellsOfOthers';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import type { OpenedEntry } from '../session';
import { checkpointOf } from '../verify/checkpoint';
import { verifyOpenVault } from '../verifyVault';
import { readDocument } from './readDocument';

/** The ledger as a person sees it, its proof, and the copy that is kept elsewhere. */
export const ledgerHandlers: Handlers<keyof typeof ledgerOperations> = {
  'ledger.list': ({ since }, context) => lines(since ?? 0, context),
  'ledger.checkpoint': (_input, { session }) => {
    const last = checkpointOf(session)?.get();
    return last === undefined ? {} : { at: last.at };
  },
  'ledger.verify': ({ job, against, document, sinceCheckpoint = false }, { session, uploads, ...context }) =>
    context.job(job, async (progress, signal) => {
      try {
        const pdf =
          document !== undefined
            ? { against: Uint8Array.from(uploads.held(document, 'document')) }
            : against === undefined
              ? {}
              : { against: readDocument(context.path(against)) };
        return await verifyOpenVault(session, { progress, signal, sinceCheckpoint, ...pdf });
      } finally {
        if (document !== undefined) await uploads.cancel(document);
      }
    }),
  'ledger.document.begin': async ({ bytes }, { uploads }) => ({
    upload: await uploads.begin({ name: '', bytes, purpose: 'document' }),
  }),
  'ledger.document.append': ({ upload, chunk }, { uploads }) => uploads.append(upload, chunk),
  async 'ledger.document.cancel'({ upload }, { uploads }) {
    await uploads.cancel(upload);
    return {};
  },
  'vault.backups': (_input, { session }) => [...session.parts.ledger.roster.backups].reverse(),
  'vault.backup': ({ destination, job }, { session, ...context }) =>
    context.job(job, (progress, signal) =>
      createBackup(session, context.path(destination), { progress, signal }),
    ),
  'vault.backupTo': ({ folder, keepDays, job }, { session, ...context }) =>
    context.job(job, (progress, signal) =>
      rotateBackups(session, context.path(folder), {
        ...{ office: context.office(), keepDays, progress, signal },
      }),
    ),
};

/** That a case is gone is told to those who had it: to anybody else it never was. */
function isForeignTombstone({ kind, data }: OpenedEntry, user: string): boolean {
  if (kind !== 'tombstone') return false;
  const tombstone = TombstoneSchema.safeParse(data);
  return tombstone.success && !tombstone.data.had.includes(user);
}

/**
 * The headers, with what is inside only where the session has the key. Whoever reads cases is shown the lines of their
 * own: a line more would tell that there is another case, who works on it and when. An auditor, who reads none, is shown
 * that the chain goes on. Of a case whose conflict check stands before the rest, not even that work goes on in it is told.
 */
function lines(since: number, { session, desk }: HandlerContext): LedgerLine[] {
  const names = new Map(session.users().map(({ id, name }) => [id, name]));
  const codeNames = new Map(desk.cards().map(({ id, codeName }) => [id, codeName]));
  const known = desk.across.known();
  const opened = new Map(
    [...session.readSince(since)]
      .filter((entry) => desk.conflictOf(entry.stream) === undefined && !tellsOfOthers(entry, known))
      .filter((entry) => !isForeignTombstone(entry, session.user.id))
      .map((entry) => [entry.seq, entry]),
  );
  const readsCases = hasRight(session.user.role, 'case.read');
  const headers = [...session.headers(since)].filter(({ seq }) => !readsCases || opened.has(seq));
  return headers.map((header) => {
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
