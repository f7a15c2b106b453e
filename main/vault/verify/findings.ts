import { Failure } from '../../../contract/failures';
import type { AgainstDocument, Problem } from '../../../contract/operations/ledger';

/** Tells how far a long piece of work is. */
export type Progress = (words: string, done: number, total: number) => void;

export interface VerifyControl {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Bytes of a document whose printed heads and exhibits are held against the ledger. */
  readonly against?: Uint8Array;
}

/** So many problems of one file are named; the rest are counted. */
const namedPerFile = 50;

/** Gathers what a verification finds. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly warnings: string[] = [];
  pages = 0;
  files = 0;
  entries = 0;
  /** What the document said, once it was compared. */
  against: AgainstDocument | undefined;
  /** Hash of the founding entry, once it was read. */
  fingerprint = '';
  readonly #control: VerifyControl;
  readonly #unnamed = new Map<string, number>();

  constructor(control: VerifyControl) {
    this.#control = control;
  }

  problem(problem: Problem): void {
    const { file } = problem;
    if (this.problems.filter((known) => known.file === file).length < namedPerFile) {
      this.problems.push(problem);
      return;
    }
    this.#unnamed.set(file, (this.#unnamed.get(file) ?? 0) + 1);
  }

  warn(words: string): void {
    if (!this.warnings.includes(words)) this.warnings.push(words);
  }

  /** The document to be compared, when one was given. */
  get document(): Uint8Array | undefined {
    return this.#control.against;
  }

  /** Tells progress, lets other work run, and stops when asked to. @throws Failure `cancelled`. */
  async step(words: string, done: number, total: number): Promise<void> {
    if (this.#control.signal?.aborted === true) throw new Failure('cancelled');
    this.#control.progress?.(words, done, total);
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  /** Says how many problems were not named one by one. */
  finish(): void {
    for (const [file, count] of this.#unnamed) {
      this.warn(`${count} more problems in ${file} are not listed one by one.`);
    }
  }
}
