import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clockFor } from '@vault/clock';
import { createDispatcher } from '@vault/dispatch/createDispatcher';
import { passphrase, temporaryFolder } from '../../support/office';
import { testOffice } from '../../support/testOffice';

const longAgo = '2001-01-01T00:00:00.000Z';

function dispatcher(environment: Record<string, string>) {
  const made = createDispatcher({ emit: () => undefined, random: () => 0, environment });
  onTestFinished(() => made.close());
  return made;
}

describe('a vault that is not for practice', () => {
  test('lives by the computer’s own clock, whatever the environment says', () => {
    const environment = { CASEKEEP_CLOCK: longAgo };
    expect(clockFor({ practice: true, environment }).now()).toBe(longAgo);
    const before = new Date().toISOString();
    expect(clockFor({ practice: false, environment }).now() >= before).toBe(true);
  });

  test('is neither made nor opened where only practice is allowed', { timeout: 60_000 }, async () => {
    const call = { folder: join(temporaryFolder(), 'vault'), paths: {} };
    const input = { director: 'Dana Director', passphrase, practice: false, office: testOffice };
    const standIn = dispatcher({ CASEKEEP_PRACTICE_ONLY: '1' });
    const practiceOnly = { ok: false, failure: { code: 'practiceOnly' } };
    expect(await standIn.call('vault.create', input, call)).toEqual(practiceOnly);
    const real = dispatcher({ CASEKEEP_CLOCK: longAgo });
    expect(await real.call('vault.create', input, call)).toMatchObject({ ok: true });
    const lines = await real.call('ledger.list', {}, call);
    expect(JSON.stringify(lines)).not.toContain(longAgo);
    real.close();
    expect(await standIn.call('vault.unlock', { passphrase }, call)).toEqual(practiceOnly);
    expect(await standIn.call('vault.status', {}, call)).toMatchObject({ value: { practice: false } });
  });
});
