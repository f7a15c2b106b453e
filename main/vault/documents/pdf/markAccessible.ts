import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** Says of the document that it follows PDF/UA-1 (ISO 14289-1, 5). */
const identification = '<pdfuaid:part>1</pdfuaid:part>';
const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/** PDF/A wants every name of the metadata it does not know itself described in the document (ISO 19005-3, 6.6.2.3). */
const description =
  '<rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** The bag of descriptions the layout engine wrote; a second one would make the metadata unreadable. */
const bag = '<pdfaExtension:schemas><rdf:Bag>';
const firstDescription = '<rdf:Description rdf:about=""';
const part = '<pdfaid:part>';

function insertOnce(text: string, anchor: string, place: 'before' | 'after', addition: string): string {
  const parts = text.split(anchor);
  if (parts.length !== 2) throw new Error('the metadata of the layout engine has changed');
  return parts.join(place === 'before' ? addition + anchor : anchor + addition);
}

/**
 * Marks a PDF/A-3a file of the layout engine as PDF/UA-1 too: the engine can name one standard only, though it keeps
 * to both (a validator proves it in the tests). Shows the title instead of the file name in the reader's window.
 *
 * @throws Error when the engine's metadata no longer looks as expected
 */
export async function markAccessible(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const reference = catalog.get(PDFName.of('Metadata'));
  const metadata = context.lookup(reference);
  if (!(reference instanceof PDFRef) || !(metadata instanceof PDFRawStream))
    throw new Error('the metadata of the layout engine has changed');
  let packet = new TextDecoder().decode(metadata.getContents());
  packet = insertOnce(packet, firstDescription, 'after', namespace);
  packet = insertOnce(packet, bag, 'after', description);
  packet = insertOnce(packet, part, 'before', identification);
  const marked = context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  context.assign(reference, marked);
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
