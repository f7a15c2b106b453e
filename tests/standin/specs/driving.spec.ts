import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { filesBelow, test, type FixtureBridge } from './fixtures';

declare const window: Window & { readonly fixture: FixtureBridge };

const typed = 'Words that must not reach the disk';

test('a page talks to the utility process, and nothing typed reaches the disk', async ({
  application,
  page,
}, information) => {
  const data = information.outputPath('data');
  await page.getByLabel('Text').fill(typed);
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('status')).toHaveText(`${typed} --greeting=hello utility`);
  await page.evaluate((text) => {
    localStorage.setItem('typed', text);
    sessionStorage.setItem('typed', text);
    history.replaceState(null, '', `/index.html#${text}`);
  }, typed);
  await page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(text);
        opening.onupgradeneeded = () => opening.result.createObjectStore(text).put(text, text);
        opening.onsuccess = resolve;
      }),
    typed,
  );
  const whileRunning = filesBelow(data);
  expect(whileRunning.size).toBeGreaterThan(0);
  const child = application.process();
  await application.close();
  expect(child.exitCode).toBe(0);
  const afterwards = filesBelow(data);
  for (const files of [whileRunning, afterwards])
    for (const [path, content] of files) {
      expect(path).not.toContain(typed);
      expect(content.includes(typed), path).toBe(false);
      expect(content.includes(Buffer.from(typed, 'utf16le').toString('latin1')), path).toBe(false);
    }
  expect(existsSync(`${data}/standin-chromium`)).toBe(false);
});

test('dialogs, clipboard, theme and menu are stubs that a test replaces or asks', async ({
  application,
  page,
}) => {
  expect(await page.evaluate(() => window.fixture.save())).toBeNull();
  await application.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/chosen.pdf' });
  });
  expect(await page.evaluate(() => window.fixture.save())).toBe('/chosen.pdf');
  expect(await page.evaluate(() => window.fixture.copy('copied'))).toBe('copied');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
  await page.evaluate(() => window.fixture.dark());
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  const locked = await application.evaluate(({ Menu, powerMonitor }) => {
    const events: string[] = [];
    const menu = Menu.buildFromTemplate([
      { role: 'editMenu' },
      { label: 'File', submenu: [{ id: 'lock', label: 'Lock', click: () => events.push('menu') }] },
    ]);
    menu.getMenuItemById('lock')?.click();
    powerMonitor.on('lock-screen', () => events.push('power'));
    powerMonitor.emit('lock-screen');
    return events;
  });
  expect(locked).toEqual(['menu', 'power']);
});

test('a message is sent both ways', async ({ page }) => {
  await page.evaluate(() => window.fixture.note('text'));
  await expect(page.getByRole('status')).toHaveText('noted text');
});

test('a second instance hands over and ends', async ({ application, page, launch }) => {
  await expect(page).toHaveTitle('Fixture');
  await application.evaluate(({ app }) => {
    const arrived: string[] = [];
    Object.assign(globalThis, { arrived });
    app.on('second-instance', (_event, argv) => arrived.push(argv.at(-1) ?? ''));
  });
  await launch({ parameters: ['--from-second'] }).catch(() => undefined);
  await expect
    .poll(() => application.evaluate(() => (globalThis as { arrived?: string[] }).arrived))
    .toEqual(['--from-second']);
});

test('a window may refuse to close; closing the last one ends the application', async ({
  application,
  page,
}) => {
  const still = await application.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.once('close', (event) => event.preventDefault());
    window?.close();
    return BrowserWindow.getAllWindows().length;
  });
  expect(still).toBe(1);
  const child = application.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await page.close();
  expect(await ended).toBe(0);
});

test('the page process is ended on demand, and a new window takes its place', async ({
  application,
  page,
}, information) => {
  await page.getByLabel('Text').fill('in memory');
  const coming = application.waitForEvent('window');
  const reason = await application.evaluate(async ({ BrowserWindow, session }) => {
    const [old] = BrowserWindow.getAllWindows();
    if (!old) return 'no window';
    const gone = new Promise<string>((resolve) => {
      old.webContents.once('render-process-gone', (_event, details) => resolve(details.reason));
    });
    old.webContents.forcefullyCrashRenderer();
    const what = await gone;
    const fresh = new BrowserWindow({ webPreferences: { session: session.fromPartition('memory') } });
    const loaded = fresh.loadURL('app://bundle/index.html');
    old.destroy();
    await loaded;
    return what;
  });
  expect(reason).toBe('crashed');
  const fresh = await coming;
  await expect(fresh.getByLabel('Text')).toHaveValue('');
  // A crash report would hold the memory of the page.
  const reports = [...filesBelow(information.outputPath('data')).keys()].filter((path) =>
    path.endsWith('.dmp'),
  );
  expect(reports).toEqual([]);
});

test('a crashed page can be loaded again', async ({ application, page }) => {
  await expect(page).toHaveTitle('Fixture');
  const title = await application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return 'no window';
    const gone = new Promise((resolve) => contents.once('render-process-gone', resolve));
    contents.forcefullyCrashRenderer();
    await gone;
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(undefined)));
    contents.reload();
    await loaded;
    return (await contents.executeJavaScript('document.title + typeof window.fixture')) as string;
  });
  expect(title).toBe('Fixtureobject');
});
