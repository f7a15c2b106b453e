import { Failure } from '../../../contract/failures';
import type { ProofReader } from '../../../domain/permissions/toldOfProof';
import type { Checkpoint } from './checkpoint';
import type { AgainstDocument, Problem } from '../../../contract/operations/ledger';

/** Tells how far a long piece of work is. */
export type Progress = (words: string, done: number, total: number) => void;

export interface VerifyControl {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Bytes of a document whose printed heads and exhibits are held against the ledger. */
  readonly against?: Uint8Array;
  /** What this user proved whole before is not proven again where it is known to be the same. */
  readonly sinceCheckpoint?: boolean;
}

/** Where each step begins and ends, in percent of the whole; the pages of the ledger come first, those of the desk last. */
const shares = {
  pages: [0, 40],
  log: [40, 40],
  entries: [40, 70],
  evidence: [70, 90],
  desk: [90, 100],
} as const;
type Step = keyof typeof shares;

/** Progress is told each time so many percent more are done. */
const toldEvery = 5;

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
  /** Who verifies, once the ledger was read as far. */
  reader: ProofReader | undefined;
  /** Hash of the founding entry, once it was read. */
  fingerprint = '';
  /** What is built on; nothing where everything is proven. */
  since: Checkpoint | undefined;
  readonly #control: VerifyControl;
  #told = -toldEvery;
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

  /** Whether the last full verification of this user may be built on. */
  get buildsOnCheckpoint(): boolean {
    return this.#control.sinceCheckpoint === true;
  }

  /** The document to be compared, when one was given. */
  get document(): Uint8Array | undefined {
    return this.#control.against;
  }

  /**
   * Tells progress, lets other work run, and stops when asked to. How often it is told is the same for every vault: a number
   * of entries or files would tell of cases.
   * @throws Failure `cancelled`.
   */
  async step(step: Step, done: number, total: number): Promise<void> {
    if (this.#control.signal?.aborted === true) throw new Failure('cancelled');
    const [from, to] = shares[step];
    this.#tell(from + (to - from) * Math.min(1, done / Math.max(1, total)));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  #tell(percent: number): void {
    while (this.#told + toldEvery <= percent) {
      this.#told += toldEvery;
      this.#control.progress?.('proof', this.#told, 100);
    }
  }

  /** Says how many problems were not named one by one. */
  finish(): void {
    this.#tell(100);
    for (const [file, count] of this.#unnamed) {
      this.warn(`${count} more problems in ${file} are not listed one by one.`);
    }
  }
}
