import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import type { draftOperations } from '@contract/operations/drafts';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';

/** Words being typed. A draft belongs to its author alone and lives in the ledger file, sealed. */
export const draftHandlers: Handlers<keyof typeof draftOperations> = {
  'drafts.save'({ case: stream, form, value }, context) {
    assertOwnCase(stream, context);
    const savedAt = context.session.clock.now();
    const text = JSON.stringify({ savedAt, value });
    if (text.length > limits.draftBytes) throw new Failure('textTooLong');
    context.session.drafts.save(stream, form, { savedAt, value });
    return { savedAt };
  },
  'drafts.list'({ case: stream }, context) {
    assertOwnCase(stream, context);
    return context.session.drafts.list(stream).map((draft) => {
      const { savedAt, value } = draft.value as { savedAt: string; value: unknown };
      return {
        form: draft.key,
        savedAt,
        value,
        ...(draft.stream === undefined ? {} : { case: draft.stream }),
      };
    });
  },
  'drafts.discard'({ case: stream, form }, context) {
    assertOwnCase(stream, context);
    context.session.drafts.discard(stream, form);
    return {};
  },
};

function assertOwnCase(stream: string | undefined, { session }: HandlerContext): void {
  if (stream !== undefined && !session.streams().includes(stream)) throw new Failure('noSuchCase');
}
