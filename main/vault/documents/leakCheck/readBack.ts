import { getDocument, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Everything a reader of the finished file could come across, as text, each with the place where it stands. */
export interface ReadablePart {
  place: 'page' | 'metadata' | 'outline' | 'attachment' | 'words';
  /** Page number, or number of the attachment; 0 where there is only one. */
  number: number;
  text: string;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The values of the XMP packet, without the names of its fields, which are no words of the document. */
function metadataValues(metadata: unknown): unknown[] {
  const entries = (metadata ?? []) as Iterable<[string, unknown]>;
  return [...entries].map(([, value]) => value);
}

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

function outlineTitles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.title, ...outlineTitles(node.items)]);
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

function pieceText(piece: TextContent['items'][number]): string {
  return 'str' in piece ? piece.str + (piece.hasEOL ? '\n' : '') : '';
}

interface AttachmentHead {
  rawFilename: string;
  description: string;
}

/**
 * Opens a finished PDF with another library than the ones that made it and reads out all its text. Where letters are
 * joined or reordered on the page (Arabic, Hebrew, Indic scripts, Thai) the page's own text comes out garbled here;
 * the same words stand in order in the attached file, which is read too.
 *
 * @throws Error when the library cannot read the file
 */
export async function readBack(pdf: Uint8Array): Promise<ReadablePart[]> {
  const task = getDocument({
    data: pdf.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const parts: ReadablePart[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      parts.push({ place: 'page', number, text: items.map(pieceText).join('') });
      page.cleanup();
    }
    const { info, metadata } = await document.getMetadata();
    parts.push({
      place: 'metadata',
      number: 0,
      text: [...Object.values(info as Record<string, unknown>), ...metadataValues(metadata)]
        .map(asText)
        .join('\n'),
    });
    const outline = (await document.getOutline()) as OutlineNode[] | null;
    parts.push({ place: 'outline', number: 0, text: outlineTitles(outline ?? []).join('\n') });
    const attachments = (await document.getAttachments()) ?? new Map<string, AttachmentHead>();
    let number = 0;
    for (const [id, { rawFilename, description }] of attachments) {
      number += 1;
      const content: unknown = await document.getAttachmentContent(id);
      if (!(content instanceof Uint8Array)) throw new Error('an attachment of the document cannot be read');
      const text = `${rawFilename}\n${description}\n${new TextDecoder().decode(content)}`;
      parts.push({ place: 'attachment', number, text });
    }
    return parts;
  } finally {
    await task.destroy();
  }
}
