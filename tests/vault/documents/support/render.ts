import type { DocumentPlan } from '@domain/plan/documentPlan';
import { readBack } from '@vault/documents/leakCheck/readBack';
import { type RenderedDocument, renderDocument } from '@vault/documents/renderDocument';
import { options } from '../../../domain/plan/support/sampleCase';
import { pdfToText } from './pdfToText';

/** A document as its readers find it. */
export interface ReadDocument {
  readonly made: RenderedDocument;
  /** The text of each page as the product's own reader gives it. */
  readonly pages: readonly string[];
  /** Everything that either reader can find in the file. */
  readonly everything: string;
}

/** Draws a planned document and reads it with both readers. */
export async function drawn({ pageData, protectedTerms }: DocumentPlan): Promise<ReadDocument> {
  const made = await renderDocument({ pageData, protectedTerms, createdAt: options.createdAt });
  const parts = await readBack(made.bytes);
  return {
    made,
    pages: parts.filter(({ place }) => place === 'page').map(({ text }) => text),
    everything: [...pdfToText(made.bytes), ...parts.map(({ text }) => text)].join('\n'),
  };
}

/** The pages as they are kept for comparison. */
export function golden({ pages }: ReadDocument): string {
  return pages.map((page, index) => `──── page ${index + 1} ────\n${page.trim()}\n`).join('\n');
}
