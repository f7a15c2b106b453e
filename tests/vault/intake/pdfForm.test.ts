import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '@contract/failures';
import { limits } from '@contract/limits';
import { type FormAnswers, formFields } from '@domain/reportForm/reportForm';
import { blankForm } from '@vault/forms/blankForm';
import { readPdfForm } from '@vault/forms/readPdfForm';
import { filled, some } from './support/filledForm';

let blank: Uint8Array;
beforeAll(async () => {
  blank = await blankForm(
    { organisation: 'The office', paper: 'us-letter' },
    new Date('2026-03-02T15:00:00Z'),
  );
});

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readPdfForm(bytes);
    return 'no failure';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
};
describe('the blank report form', () => {
  test('is tagged, named, in one language, each field with its question, and embeds its fonts', async () => {
    const document = await PDFDocument.load(blank, { updateMetadata: false });
    expect(document.getTitle()).toBe('Report form: The office');
    expect(document.catalog.lookup(PDFName.of('Lang'))?.toString()).toContain('en');
    expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    const names = document
      .getForm()
      .getFields()
      .map((field) => field.getName());
    expect(names).toEqual([...formFields.map(({ name }) => name), 'form']);
    for (const { name, label } of formFields) {
      const told = document.getForm().getField(name).acroField.dict.lookup(PDFName.of('TU'), PDFHexString);
      expect(told.decodeText()).toBe(label);
    }
    for (const field of document.getForm().getFields())
      for (const widget of field.acroField.getWidgets())
        if (field.getName() !== 'form') expect(widget.dict.has(PDFName.of('StructParent'))).toBe(true);
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, each]) =>
        each instanceof PDFDict && each.get(PDFName.of('Type'))?.toString() === '/FontDescriptor'
          ? [each]
          : [],
      );
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts)
      expect(font.has(PDFName.of('FontFile2')) || font.has(PDFName.of('FontFile3'))).toBe(true);
    expect(document.getPages()[0]?.getSize()).toEqual({ width: 612, height: 792 });
  });

  test('comes on the office’s paper', async () => {
    const a4 = await PDFDocument.load(await blankForm({ organisation: 'Büro', paper: 'a4' }, new Date(0)));
    expect(a4.getPages()[0]?.getHeight()).toBeCloseTo(841.89);
  });
});

describe('a filled-in form', () => {
  test('tells what was filled in; left empty, nothing', async () => {
    expect(await readPdfForm(blank)).toEqual({});
    expect(await readPdfForm(await filled(blank, some))).toEqual(some);
  });

  test('comes back with any words and any answers', async () => {
    const text = fc
      .string({
        unit: fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
          fc.constantFrom('\n', 'ß', '語', '😀', 'ש', '(', ')'),
        ),
      })
      .map((words) => words.replace(/\r/g, ''))
      .filter((words) => words.trim() !== '' && words.isWellFormed());
    const answers = fc.record(
      Object.fromEntries(
        formFields.map(({ name, kind, choices }) => [
          name,
          kind === 'choice' ? fc.constantFrom(...(choices ?? []).map(({ value }) => value)) : text,
        ]),
      ),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        expect(await readPdfForm(await filled(blank, given as FormAnswers))).toEqual(given);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test.each<[string, (document: PDFDocument) => unknown, FormAnswers]>([
    [
      'with drawn values',
      (document) => document.getForm().getTextField('where').setText('Lobby'),
      { ...some, where: 'Lobby' },
    ],
    [
      'with strings of one byte a letter',
      (document) =>
        document
          .getForm()
          .getField('where')
          .acroField.dict.set(PDFName.of('V'), PDFString.of('Lift (\\344)')),
      { ...some, where: 'Lift (ä)' },
    ],
    [
      'with a value as a stream, and other line ends',
      (document) =>
        document
          .getForm()
          .getField('where')
          .acroField.dict.set(
            PDFName.of('V'),
            document.context.register(document.context.stream('one\rtwo')),
          ),
      { ...some, where: 'one\ntwo' },
    ],
    [
      'with the answer itself as the state',
      (document) => {
        const { dict } = document.getForm().getField('police').acroField;
        dict.delete(PDFName.of('Opt'));
        dict.set(PDFName.of('V'), PDFName.of('wants'));
      },
      some,
    ],
    [
      'with the state on the widget alone',
      (document) => document.getForm().getField('police').acroField.dict.delete(PDFName.of('V')),
      some,
    ],
    [
      'locked without a password',
      (document) => document.encrypt({ userPassword: '', ownerPassword: 'owner' }),
      some,
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await readPdfForm(await filled(blank, some, change))).toEqual(expected);
  });

  test('with changes added at the end of the file', async () => {
    const document = await PDFDocument.load(blank, { updateMetadata: false, forIncrementalUpdate: true });
    document.getForm().getTextField('where').setText('Lobby');
    const later = await document.save({ updateFieldAppearances: false });
    expect(await readPdfForm(later)).toEqual({ where: 'Lobby' });
  });

  test('flattened it is refused with the reason; another PDF is no form', async () => {
    const flat = await filled(blank, some, (document) => document.getForm().flatten());
    expect(await codeOf(flat)).toBe('formFlattened');
    const other = await PDFDocument.create();
    other.addPage();
    other.getForm().createTextField('words').setText('x');
    expect(await codeOf(await other.save())).toBe('notAForm');
    const locked = await filled(blank, some, (document) =>
      document.encrypt({ userPassword: 'secret', ownerPassword: 'x' }),
    );
    expect(await codeOf(locked)).toBe('notAForm');
    expect(await codeOf(Buffer.from('%PDF-1.7 nothing'))).toBe('notAForm');
    expect(await codeOf(Buffer.concat([blank, Buffer.alloc(limits.formBytes)]))).toBe('notAForm');
  });

  test('with more words than are kept is refused', async () => {
    expect(await codeOf(await filled(blank, { words: 'x'.repeat(limits.textBytes / 2 + 1) }))).toBe(
      'textTooLong',
    );
  });

  test('changed anywhere it is read or refused by a Failure', async () => {
    const bytes = await filled(blank, some);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (changes, end) => {
          const broken = Uint8Array.from(bytes);
          for (const [at, byte] of changes) broken[at] = byte;
          for (const file of [broken, broken.subarray(0, Math.ceil(end * broken.length))])
            expect(['no failure', 'notAForm', 'formFlattened', 'textTooLong']).toContain(await codeOf(file));
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
