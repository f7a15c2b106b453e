import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Splitter, type MessageChunk, type SplitterChunk } from '@zone-eu/mailsplit';
import { Failure } from '../../../contract/failures';
import type { MailLimits } from './parsedMail';

type MimeNode = Exclude<SplitterChunk, MessageChunk>;

/** One MIME part: its header lines and its content still in the transfer encoding. */
export interface MailPart {
  readonly node: MimeNode;
  readonly children: MailPart[];
  readonly body: Uint8Array[];
  /** A multipart whose closing boundary was seen, or any other part. */
  closed: boolean;
}

/** A header block beyond this is an attack, not a mail (postal services stop at 64–256 KiB). */
const headerBytes = 1024 * 1024;

function depthOf(node: MimeNode): number {
  let depth = 1;
  for (let parent = node.parentNode; parent; parent = parent.parentNode) depth += 1;
  return depth;
}

function noteClosingBoundaries(parts: Map<MimeNode, MailPart>, chunk: MessageChunk): void {
  for (let node: MimeNode | false = chunk.node; node; node = node.parentNode) {
    const part = parts.get(node);
    if (part && !part.closed && node._boundary && chunk.value.includes(`--${node._boundary.toString()}--`)) {
      part.closed = true;
    }
  }
}

/**
 * Cuts a mail into its MIME parts without copying their content, and stops as soon as a bound is passed.
 * Attached messages stay whole: they are evidence, not structure.
 *
 * @param mail the bytes of the file.
 * @param limits bounds of nesting and parts; `outerDepth` counts messages this one was attached to.
 * @returns the root part.
 * @throws Failure `mailTooNested`, `mailTooManyParts`, `mailBroken`.
 */
export async function splitMail(
  mail: Uint8Array,
  limits: Pick<MailLimits, 'mailNesting' | 'mailParts'>,
  outerDepth = 0,
): Promise<MailPart> {
  const parts = new Map<MimeNode, MailPart>();
  let root: MailPart | undefined;
  const splitter = new Splitter({
    ignoreEmbedded: true,
    maxHeadSize: headerBytes,
    maxChildNodes: limits.mailParts,
  });

  let lastBody: MailPart | undefined;
  const take = (chunk: SplitterChunk): void => {
    if (chunk.type === 'data') {
      noteClosingBoundaries(parts, chunk);
      if (lastBody && isLineEnd(lastBody.body) && chunk.value[0] === hyphen) lastBody.body.length = 0;
    }
    lastBody = undefined;
    if (chunk.type !== 'node') {
      const part = parts.get(chunk.node);
      // Kept for a multipart too: one without any part inside is shown as plain text.
      part?.body.push(chunk.value);
      if (chunk.type === 'body') lastBody = part;
      return;
    }
    if (parts.has(chunk)) return;
    if (parts.size >= limits.mailParts) throw tooManyParts(limits);
    if (depthOf(chunk) + outerDepth > limits.mailNesting) throw tooNested(limits);
    const part: MailPart = { node: chunk, children: [], body: [], closed: !chunk.multipart };
    parts.set(chunk, part);
    if (chunk.parentNode) parts.get(chunk.parentNode)?.children.push(part);
    else root = part;
  };

  try {
    // In one piece: the parts are views of it, and no line end falls between two writes.
    const whole = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength);
    await pipeline(Readable.from([whole]), splitter, async (chunks: AsyncIterable<SplitterChunk>) => {
      for await (const chunk of chunks) take(chunk);
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof Error && error.message.includes('child nodes')) throw tooManyParts(limits);
    throw new Failure('mailBroken');
  }
  if (!root) throw new Failure('notAMail');
  return root;
}

const hyphen = 0x2d;

/**
 * The splitter (5.4.30) reports the line end that belongs to the boundary as the content of an empty part; a part
 * that really holds one line end is told by the boundary's own line end, which then stands before its hyphens.
 */
function isLineEnd(body: readonly Uint8Array[]): boolean {
  const [only, ...more] = body;
  if (!only || more.length > 0 || only.at(-1) !== 0x0a) return false;
  return only.length === 1 || (only.length === 2 && only[0] === 0x0d);
}

function tooManyParts(limits: Pick<MailLimits, 'mailParts'>): Failure {
  return new Failure('mailTooManyParts', { values: { limit: limits.mailParts } });
}

function tooNested(limits: Pick<MailLimits, 'mailNesting'>): Failure {
  return new Failure('mailTooNested', { values: { limit: limits.mailNesting } });
}

const knownEncodings = new Set(['', '7bit', '8bit', 'binary', 'base64', 'quoted-printable']);

/**
 * Takes the transfer encoding off a part.
 *
 * @returns the content exactly as it was put into the mail, and whether its encoding was one we know
 *   (content in an unknown encoding is handed on untouched).
 */
export async function decodePart(part: MailPart): Promise<{ bytes: Uint8Array; known: boolean }> {
  const encoding = /[\w-]+/.exec(part.node.encoding || '')?.[0] ?? '';
  const known = knownEncodings.has(encoding);
  if (encoding !== 'base64' && encoding !== 'quoted-printable') {
    const [only, ...more] = part.body;
    // Most parts are one piece: a view of the mail, not a second copy of it.
    return { bytes: only && more.length === 0 ? only : Buffer.concat(part.body), known };
  }
  part.node.encoding = encoding;
  const decoded: Buffer[] = [];
  await pipeline(Readable.from(part.body), part.node.getDecoder(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) decoded.push(chunk);
  });
  return { bytes: Buffer.concat(decoded), known };
}
