import { parentPort, workerData } from 'node:worker_threads';
import type { PageData } from '../../../domain/plan/pageData';
import { loadFonts, type LoadedFont } from './fonts';
import { findLeaks } from './leakCheck/findLeaks';
import { readBack, type ReadablePart } from './leakCheck/readBack';
import { layOut, type AttachedFile } from './pdf/layOut';
import { markAccessible } from './pdf/markAccessible';
import type { RenderJob, RenderMessage, RenderStep } from './renderMessages';
import { fontCoverage } from './text/fontCoverage';
import { preparePages } from './text/preparePages';

function say(message: RenderMessage): void {
  parentPort?.postMessage(message);
}

function begin(step: RenderStep): void {
  say({ type: 'progress', step });
}

/** The same words for a machine, as they stand on the pages. A letter is a letter and brings nothing along. */
function machineReadable(pageData: PageData): AttachedFile[] {
  if (pageData.document === 'letter') return [];
  return [
    {
      name: `${pageData.cover.number}.json`,
      mimeType: 'application/json',
      description: pageData.words.attachment,
      relationship: 'data',
      bytes: new TextEncoder().encode(JSON.stringify(pageData, null, 2)),
    },
  ];
}

/** What can be read in the finished file; where nothing is attached, the words in order as they were drawn from. */
async function readable(
  bytes: Uint8Array,
  pageData: PageData,
  attachments: readonly AttachedFile[],
): Promise<ReadablePart[]> {
  const parts = await readBack(bytes);
  return attachments.length > 0
    ? parts
    : [...parts, { place: 'words', number: 0, text: JSON.stringify(pageData) }];
}

function hashesOf(fonts: readonly LoadedFont[]): Record<string, string> {
  return Object.fromEntries(fonts.map((font) => [`${font.family} ${font.style}`, font.sha256]));
}

/** Makes one document, from page data to checked bytes. Nothing is written to disk. */
async function render(job: RenderJob): Promise<RenderMessage> {
  begin('fonts');
  const fonts = await loadFonts();
  begin('text');
  const { pageData, marked } = preparePages(job.pageData, fontCoverage(fonts));
  begin('layout');
  const { createdAtSeconds, template } = job;
  const attachments = machineReadable(pageData);
  const laidOut = layOut({ template, pageData, attachments, fonts, createdAtSeconds });
  begin('marking');
  const bytes = await markAccessible(laidOut.bytes);
  begin('checking');
  const leaks = findLeaks(await readable(bytes, pageData, attachments), job.protectedTerms);
  if (leaks.length > 0) return { type: 'leaks', leaks };
  return { type: 'done', bytes, pages: laidOut.pages, marked, fontHashes: hashesOf(fonts) };
}

say(await render(workerData as RenderJob));
