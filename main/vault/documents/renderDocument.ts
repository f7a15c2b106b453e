import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../../contract/failures';
import type { PageData } from '../../../domain/plan/pageData';
import type { ProtectedTerm } from '../../../domain/plan/redaction/findTerm';
import { installedVersion } from './installed';
import { templates } from './registry';
import type { RenderJob, RenderMessage, RenderStep } from './renderMessages';

export interface RenderRequest {
  pageData: PageData;
  /** What must not be readable anywhere in the finished file. */
  protectedTerms: readonly ProtectedTerm[];
  /** The one time in the file, an ISO instant; with the same data and time the bytes are the same. */
  createdAt: string;
  progress?: (step: RenderStep) => void;
  /** Ends the work at once. */
  signal?: AbortSignal;
}

export interface RenderedDocument {
  bytes: Uint8Array;
  sha256: string;
  pages: number;
  bates: { first: string; last: string };
  /** How many characters no font has, printed as `[U+xxxx]`. */
  marked: number;
  /** Versions and hashes of all that shaped the bytes: libraries, template, fonts. */
  engine: Record<string, string>;
}

/** Beside this module's chunk or one folder up in the built program, else the source itself. */
const entries = ['./renderWorker.js', '../renderWorker.js', './fromSource.mjs'].map(
  (path) => new URL(path, import.meta.url),
);

function workerEntry(): URL {
  const entry = entries.find((candidate) => existsSync(candidate));
  if (entry === undefined) throw new Error('the render worker is missing');
  return entry;
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function batesNumber({ prefix, digits }: PageData['bates'], number: number): string {
  return prefix + String(number).padStart(digits, '0');
}

function engineOf(template: string, fontHashes: Record<string, string>): Record<string, string> {
  const libraries = ['@myriaddreamin/typst-ts-node-compiler', '@cantoo/pdf-lib', 'pdfjs-dist', 'fontkit'];
  return {
    ...Object.fromEntries(libraries.map((name) => [name, installedVersion(name)])),
    // Dates, numbers and the parting of letters come from the Unicode data of the platform.
    icu: process.versions.icu ?? 'none',
    template: sha256(template),
    ...Object.fromEntries(Object.entries(fontHashes).map(([name, hash]) => [`font ${name}`, hash])),
  };
}

type Outcome = Exclude<RenderMessage, { type: 'progress' }>;

/** Runs one job in a worker of its own, so that the caller stays free and cancelling ends it at once. */
async function runInWorker(
  job: RenderJob,
  progress: (step: RenderStep) => void,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  if (signal?.aborted === true) throw new Failure('cancelled');
  const worker = new Worker(workerEntry(), { workerData: job });
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const cancel = () => reject(new Failure('cancelled'));
  signal?.addEventListener('abort', cancel, { once: true });
  worker.on('message', (message: RenderMessage) => {
    if (message.type === 'progress') progress(message.step);
    else resolve(message);
  });
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the render worker ended early')));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

/**
 * Draws page data as a tagged PDF/A-3a and PDF/UA-1 file, and reads the finished bytes back with another library
 * to make sure that no protected term is in them. Nothing is written to disk.
 *
 * @throws Failure `exportLeaks` when a protected term can be read in the file (`values.places` says where, not what),
 *   `cancelled` when the signal was given
 */
export async function renderDocument(request: RenderRequest): Promise<RenderedDocument> {
  const { pageData, protectedTerms, createdAt, progress, signal } = request;
  const template = templates[pageData.document];
  const createdAtSeconds = Math.floor(Date.parse(createdAt) / 1000);
  const job: RenderJob = { pageData, template, protectedTerms, createdAtSeconds };
  const outcome = await runInWorker(job, progress ?? (() => undefined), signal);
  if (outcome.type === 'leaks') {
    const places = outcome.leaks.map(({ place, number }) => (number === 0 ? place : `${place} ${number}`));
    throw new Failure('exportLeaks', { values: { places: places.join(', ') } });
  }
  const { bytes, pages, marked, fontHashes } = outcome;
  const { bates } = pageData;
  return {
    bytes,
    sha256: sha256(bytes),
    pages,
    bates: { first: batesNumber(bates, bates.first), last: batesNumber(bates, bates.first + pages - 1) },
    marked,
    engine: engineOf(template, fontHashes),
  };
}
