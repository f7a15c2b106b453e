import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  _electron,
  type ElectronApplication,
  expect,
  type Page,
  test,
  type TestInfo,
} from '@playwright/test';
import { type RecordKind, recordKinds } from '../../contract/records/kinds';
import { routes } from '../../renderer/app/routes';

/**
 * Photographs every screen of the route table on a practice vault. A screen that shows an error, or that breaks the
 * content security policy, fails. The pictures go to the folder named by CASEKEEP_PICTURES.
 */
const pictures = process.env['CASEKEEP_PICTURES'] ?? 'test-results/pictures';
const passphrase = 'practice makes a careful office';
const size = { width: 1280, height: 860 };

interface ListedCase {
  readonly case: string;
  readonly phase: string;
}

function casekeep(vault: string, verb: string, ...rest: string[]): string {
  return execFileSync('node', ['out/main/cli.js', verb, vault, ...rest], {
    input: `${passphrase}\n`,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

async function start(
  test: TestInfo,
  vault: string | null,
): Promise<{ app: ElectronApplication; page: Page }> {
  const profile = test.outputPath('profile');
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ lastVaultFolder: vault }));
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${profile}`] });
  const page = await app.firstWindow();
  await page.setViewportSize(size);
  return { app, page };
}

async function photograph(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

const nameOf = (path: string): string => (path === '/' ? 'today' : path.slice(1).replaceAll('/', '-'));

/** Every address of the route table, with a case and each kind of record in place of the variables. */
function addresses(cases: readonly ListedCase[]): { name: string; address: string }[] {
  const inPhase = (phase: string): ListedCase | undefined => cases.find((one) => one.phase === phase);
  const furthest = inPhase('closed') ?? inPhase('follow-up') ?? cases[0];
  const first = cases[0];
  if (furthest === undefined || first === undefined) throw new Error('the practice vault has no case');
  return routes.flatMap(({ path }: { path: string }) => {
    if (!path.includes('$kind')) {
      return [{ name: nameOf(path.replace('$case', 'case')), address: path.replace('$case', furthest.case) }];
    }
    return (Object.keys(recordKinds) as RecordKind[]).map((kind) => {
      const open = inPhase(recordKinds[kind].phases[0] ?? 'intake') ?? first;
      return {
        name: nameOf(path.replace('$case', 'case').replace('$kind', kind)),
        address: path.replace('$case', open.case).replace('$kind', kind),
      };
    });
  });
}

test('the first start', async ({}, information) => {
  const { app, page } = await start(information, null);
  await photograph(page, 'first-start');
  await app.close();
});

test('every screen of the route table', async ({}, information) => {
  test.setTimeout(300_000);
  const vault = information.outputPath('vault');
  casekeep(vault, 'seed', '--cases', '12');
  const cases = JSON.parse(casekeep(vault, 'list', '--json')) as ListedCase[];
  const { app, page } = await start(information, vault);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await photograph(page, 'unlock');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  for (const { name, address } of addresses(cases)) {
    await page.evaluate((to) => {
      location.hash = to;
    }, `#${address}`);
    await photograph(page, name);
    await expect.soft(page.getByRole('alert'), `${name} shows an error`).toHaveCount(0);
  }
  expect(violations).toEqual([]);
  await app.close();
});
