import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { Failure } from '@contract/failures';
import { limits as productLimits } from '@contract/limits';
import { utf8Bytes } from '@contract/records/fields';
import { type FormAnswers, formFields, reportFormMark } from '@domain/reportForm/reportForm';
import { markField } from './blankForm';

/** Fields of a form, ours and those a viewer may have added; beyond it the file is no form of ours. */
const fieldsRead = 1000;

/** What packed parts of a file may grow to; a form of ours is a few hundred kilobytes. */
const unpackedBytes = 64 * 1024 * 1024;

/** Whether a file is a PDF: its mark stands within the first kilobyte (ISO 32000-1, annex H). */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * Reads what a report form was filled in with, also by other viewers: values without appearances, in any coding of
 * strings, as streams, states under other names, changes added at the end of the file, a file locked without a password.
 *
 * @throws Failure `notAForm` for any other PDF, `formFlattened` for a copy of ours that holds no fields any more,
 *   `textTooLong`.
 */
export async function readPdfForm(
  bytes: Uint8Array,
  limits: Pick<typeof productLimits, 'formBytes'> = productLimits,
): Promise<FormAnswers> {
  if (bytes.length > limits.formBytes || !unpacksWithin(bytes, unpackedBytes)) throw new Failure('notAForm');
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
    const fields = readFields(document);
    if (textOf(fields.get(markField)) === reportFormMark) return bounded(answersOf(fields, document));
    throw new Failure(isOurs(document) ? 'formFlattened' : 'notAForm');
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('notAForm');
  }
}

/** All answers together have to fit where one of them may end up. */
function bounded(answers: FormAnswers): FormAnswers {
  const bytes = Object.values(answers).reduce((sum, answer) => sum + utf8Bytes(answer), 0);
  if (bytes > productLimits.textBytes / 2)
    throw new Failure('textTooLong', { values: { limit: productLimits.textBytes / 2 } });
  return answers;
}

/** A small file can claim gigabytes; every packed part is opened against a bound before the library does. */
function unpacksWithin(bytes: Uint8Array, limitBytes: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limitBytes;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    // What zlib begins with; anything else is not packed this way.
    if ((file[start] ?? 0) % 16 !== 8) continue;
    try {
      left -= inflateSync(file.subarray(start), { maxOutputLength: Math.max(1, left) }).length;
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return false;
    }
    if (left <= 0) return false;
  }
  return true;
}

/** The mark that stays in the file's own description when its fields are gone. */
function isOurs(document: PDFDocument): boolean {
  if (document.getKeywords()?.includes(reportFormMark) === true) return true;
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  return (
    metadata instanceof PDFRawStream &&
    Buffer.from(decodePDFRawStream(metadata).decode()).includes(reportFormMark)
  );
}

/** Every field by its full name. The tree is walked without trust: no field twice, no more than a form has. */
function readFields({ catalog, context }: PDFDocument): Map<string, PDFDict> {
  const fields = new Map<string, PDFDict>();
  const seen = new Set<PDFObject>();
  const open: { node: PDFObject | undefined; prefix: string }[] = [];
  const add = (kids: PDFObject | undefined, prefix: string): void => {
    if (kids instanceof PDFArray)
      for (const node of kids.asArray().slice(0, fieldsRead)) open.push({ node, prefix });
  };
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (form instanceof PDFDict) add(form.lookup(PDFName.of('Fields')), '');
  while (open.length > 0 && seen.size < fieldsRead) {
    const { node, prefix } = open.shift() ?? { node: undefined, prefix: '' };
    const dict = node instanceof PDFRef ? context.lookup(node) : node;
    if (!(dict instanceof PDFDict) || seen.has(dict)) continue;
    seen.add(dict);
    const own = decoded(dict.lookup(PDFName.of('T')));
    const name = [prefix, own ?? ''].filter((part) => part !== '').join('.');
    if (own !== undefined && !fields.has(name)) fields.set(name, dict);
    const kids = dict.lookup(PDFName.of('Kids'));
    // Kids with names are fields of their own; those without are places where this field is shown.
    if (own !== undefined || prefix === '') add(kids, name);
  }
  return fields;
}

function answersOf(fields: ReadonlyMap<string, PDFDict>, document: PDFDocument): FormAnswers {
  return Object.fromEntries(
    formFields.flatMap(({ name, kind, choices = [] }) => {
      const field = fields.get(name);
      const said = kind === 'choice' ? chosen(field, document) : textOf(field);
      const answer = said === undefined ? '' : said.replace(/\r\n?/g, '\n');
      if (answer.trim() === '') return [];
      const known = choices.find(({ value, label }) => value === answer || label === answer);
      return [[name, known?.value ?? answer]];
    }),
  );
}

function textOf(field: PDFDict | undefined): string | undefined {
  return decoded(field?.lookup(PDFName.of('V')));
}

function decoded(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName) return value.decodeText();
  if (value instanceof PDFString || value instanceof PDFHexString) return lettersOf(value.asBytes());
  return value instanceof PDFRawStream ? lettersOf(decodePDFRawStream(value).decode()) : undefined;
}

/** Piece by piece: the library takes one letter after the other onto the stack. */
const letterBytes = 4096;

/** The letters of a text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by their marks, else the coding of PDF. */
function lettersOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes).toWellFormed();
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes).toWellFormed();
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += letterBytes) {
    const hex = Buffer.from(bytes.subarray(at, at + letterBytes)).toString('hex');
    pieces.push(PDFHexString.of(hex).decodeText());
  }
  return pieces.join('').toWellFormed();
}

/**
 * Which answer was ticked: the field's value, else the state of the widget that is on. A state stands for the answer at
 * its place (ISO 32000-1, 12.7.4.2.3, Opt), or is the answer itself.
 */
function chosen(field: PDFDict | undefined, { context }: PDFDocument): string | undefined {
  if (field === undefined) return undefined;
  const kids = field.lookup(PDFName.of('Kids'));
  const widgets = (kids instanceof PDFArray ? kids.asArray() : [field]).flatMap((kid) => {
    const dict = kid instanceof PDFRef ? context.lookup(kid) : kid;
    return dict instanceof PDFDict ? [dict] : [];
  });
  const states = widgets.map(onState);
  const on = widgets.flatMap((widget) => decoded(widget.lookup(PDFName.of('AS'))) ?? []);
  const value = [decoded(field.lookup(PDFName.of('V'))), ...on].find(
    (each) => each !== undefined && each !== 'Off' && each !== '',
  );
  if (value === undefined) return undefined;
  const options = field.lookup(PDFName.of('Opt'));
  const place = states.indexOf(value);
  const meant = options instanceof PDFArray && place >= 0 ? decoded(options.lookup(place)) : undefined;
  return meant ?? value;
}

/** The name under which a widget is drawn when it is ticked. */
function onState(widget: PDFDict): string | undefined {
  const appearances = widget.lookup(PDFName.of('AP'));
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined;
  if (!(normal instanceof PDFDict)) return undefined;
  return normal
    .keys()
    .map((key) => key.decodeText())
    .find((state) => state !== 'Off');
}
