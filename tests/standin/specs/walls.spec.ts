import { expect } from '@playwright/test';
import { test, type FixtureBridge } from './fixtures';

declare const window: Window & { readonly fixture: FixtureBridge; readonly frames: Window[] };

test('nothing of the stand-in is to be seen by the page', async ({ page }) => {
  const names = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) =>
      /standin|ipcr|electron|^require$|^process$/i.test(name),
    ),
  );
  expect(names).toEqual([]);
});

test('what the preload script shows is frozen, and comes without prototypes', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const before = window.fixture.ask;
    const change = (): unknown => Reflect.set(window.fixture, 'ask', 1) || Reflect.set(window, 'fixture', 1);
    return [change(), window.fixture.ask === before, Object.keys(window.fixture.emitter)];
  });
  expect(seen).toEqual([false, true, []]);
});

test('functions, errors and promises cross the bridge', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.call((value) => value + 1))).toEqual(['function', 42]);
  const failures = await page.evaluate(async () => {
    const messages: string[] = [];
    try {
      window.fixture.fail();
    } catch (error) {
      messages.push((error as Error).message);
    }
    await window.fixture.reject().catch((error: unknown) => messages.push((error as Error).message));
    return messages;
  });
  expect(failures).toEqual(['failed on purpose', 'rejected on purpose']);
});

test('structured values reach the main process and come back', async ({ application, page }) => {
  await application.evaluate(({ ipcMain }) => ipcMain.handle('echo', (_event, value: unknown) => value));
  const kinds = await page.evaluate(async () => {
    const value = {
      map: new Map([[1, new Set([2n])]]),
      bytes: new Uint8Array([1, 2, 255]),
      none: undefined,
      not: NaN,
    };
    const back = (await window.fixture.invoke('echo', value)) as typeof value;
    return [back.map.get(1)?.has(2n), [...back.bytes], 'none' in back, Number.isNaN(back.not)];
  });
  expect(kinds).toEqual([true, [1, 2, 255], true, true]);
});

test('an invocation without a handler, of a failing one, or with a function is rejected', async ({
  application,
  page,
}) => {
  await application.evaluate(({ ipcMain }) => {
    ipcMain.handle('fails', () => {
      throw new RangeError('too far');
    });
    ipcMain.handle('uncloneable', () => ({ call: () => 1 }));
  });
  const rejection = (channel: string): Promise<string> =>
    page.evaluate(
      (name) =>
        window.fixture.invoke(name).then(
          () => 'fulfilled',
          (error: unknown) => (error as Error).message,
        ),
      channel,
    );
  expect(await rejection('nothing')).toBe(
    "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
  );
  expect(await rejection('fails')).toBe("Error invoking remote method 'fails': RangeError: too far");
  expect(await rejection('uncloneable')).toContain('could not be cloned');
});

test('handlers of a frame and of a page belong to them alone', async ({ application, page }) => {
  const owners = await application.evaluate(({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const [receiver, name] of [
      [ipcMain, 'global'],
      [contents?.ipc, 'page'],
      [contents?.mainFrame.ipc, 'frame'],
    ] as const)
      receiver?.handle('whose', (event) => [
        name,
        event.senderFrame === contents?.mainFrame,
        event.senderFrame?.url,
      ]);
    return typeof contents?.mainFrame.url;
  });
  expect(owners).toBe('string');
  const answer = (): Promise<unknown> => page.evaluate(() => window.fixture.invoke('whose'));
  expect(await answer()).toEqual(['frame', true, 'app://bundle/index.html']);
  await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.ipc.removeHandler('whose'),
  );
  expect(await answer()).toEqual(['page', true, 'app://bundle/index.html']);
});

test('the page cannot leave, open a window, or reach the network', async ({ application, page }) => {
  await application.evaluate(({ BrowserWindow }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('will-navigate', (event) => told.push(`navigate ${event.url}`));
    contents?.on('will-frame-navigate', (event) =>
      told.push(`frame ${event.url} ${String(event.isMainFrame)}`),
    );
    contents?.setWindowOpenHandler(({ url }) => {
      told.push(`open ${url}`);
      return { action: 'deny' };
    });
  });
  const told = (): Promise<unknown> => application.evaluate(() => (globalThis as { told?: string[] }).told);
  expect(await page.evaluate(() => window.open('https://example.com/window'))).toBeNull();
  await expect.poll(told).toEqual(['open https://example.com/window']);
  await page.getByRole('link', { name: 'outside' }).click({ noWaitAfter: true });
  // The main frame's event is prevented by the application at the first question.
  await expect.poll(told).toEqual(['open https://example.com/window', 'frame https://example.com/ true']);
  expect(application.windows()).toHaveLength(1);
  expect(
    await page.evaluate(() => fetch('https://example.com/').catch((error: unknown) => (error as Error).name)),
  ).toBe('TypeError');
  await expect(page).toHaveTitle('Fixture');
});

test('permissions are denied, and a download is prevented', async ({ application, page }) => {
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'camera', 'clipboard-read'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  for (const state of states) expect(state).not.toBe('granted');
  await application.evaluate(({ session }) => {
    const files: string[] = [];
    Object.assign(globalThis, { files });
    session.fromPartition('memory').on('will-download', (event, item) => {
      files.push(`${item.getFilename()} ${String(event.defaultPrevented)}`);
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'wanted.txt';
    link.click();
  });
  await expect
    .poll(() => application.evaluate(() => (globalThis as { files?: string[] }).files))
    .toEqual(['wanted.txt true']);
});

test('the content security policy holds', async ({ page }) => {
  expect(await page.evaluate(() => fetch('/page.js').then(({ status }) => status))).toBe(200);
  const refused = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "broken"';
    document.head.append(script);
    return document.title;
  });
  expect(refused).toBe('Fixture');
});
