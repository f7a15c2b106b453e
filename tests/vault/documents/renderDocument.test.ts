import { writeFileSync } from 'node:fs';
import { renderDocument } from '@vault/documents/renderDocument';
import { planCounsel } from '@domain/plan/counsel';
import { describe, it } from 'vitest';
import { office, options, sampleCase } from '../../domain/plan/support/sampleCase';

describe('renderDocument', () => {
  it('draws', async () => {
    const plan = planCounsel(sampleCase, office, options);
    console.log(plan.withheld, plan.protectedTerms);
    const one = await renderDocument({
      pageData: plan.pageData,
      protectedTerms: plan.protectedTerms,
      createdAt: options.createdAt,
    });
    writeFileSync('/tmp/fontstry/final.pdf', one.bytes);
    console.log(one.pages, one.marked);
  });
});
