import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { Failure } from '@contract/failures';
import type { CaseFilePages } from '@domain/plan/pageData';
import type { ProtectedTerm } from '@domain/plan/redaction/findTerm';
import { readBack, type ReadablePart } from '@vault/documents/leakCheck/readBack';
import { renderDocument, type RenderedDocument } from '@vault/documents/renderDocument';
import { renderSteps } from '@vault/documents/renderMessages';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfToText } from './support/pdfToText';
import { samplePages, scripts } from './support/samplePages';

const createdAt = '2026-11-22T23:40:00.000Z';

const render = (pageData: CaseFilePages, protectedTerms: ProtectedTerm[] = []) =>
  renderDocument({ pageData, protectedTerms, createdAt });

describe('a rendered document', () => {
  const steps: string[] = [];
  let ticks = 0;
  let made: RenderedDocument;
  let parts: ReadablePart[];
  let popplerPages: string[];

  beforeAll(async () => {
    const clock = setInterval(() => (ticks += 1), 10);
    made = await renderDocument({
      pageData: samplePages(),
      protectedTerms: [],
      createdAt,
      progress: (step) => steps.push(step),
    });
    clearInterval(clock);
    parts = await readBack(made.bytes);
    popplerPages = pdfToText(made.bytes);
  });

  const pages = () => parts.filter((part) => part.place === 'page').map(({ text }) => text);

  it('tells each step once, in order, and leaves the caller free meanwhile', () => {
    expect(steps).toEqual([...renderSteps]);
    expect(ticks).toBeGreaterThan(20);
  });

  it('has its checksum, its pages and its range of Bates numbers', () => {
    expect(made.sha256).toBe(createHash('sha256').update(made.bytes).digest('hex'));
    expect(pages()).toHaveLength(made.pages);
    expect(made.bates).toEqual({
      first: 'CORE-K7Q3ZD-000001',
      last: `CORE-K7Q3ZD-${String(made.pages).padStart(6, '0')}`,
    });
  });

  it('carries Bates number, legend, practice mark and page x of y on every page', () => {
    expect(popplerPages).toHaveLength(made.pages);
    popplerPages.forEach((text, index) => {
      expect(text).toContain(`CORE-K7Q3ZD-${String(index + 1).padStart(6, '0')}`);
      expect(text).toContain('Privileged and confidential: prepared for counsel');
      expect(text).toContain('PRACTICE VAULT: NOT A REAL CASE');
      expect(text).toContain(`Page ${index + 1} of ${made.pages}`);
    });
  });

  it('repeats the header row of a table on every page the table reaches', () => {
    const withRows = pages().filter((text) => /Entry \d+\./.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    expect(withRows.filter((text) => !text.includes('When it happened'))).toEqual([]);
  });

  it.each(Object.entries(scripts))('gives back what was written in %s', (_script, text) => {
    expect(popplerPages.join('\n')).toContain(text.normalize('NFC'));
  });

  it('prints what looks like markup as it was typed', () => {
    expect(pages().join('\n')).toContain('#panic("x") *b* _i_ $x$');
  });

  it('names its sections in contents and outline', () => {
    const outline = parts.find((part) => part.place === 'outline')?.text ?? '';
    for (const { title } of samplePages().sections) {
      expect(outline).toContain(title);
      expect(pages()[1]).toContain(title);
    }
  });

  it('says its title, its language and both standards in its metadata', async () => {
    const document = await PDFDocument.load(made.bytes, { updateMetadata: false });
    const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)');
    expect(document.getTitle()).toBe('Amber Heron, case file for counsel');
    const metadata = parts.find((part) => part.place === 'metadata')?.text ?? '';
    expect(metadata).toContain('Amber Heron, case file for counsel');
  });

  it('carries the same words for a machine', () => {
    const attached = parts.find((part) => part.place === 'attachment')?.text ?? '';
    const [name, description, ...json] = attached.split('\n');
    expect(name).toBe('CORE-2026-K7Q3ZD.json');
    expect(description).toBe('The same content for a machine');
    expect(JSON.parse(json.join('\n'))).toEqual(samplePages());
  });

  it('uses no font but its own', async () => {
    const document = await PDFDocument.load(made.bytes, { updateMetadata: false });
    const names = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('BaseFont'))] : []))
      .flatMap((name) => (name === undefined ? [] : [name.toString()]));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !/^\/[A-Z]{6}\+Casekeep/.test(name))).toEqual([]);
  });

  it('comes out the same again, byte for byte', async () => {
    const again = await render(samplePages());
    expect(again.sha256).toBe(made.sha256);
    expect(again.engine).toEqual(made.engine);
  });

  it('comes out differently at another time', async () => {
    const later = await renderDocument({
      pageData: samplePages(0),
      protectedTerms: [],
      createdAt: '2026-11-23T00:00:00.000Z',
    });
    expect(later.sha256).not.toBe((await render(samplePages(0))).sha256);
  });
});

describe('the leak check', () => {
  const secret = { text: 'Zebulon Quist', match: 'whole', replacement: 'Person A' } as const;
  const places: [place: string, change: (pages: CaseFilePages) => void][] = [
    ['page', (pages) => pages.sections[0]?.blocks.push({ type: 'prose', text: 'It was zebulon  QUIST.' })],
    ['metadata', (pages) => (pages.title = 'Zebulon Quist')],
    ['metadata', (pages) => (pages.author = 'Office of Zebulon-Quist')],
    ['outline', (pages) => pages.sections.push({ id: 'x', title: 'On Zebulon Quist', blocks: [] })],
    ['attachment', (pages) => (pages.sections[0] = { id: 'Zebulon Quist', title: 'Parties', blocks: [] })],
  ];

  it.each(places)('refuses a document with a protected name in its %s', async (place, change) => {
    const pages = samplePages(0);
    change(pages);
    const failure = await render(pages, [secret]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).code).toBe('exportLeaks');
    const told = String((failure as Failure).details.values?.['places']);
    expect(told).toContain(place);
    expect(told).not.toMatch(/zebulon|quist/i);
  });

  it('lets a document through that names nobody', async () => {
    await expect(render(samplePages(0), [secret])).resolves.toMatchObject({ pages: 5 });
  });
});

describe('cancelling', () => {
  it('ends the work in the middle', async () => {
    const controller = new AbortController();
    const work = renderDocument({
      pageData: samplePages(2000),
      protectedTerms: [],
      createdAt,
      progress: (step) => {
        if (step === 'layout') controller.abort();
      },
      signal: controller.signal,
    });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('does not begin work that is cancelled already', async () => {
    const steps: string[] = [];
    const progress = (step: string) => steps.push(step);
    const signal = AbortSignal.abort();
    const work = renderDocument({
      pageData: samplePages(0),
      protectedTerms: [],
      createdAt,
      progress,
      signal,
    });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toEqual([]);
  });
});
