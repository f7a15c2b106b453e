import { convert, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';

/** Markup with more tags than this is flattened first: the parser's work grows with the square of the nesting. */
const tagsParsed = 50_000;

const alternativeText: FormatCallback = (element, _walk, builder) => {
  const attributes = element.attribs as Record<string, string> | undefined;
  const text = attributes?.alt?.trim();
  if (text) builder.addInline(`[${text}]`);
};

/** A cell stands on a line of its own, so that the words of two cells never run together. */
const ownLine = { format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } };

const options: HtmlToTextOptions = {
  wordwrap: false,
  formatters: { alternativeText },
  limits: { maxInputLength: 64 * 1024 * 1024 },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['[', ']'] } },
    { selector: 'img', format: 'alternativeText' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'td', ...ownLine },
    { selector: 'th', ...ownLine },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'title', format: 'skip' },
  ],
};

/**
 * Turns the HTML of a mail into plain text. Nothing is rendered and nothing is loaded: pictures leave their
 * alternative text, links their words and address.
 */
export function htmlToPlainText(html: string): string {
  try {
    return convert(countTags(html) > tagsParsed ? flatten(html) : html, options);
  } catch (error) {
    // Nested deeper than the stack is high: the words are still there without the structure.
    if (error instanceof RangeError) return convert(flatten(html), options);
    throw error;
  }
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= tagsParsed; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

/** Takes every tag out in one pass, each leaving a line break, so that words do not run together. */
function flatten(html: string): string {
  const words: string[] = [];
  let position = 0;
  while (position < html.length) {
    const open = html.indexOf('<', position);
    const end = open < 0 ? -1 : html.indexOf('>', open);
    words.push(html.slice(position, open < 0 ? html.length : open));
    if (open < 0) break;
    if (end < 0) break;
    position = end + 1;
  }
  const lines = words.map((word) => word.trim()).filter((word) => word !== '');
  return `<pre>${lines.join('\n')}</pre>`;
}
