import type { FailureMessage, Result } from '@contract/failures';
import type { OperationInput, OperationName, OperationOutput } from '@contract/operations';
import type {} from './bridge';

/** An operation that did not succeed. Carries the failure's code and what may be said beside it, nothing else. */
export class CallFailure extends Error {
  readonly failure: FailureMessage;

  constructor(failure: FailureMessage) {
    super(failure.code);
    this.name = 'CallFailure';
    this.failure = failure;
  }
}

/** Whatever was thrown, as a failure that the catalogue can put into words. */
export function failureOf(error: unknown): FailureMessage {
  return error instanceof CallFailure ? error.failure : { code: 'unexpected' };
}

/**
 * Asks the app for one operation of the contract.
 *
 * @param name the operation
 * @param input what it needs; checked again, strictly, outside the page
 * @returns its value; throws {@link CallFailure}
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  const result = (await window.casekeep.invoke(name, input)) as Result<OperationOutput<Name>>;
  if (!result.ok) throw new CallFailure(result.failure);
  return result.value;
}
