import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubSaving } from './support/caseScreen';
import { casekeep } from './support/command';
import { button, field, link, rail } from './support/fields';
import { keyboard, mouse } from './support/hands';
import { mainJob } from './support/mainJob';
import { initVault } from './support/sampleCase';
import { director, setUpOffice, unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

const { caseFile, ledger } = words;

test('by mouse: from an empty computer to a closed case and the file for counsel', async ({
  start,
  places,
  marker,
}) => {
  test.slow();
  const { app, page } = await start();
  await setUpOffice(page, mouse);
  const codeName = await mainJob(page, mouse, marker);

  const pdf = join(places.papers, 'counsel.pdf');
  await stubSaving(app, pdf);
  await link(page, caseFile.view.exports).click();
  await field(page, caseFile.export.recipient).fill('Counsel Grey');
  await field(page, caseFile.export.purpose).fill('Advice on the exclusion.');
  await button(page, caseFile.export.submit).click();
  const made = page.getByRole('region', { name: caseFile.export.made });
  await expect(made.getByRole('heading', { level: 3 })).toHaveCount(1, { timeout: 60_000 });
  const bytes = readFileSync(pdf);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(made).toContainText(createHash('sha256').update(bytes).digest('hex'));

  await test.step('an expert finds the chain whole with nothing but the script', async () => {
    const chain = join(places.papers, 'chain.json');
    await stubSaving(app, chain);
    await field(page, caseFile.export.chainRecipient).fill('Expert Brown');
    await field(page, caseFile.export.chainPurpose).fill('Proof for the court.');
    await button(page, caseFile.export.chainSubmit).click();
    const text = page.getByRole('region', { name: caseFile.export.chain });
    await expect(text).toContainText('SHA-256');
    await expect(text).toContainText(createHash('sha256').update(readFileSync(chain)).digest('hex'));
    expect(readFileSync(chain, 'utf8')).not.toContain(marker);
    expect(spawnSync(process.execPath, ['verifier/verifyChain.mjs', chain]).status).toBe(0);
  });

  await rail(page, words.frame.ledger).click();
  await button(page, ledger.verify).click();
  await expect(page.getByText(ledger.good)).toBeVisible({ timeout: 30_000 });

  await app.close();
  expect(casekeep(places, 'verify', { secrets: [director.passphrase] }).code).toBe(0);
  const closed = casekeep(places, 'list', { secrets: [director.passphrase], parameters: ['--json'] });
  expect(JSON.parse(closed.out)).toMatchObject([{ codeName, phase: 'closed' }]);
});

test('by keyboard alone: from the passphrase to a closed case', async ({ start, places, marker }) => {
  test.slow();
  initVault(places);
  const { page } = await start();
  const hands = keyboard(page);
  await unlock(page, hands);
  await mainJob(page, hands, marker);
});
