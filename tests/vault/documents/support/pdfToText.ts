import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Marks that pdftotext puts around text written from right to left. */
const embeddings = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The text of each page as poppler reads it: a third pair of eyes beside the two libraries of the product. */
export function pdfToText(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return text.replace(embeddings, '').normalize('NFC').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
