import { Failure } from '@contract/failures';
import type { draftOperations } from '@contract/operations/drafts';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';

/** Words being typed. A draft belongs to its author alone and lives in the ledger file, sealed. */
export const draftHandlers: Handlers<keyof typeof draftOperations> = {
  'drafts.save'({ case: stream, form, value }, context) {
    context.session.drafts.save(placeOf(stream, context), form, value);
    return { savedAt: context.session.clock.now() };
  },
  'drafts.list'({ case: stream }, context) {
    const { drafts, vaultStream } = context.session;
    return drafts
      .list(stream === undefined ? undefined : placeOf(stream, context))
      .filter(({ stream: place }) => context.desk.conflictOf(place) === undefined)
      .map(({ stream: place, key, savedAt, value }) => ({
        form: key,
        savedAt,
        value,
        ...(place === vaultStream ? {} : { case: place }),
      }));
  },
  'drafts.discard'({ case: stream, form }, context) {
    context.session.drafts.discard(placeOf(stream, context), form);
    return {};
  },
};

/** The stream a draft belongs to: its case, or the vault's own for a case that is not there yet. */
function placeOf(stream: string | undefined, { session, desk }: HandlerContext): string {
  if (stream === undefined) return session.vaultStream;
  if (!session.streams().includes(stream)) throw new Failure('noSuchCase');
  const conflict = desk.conflictOf(stream);
  if (conflict !== undefined)
    throw new Failure(conflict === 'declared' ? 'conflictDeclared' : 'conflictUnanswered');
  return stream;
}
