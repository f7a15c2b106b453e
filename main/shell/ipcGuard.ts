import type { z } from 'zod';
import type { FailureMessage, Result } from '@contract/failures';
import { Failure } from '@contract/failures';
import { isAppUrl } from './appOrigin';

/** The part of Electron's frame that is compared. */
export interface Frame {
  readonly url: string;
}

/** What the guard has to know of an operation. */
export interface GuardedOperation {
  readonly input: z.ZodType;
}

/** Answers an operation whose sender, name and input have been found good. */
export type Answer<Name extends string> = (name: Name, input: unknown) => Promise<Result<unknown>>;

const refused = (failure: FailureMessage): Result<never> => ({ ok: false, failure });

/**
 * Is this our own page, in our own window, and not a frame inside it?
 *
 * @param sender the frame that sent, null when it is already gone
 * @param mainFrame the main frame of our window now
 */
export function isOurMainFrame(
  sender: Frame | null | undefined,
  mainFrame: Frame | null | undefined,
): boolean {
  if (!sender || !mainFrame || sender !== mainFrame) return false;
  return isAppUrl(sender.url);
}

/**
 * The only listener for messages of the page: sender → known operation → strict input → answer → plain result.
 * Nothing that was thrown crosses: no stack, no SQL, no path.
 *
 * @param isKnown whether a name is an operation of the contract
 * @param operations every operation of the contract by name
 * @param mainFrame the main frame of the window now
 * @param answer carries out the operation
 * @returns the handler; a foreign sender learns only `unknownOperation`
 */
export function createGuard<Name extends string>(
  isKnown: (name: unknown) => name is Name,
  operations: Readonly<Record<Name, GuardedOperation>>,
  mainFrame: () => Frame | null | undefined,
  answer: Answer<Name>,
): (event: { readonly senderFrame: Frame | null }, ...message: unknown[]) => Promise<Result<unknown>> {
  return async (event, ...message) => {
    // Read at once: after the first wait the frame may be gone, and a null would look like an answer.
    const sender = event.senderFrame;
    if (!isOurMainFrame(sender, mainFrame())) return refused({ code: 'unknownOperation' });
    const [name, input] = message;
    if (message.length > 2 || !isKnown(name)) return refused({ code: 'unknownOperation' });
    const parsed = operations[name].input.safeParse(input);
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: issue.message,
      }));
      return refused({ code: 'badInput', fields });
    }
    try {
      return await answer(name, parsed.data);
    } catch (error) {
      return refused(error instanceof Failure ? error.toMessage() : { code: 'unexpected' });
    }
  };
}
