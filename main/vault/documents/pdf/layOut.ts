import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PageData } from '../../../../domain/plan/pageData';
import type { LoadedFont } from '../fonts';

/** A file that travels inside the PDF. */
export interface AttachedFile {
  name: string;
  mimeType: string;
  description: string;
  /** How it is related to the document (ISO 32000-2, AFRelationship). */
  relationship: 'source' | 'data' | 'alternative' | 'supplement';
  bytes: Uint8Array;
}

export interface LayOutRequest {
  template: string;
  pageData: PageData;
  attachments: readonly AttachedFile[];
  fonts: readonly LoadedFont[];
  /** The one time in the file, in whole seconds since 1970. */
  createdAtSeconds: number;
}

/** The layout engine refused the document; `diagnostics` are for the developer and hold no text of the document. */
export class LayoutError extends Error {
  override name = 'LayoutError';
}

interface Diagnostic {
  message?: string;
}

// The file system is never read: everything is given from memory, and this folder need not exist.
const root = join(tmpdir(), 'casekeep-documents');

const serif = 'Casekeep Serif';
const sans = 'Casekeep Sans';

/** Which families the template asks for: the reading face first, then every other in its searching order. */
function familySettings(families: readonly string[]) {
  const others = families.filter((family) => family !== serif && family !== sans);
  return {
    serif: [serif, sans, ...others],
    sans: [sans, serif, ...others],
    japanese: 'Casekeep Japanese',
    korean: 'Casekeep Korean',
  };
}

function firstMessage(compiler: NodeCompiler, error: unknown): string {
  const diagnostics = compiler.fetchDiagnostics(
    error as Parameters<NodeCompiler['fetchDiagnostics']>[0],
  ) as Diagnostic[];
  return diagnostics.map((diagnostic) => diagnostic.message ?? '').join('; ');
}

/**
 * Lays a document out as a tagged PDF/A-3a. Everything comes from memory; the same request gives the same bytes.
 * Takes all the processor it can get until it is done: call it in a worker.
 *
 * @throws LayoutError when the engine refuses the template or the standard
 */
export function layOut(request: LayOutRequest): { bytes: Uint8Array; pages: number } {
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: request.fonts.map((font) => font.bytes) }],
  });
  const settings = {
    ...familySettings([...new Set(request.fonts.map((font) => font.family))]),
    attachments: request.attachments.map(({ bytes: _bytes, ...described }) => described),
  };
  const shadow = (path: string, content: Uint8Array) =>
    compiler.mapShadow(join(root, path), Buffer.from(content));
  shadow('pageData.json', Buffer.from(JSON.stringify(request.pageData)));
  shadow('settings.json', Buffer.from(JSON.stringify(settings)));
  for (const file of request.attachments) shadow(file.name, file.bytes);
  const compiled = compiler.compile({ mainFileContent: request.template });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeDiagnostics();
    throw new LayoutError(error === null ? 'no document' : firstMessage(compiler, error));
  }
  try {
    const bytes = compiler.pdf(document, {
      pdfStandard: 'a-3a',
      creationTimestamp: request.createdAtSeconds,
    });
    return { bytes: new Uint8Array(bytes), pages: document.numOfPages };
  } catch (error) {
    throw new LayoutError(error instanceof Error ? error.message : 'export failed');
  } finally {
    compiler.evictCache(0);
  }
}
