import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Everything a reader of the finished file could come across, as text, each with the place where it stands. */
export interface ReadablePart {
  place: 'page' | 'metadata' | 'outline' | 'attachment';
  /** Page number, or number of the attachment; 0 where there is only one. */
  number: number;
  text: string;
}

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

function outlineTitles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.title, ...outlineTitles(node.items)]);
}

interface TextPiece {
  str?: string;
  hasEOL?: boolean;
}

function pageText(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => (piece.str ?? '') + (piece.hasEOL === true ? '\n' : '')).join('');
}

interface Attachment {
  filename: string;
  description?: string;
  content: Uint8Array;
}

/**
 * Opens a finished PDF with another library than the ones that made it and reads out all its text.
 *
 * @throws Error when the library cannot read the file
 */
export async function readBack(pdf: Uint8Array): Promise<ReadablePart[]> {
  const task = getDocument({
    data: pdf.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const parts: ReadablePart[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      parts.push({ place: 'page', number, text: pageText(items) });
      page.cleanup();
    }
    const { info, metadata } = await document.getMetadata();
    const packet: unknown = (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '';
    parts.push({ place: 'metadata', number: 0, text: `${JSON.stringify(info)}\n${String(packet)}` });
    const outline = (await document.getOutline()) as OutlineNode[] | null;
    parts.push({ place: 'outline', number: 0, text: outlineTitles(outline ?? []).join('\n') });
    const attachments = (await document.getAttachments()) as Record<string, Attachment> | null;
    Object.values(attachments ?? {}).forEach((file, index) => {
      const content = new TextDecoder().decode(file.content);
      parts.push({
        place: 'attachment',
        number: index + 1,
        text: `${file.filename}\n${file.description ?? ''}\n${content}`,
      });
    });
    return parts;
  } finally {
    await task.destroy();
  }
}
