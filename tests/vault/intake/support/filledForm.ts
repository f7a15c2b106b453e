import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type FormAnswers, formFields } from '@domain/reportForm/reportForm';

/** Fills the form in as a viewer does that leaves the drawing of values to whoever opens the file next. */
export async function filled(
  blank: Uint8Array,
  answers: FormAnswers,
  change: (document: PDFDocument) => unknown = () => undefined,
) {
  const document = await PDFDocument.load(blank, { updateMetadata: false });
  const form = document.getForm();
  for (const [name, answer] of Object.entries(answers)) {
    const isChoice = formFields.find((field) => field.name === name)?.kind === 'choice';
    if (isChoice) form.getRadioGroup(name).select(answer);
    else form.getField(name).acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(answer));
  }
  await change(document);
  return document.save({ updateFieldAppearances: false });
}

/** Answers of every kind. */
export const some: FormAnswers = {
  words: 'Er ging mir nach. 彼は',
  where: 'Lift',
  police: 'wants',
  youAre: 'witness',
};
