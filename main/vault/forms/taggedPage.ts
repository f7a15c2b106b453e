import type { PDFArray } from '@cantoo/pdf-lib';
import {
  PDFDict,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOperator,
  type PDFOperatorNames,
  type PDFPage,
  type PDFRef,
  rgb,
} from '@cantoo/pdf-lib';

export interface Paper {
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly font: PDFFont;
  readonly size: number;
  /** Distance from one line to the next. */
  readonly leading: number;
}

const margin = 54;
const ink = rgb(0.1, 0.1, 0.12);

/**
 * Writes a tagged page after page (ISO 32000-1, 14.8): everything drawn stands in the structure tree in the order it is
 * read, and every field is a Form element of its own, so that a screen reader meets each question before its field.
 */
export class TaggedPages {
  readonly #document: PDFDocument;
  readonly #paper: Paper;
  readonly #root: PDFRef;
  readonly #whole: PDFRef;
  readonly #children: PDFArray;
  /** What a key of the parent tree stands for: the elements of a page, or the one of a field. */
  readonly #parents: (PDFArray | PDFRef)[] = [];
  #page: PDFPage;
  #elements: PDFArray;
  #y = 0;

  constructor(document: PDFDocument, paper: Paper) {
    this.#document = document;
    this.#paper = paper;
    const { context } = document;
    this.#root = context.nextRef();
    this.#whole = context.nextRef();
    this.#children = context.obj([]);
    [this.#page, this.#elements] = this.#newPage();
  }

  get page(): PDFPage {
    return this.#page;
  }

  get width(): number {
    return this.#paper.width - 2 * margin;
  }

  /** Goes to the next page unless so much height is left on this one. */
  needs(height: number): void {
    if (this.#y - height >= margin) return;
    [this.#page, this.#elements] = this.#newPage();
  }

  space(height: number): void {
    this.#y -= height;
  }

  /** Draws a paragraph or a heading. */
  text(tag: 'H1' | 'H2' | 'P', words: string, style: TextStyle): void {
    const lines = wrapped(words, style, this.width);
    this.needs(style.leading);
    const element = this.#element(tag, { page: this.#page.ref });
    let marks = this.#marks(element);
    let page = this.#page;
    for (const line of lines) {
      this.needs(style.leading);
      // What goes on over the page's end is marked there anew, and belongs to the same element.
      if (this.#page !== page) [page, marks] = [this.#page, this.#marks(element)];
      this.#y -= style.leading;
      this.#marked(tag, marks(), () =>
        this.#page.drawText(line, { x: margin, y: this.#y, font: style.font, size: style.size, color: ink }),
      );
    }
  }

  /** Takes room for a field; `add` places its widget there and answers its reference. */
  field(
    height: number,
    label: string,
    add: (place: { page: PDFPage; x: number; y: number; width: number; height: number }) => PDFRef,
  ): void {
    this.needs(height);
    this.#y -= height;
    const widget = add({ page: this.#page, x: margin, y: this.#y, width: this.width, height });
    this.#tagWidget(widget, label);
  }

  /** Words beside a widget, on the line of the last field. */
  beside(words: string, style: TextStyle, shift: number): void {
    const element = this.#element('P', { page: this.#page.ref });
    this.#marked('P', this.#marks(element)(), () =>
      this.#page.drawText(words, {
        x: margin + shift,
        y: this.#y + 3,
        font: style.font,
        size: style.size,
        color: ink,
      }),
    );
  }

  /** Closes the structure tree; the foot of each page is no content. */
  finish(foot: (page: number, of: number) => string, style: TextStyle): void {
    const { context, catalog } = this.#document;
    const pages = this.#document.getPages();
    pages.forEach((page, index) => {
      page.pushOperators(PDFOperator.of('BMC' as PDFOperatorNames, [PDFName.of('Artifact')]));
      const words = foot(index + 1, pages.length);
      page.drawText(words, { x: margin, y: margin / 2, font: style.font, size: style.size, color: ink });
      page.pushOperators(PDFOperator.of('EMC' as PDFOperatorNames));
    });
    const numbers = this.#parents.flatMap((entry, key) => [context.obj(key), entry]);
    const tree = context.register(context.obj({ Nums: context.obj(numbers as never) }));
    context.assign(
      this.#whole,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.#root, K: this.#children }),
    );
    context.assign(
      this.#root,
      context.obj({
        Type: 'StructTreeRoot',
        K: this.#whole,
        ParentTree: tree,
        ParentTreeNextKey: this.#parents.length,
      }),
    );
    catalog.set(PDFName.of('StructTreeRoot'), this.#root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }

  #newPage(): [PDFPage, PDFArray] {
    const page = this.#document.addPage([this.#paper.width, this.#paper.height]);
    const elements = this.#document.context.obj([]);
    page.node.set(PDFName.of('StructParents'), this.#document.context.obj(this.#parents.length));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    this.#parents.push(elements);
    this.#y = this.#paper.height - margin;
    return [page, elements];
  }

  #element(tag: string, { page }: { page: PDFRef }): { ref: PDFRef; content: PDFArray } {
    const { context } = this.#document;
    const content = context.obj([]);
    const ref = context.register(
      context.obj({ Type: 'StructElem', S: tag, P: this.#whole, Pg: page, K: content }),
    );
    this.#children.push(ref);
    return { ref, content };
  }

  /** @returns the next mark of an element on the page in hand. */
  #marks({ ref, content }: { ref: PDFRef; content: PDFArray }): () => number {
    const { context } = this.#document;
    const page = this.#page;
    const elements = this.#elements;
    return () => {
      const mark = elements.size();
      elements.push(ref);
      content.push(context.obj({ Type: 'MCR', Pg: page.ref, MCID: mark }));
      return mark;
    };
  }

  #marked(tag: string, mark: number, draw: () => void): void {
    this.#page.pushOperators(
      PDFOperator.of('BDC' as PDFOperatorNames, [PDFName.of(tag), `<< /MCID ${mark} >>`]),
    );
    draw();
    this.#page.pushOperators(PDFOperator.of('EMC' as PDFOperatorNames));
  }

  #tagWidget(widget: PDFRef, label: string): void {
    const { context } = this.#document;
    const { ref, content } = this.#element('Form', { page: this.#page.ref });
    content.push(context.obj({ Type: 'OBJR', Obj: widget, Pg: this.#page.ref }));
    context.lookup(ref, PDFDict).set(PDFName.of('Alt'), PDFHexString.fromText(label));
    const annotation = context.lookup(widget, PDFDict);
    annotation.set(PDFName.of('StructParent'), context.obj(this.#parents.length));
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(label));
    this.#parents.push(ref);
  }
}

/** Cuts words into lines of a width. */
function wrapped(words: string, { font, size }: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
