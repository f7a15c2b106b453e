import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocument } from '@vault/documents/renderDocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePages } from './support/samplePages';

const createdAt = '2026-11-22T23:40:00.000Z';

describe('renderDocument', () => {
  it('draws', async () => {
    const steps: string[] = [];
    const one = await renderDocument({
      pageData: samplePages(),
      protectedTerms: [],
      createdAt,
      progress: (s) => steps.push(s),
    });
    writeFileSync('/tmp/fontstry/final.pdf', one.bytes);
    console.log(steps, one.pages, one.sha256, one.bates, one.marked, Object.keys(one.engine).length);
  });
});
