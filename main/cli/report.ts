import { Failure, failureExits, type FailureMessage } from '@contract/failures';
import { failureOfFileSystem } from '@vault/evidence/fileSystemFailure';
import type { Streams } from './streams';
import { printable } from './text/textStyle';
import { failureWords } from './words';

/** Every exception that is not a failure of ours is `unexpected`: no stack, SQL or path is shown. */
export function failureOf(error: unknown): Failure {
  const failure = failureOfFileSystem(error);
  if (failure instanceof Failure) return failure;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('noSuchFile');
  return new Failure('unexpected');
}

/** A failure in sentences: what happened, what is safe, what to do next; then what is missing or wrong. */
export function failureText({ code, missing = [], fields = [], values = {} }: FailureMessage): string {
  const { what, safe, next } = failureWords[code];
  const facts = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  const where = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  const items = [
    ...missing.map((item) => `  - ${item.message} [${item.where.kind}]`),
    ...fields.map(({ path, message }) => `  - ${path === '' ? '' : `${path}: `}${message}`),
  ];
  return [`casekeep: ${what}${where} ${safe} ${next}`, ...items].join('\n');
}

/**
 * Tells a failure: words on standard error, and one document on standard output when that was asked for.
 * @returns the exit code.
 */
export function reportFailure(error: unknown, json: boolean, { stdout, stderr }: Streams): number {
  const failure = failureOf(error).toMessage();
  stderr.write(`${printable(failureText(failure))}\n`);
  if (json) stdout.write(`${JSON.stringify({ failure })}\n`);
  return failureExits[failure.code];
}
