import { readFile } from 'node:fs/promises';
import {
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFRef,
  type PDFRadioGroup,
  type PDFTextField,
  rgb,
} from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import type { OfficeProfile } from '@contract/office';
import { limits } from '@contract/limits';
import { type FormField, formWords, reportForm, reportFormMark } from '@domain/reportForm/reportForm';
import { bundledFonts } from '../documents/fonts/fontCatalogue';
import { installedFile } from '../documents/installed';
import { TaggedPages, type TextStyle } from './taggedPage';

/** Name of the field by which a form is known again. */
export const markField = 'form';

const papers = { 'us-letter': { width: 612, height: 792 }, a4: { width: 595.28, height: 841.89 } } as const;
const border = rgb(0.45, 0.45, 0.5);

/**
 * Draws the blank report form as a tagged PDF with fields to fill in: each with its question as its name for a screen
 * reader, in the order of reading, in the bundled faces.
 *
 * @param createdAt the one time in the file.
 */
export async function blankForm(
  office: Pick<OfficeProfile, 'organisation' | 'paper'>,
  createdAt: Date,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const face = async (family: string, style: string, subset: boolean): Promise<PDFFont> => {
    const font = bundledFonts.find((each) => each.family === family && each.style === style);
    if (font === undefined) throw new Error(`the font ${family} ${style} is not in the catalogue`);
    const bytes = await readFile(installedFile(font.package, font.path, 'fonts'));
    return document.embedFont(bytes, { subset });
  };
  // Whole, since nobody knows which letters will be typed into a field.
  const typed = await face('Casekeep Sans', 'Regular', false);
  const plain: TextStyle = { font: await face('Casekeep Sans', 'Regular', true), size: 10.5, leading: 14 };
  const hint: TextStyle = { font: await face('Casekeep Sans', 'Italic', true), size: 9.5, leading: 12.5 };
  const label: TextStyle = { font: await face('Casekeep Sans', 'SemiBold', true), size: 10.5, leading: 14 };
  const heading: TextStyle = { font: await face('Casekeep Serif', 'SemiBold', true), size: 14, leading: 20 };
  const title: TextStyle = { ...heading, size: 20, leading: 26 };

  const words = formWords(office.organisation);
  const pages = new TaggedPages(document, papers[office.paper]);
  const drawing = { document, pages, typed, plain };
  pages.text('P', office.organisation, label);
  pages.text('H1', words.title, title);
  for (const line of words.lead) pages.text('P', line, plain);
  for (const section of reportForm) {
    pages.needs(90);
    pages.space(12);
    pages.text('H2', section.title, heading);
    if (section.lead !== undefined) pages.text('P', section.lead, plain);
    for (const field of section.fields) {
      pages.needs(heightOf(field) + 44);
      pages.space(6);
      pages.text('P', field.label, label);
      if (field.hint !== undefined) pages.text('P', field.hint, hint);
      pages.space(3);
      if (field.kind === 'choice') drawChoices(field, drawing);
      else drawText(field, drawing);
    }
  }
  pages.needs(80);
  pages.space(12);
  pages.text('H2', 'How to send it back', heading);
  for (const line of words.back) pages.text('P', line, plain);
  addMark(document, pages, typed);
  pages.finish((page, of) => `${words.title} · page ${page} of ${of} · ${reportFormMark}`, {
    ...hint,
    size: 8,
  });
  describe(document, `${words.title}: ${office.organisation}`, createdAt);
  return document.save({ updateFieldAppearances: false });
}

interface Drawing {
  readonly document: PDFDocument;
  readonly pages: TaggedPages;
  readonly typed: PDFFont;
  readonly plain: TextStyle;
}

function heightOf({ kind, lines = 1, choices = [] }: FormField): number {
  return kind === 'choice' ? choices.length * 18 : 10 + lines * 14;
}

function drawText(field: FormField, { document, pages, typed }: Drawing): void {
  const input = document.getForm().createTextField(field.name);
  if (field.kind === 'text') input.enableMultiline();
  input.setMaxLength(field.kind === 'text' ? limits.tableFieldBytes : limits.lineCharacters);
  pages.field(heightOf(field), field.label, ({ page, ...place }) => {
    input.addToPage(page, { ...place, font: typed, borderColor: border, borderWidth: 0.75 });
    input.setFontSize(11);
    input.updateAppearances(typed);
    return lastWidget(input, document);
  });
  name(input, field.label);
}

function drawChoices(field: FormField, { document, pages, plain }: Drawing): void {
  const group = document.getForm().createRadioGroup(field.name);
  for (const { value, label } of field.choices ?? []) {
    pages.field(18, `${field.label} ${label}`, ({ page, x, y }) => {
      group.addOptionToPage(value, page, {
        ...{ x, y: y + 2, width: 12, height: 12, borderColor: border, borderWidth: 0.75 },
      });
      return lastWidget(group, document);
    });
    pages.beside(label, plain, 20);
  }
  name(group, field.label);
}

/** The reference of the widget that was added last: a field's kids, in their order. */
function lastWidget(field: PDFTextField | PDFRadioGroup, { context }: PDFDocument): PDFRef {
  const widget = field.acroField.getWidgets().at(-1);
  const ref = widget === undefined ? undefined : context.getObjectRef(widget.dict);
  if (ref === undefined) throw new Error('a field has no widget');
  return ref;
}

/** The name a screen reader speaks (ISO 32000-1, 12.7.3.1, TU). */
function name(field: PDFTextField | PDFRadioGroup, label: string): void {
  field.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(label));
}

/** A field nobody sees tells which form this is and in which version. */
function addMark(document: PDFDocument, pages: TaggedPages, font: PDFFont): void {
  const mark = document.getForm().createTextField(markField);
  mark.setText(reportFormMark);
  mark.enableReadOnly();
  mark.addToPage(pages.page, { x: 0, y: 0, width: 10, height: 10, font, hidden: true, borderWidth: 0 });
  name(mark, 'Name and version of this form');
}

function describe(document: PDFDocument, title: string, createdAt: Date): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('en');
  document.setCreator('Casekeep');
  document.setProducer('Casekeep');
  document.setKeywords([reportFormMark]);
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
  const escaped = title.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const metadata = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${reportFormMark}</pdf:Keywords><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const stream = document.context.stream(new TextEncoder().encode(metadata), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
}
