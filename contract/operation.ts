import type { z } from 'zod';
import type { Right } from './roles';

/**
 * One thing the window or the command line may ask for.
 * `route` says who answers: the vault process, or the shell (dialogs, locking), which holds paths but no keys.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly needs: Right;
  readonly route: 'vault' | 'shell';
  /** Writes to the vault: refused in a read-only session, and the desk is caught up after it. */
  readonly writes: boolean;
}

/** Declares an operation answered by the vault. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(declared: {
  input: Input;
  output: Output;
  needs: Right;
  writes?: boolean;
}): Operation<Input, Output> {
  return { route: 'vault', writes: false, ...declared };
}

/** Declares an operation answered by the shell itself. */
export function shellOperation<Input extends z.ZodType, Output extends z.ZodType>(declared: {
  input: Input;
  output: Output;
}): Operation<Input, Output> {
  return { route: 'shell', needs: 'none', writes: false, ...declared };
}
