import { heading } from './support/fields';
import { mouse } from './support/hands';
import { initVault } from './support/sampleCase';
import { unlock } from './support/startScreens';
import { expect, test } from './support/test';
import { words } from './support/words';

declare global {
  interface Window {
    injected?: boolean;
  }
}

/** How the browser tells that it refused something. */
const refusal = /securitypolicyviolation|Content Security Policy|requires 'Trusted|net::ERR/;

test('a page has two functions and nothing of Node or Electron', async ({ start }) => {
  const { page } = await start();
  await expect(page).toHaveTitle(words.frame.application);
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.casekeep),
    kinds: Object.values(window.casekeep).map((value) => typeof value),
    frozen: Object.isFrozen(window.casekeep),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) =>
      Reflect.has(window, name),
    ),
  }));
  expect(seen).toEqual({
    bridge: ['invoke', 'onEvent'],
    kinds: ['function', 'function'],
    frozen: true,
    node: [],
  });
});

test('what is not an operation of the contract is not answered', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const codes = await page.evaluate(async () => {
    const attempts: [string, unknown][] = [
      ['no.such.operation', {}],
      ['constructor', {}],
      ['__proto__', {}],
      ['vault.status', { folder: '/etc' }],
      ['cases.list', {}],
      ['cases.list', { owner: 'me' }],
    ];
    const answers = await Promise.all(attempts.map(([name, input]) => window.casekeep.invoke(name, input)));
    return answers.map((answer) => (answer as { failure?: { code: string } }).failure?.code);
  });
  expect(codes).toEqual([
    'unknownOperation',
    'unknownOperation',
    'unknownOperation',
    'badInput',
    'locked',
    'badInput',
  ]);
});

test('nothing leaves by the network', async ({ start, complaints }) => {
  complaints.expect(refusal);
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const fails = (work: Promise<unknown>) =>
      work.then(
        () => 'went out',
        () => 'refused',
      );
    const picture = new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = 'https://example.com/picture.png';
    });
    const socket = new Promise((resolve, reject) => {
      const opened = new WebSocket('wss://example.com/');
      opened.onopen = resolve;
      opened.onerror = reject;
    });
    return [
      await fails(fetch('https://example.com/')),
      await fails(fetch('http://127.0.0.1:9/')),
      await fails(picture),
      await fails(socket),
    ];
  });
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
  await expect.poll(() => complaints.expected()).toBeGreaterThan(0);
});

const waysAway: Record<string, () => void> = {
  'by its address': () => {
    location.href = 'https://example.com/';
  },
  'by a link': () => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
  },
  'by a form': () => {
    const form = document.createElement('form');
    form.action = 'https://example.com/';
    document.body.append(form);
    form.submit();
  },
  'to a new window': () => {
    window.open('https://example.com/');
  },
  'by a link to a new window': () => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  },
};

test('the window neither goes elsewhere nor opens another', async ({ start, complaints }) => {
  complaints.expect(refusal);
  const { app, page } = await start();
  await expect(heading(page, words.start.firstTitle)).toBeVisible();
  const before = page.url();
  for (const [way, goAway] of Object.entries(waysAway))
    await test.step(way, async () => {
      await page.evaluate(goAway);
      // A whole answer of the vault later, nothing has moved.
      const shown = await page.evaluate(async () => {
        await window.casekeep.invoke('vault.status', {});
        return { address: location.href, title: document.querySelector('h1')?.textContent };
      });
      expect(shown, way).toEqual({ address: before, title: words.start.firstTitle });
      expect(app.windows(), way).toHaveLength(1);
    });
});

test('injected script and style do not run', async ({ start, places, complaints }) => {
  complaints.expect(refusal);
  initVault(places);
  const { page } = await start();
  await unlock(page, mouse);
  const ran = await page.evaluate(async () => {
    const attempts: (() => unknown)[] = [
      () => {
        const script = document.createElement('script');
        script.append('window.injected = true');
        document.body.append(script);
      },
      () => {
        document.body.innerHTML = '<img src="x" onerror="window.injected = true">';
      },
      () => {
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.injected = true');
        image.src = 'nowhere.png';
        document.body.append(image);
      },
      () => Reflect.construct(Function, ['window.injected = true']),
      () => (0, eval)('window.injected = true'),
      () => Reflect.apply(setTimeout, window, ['window.injected = true']),
    ];
    // From a timer, because what the test itself evaluates is allowed to evaluate.
    for (const attempt of attempts)
      await new Promise<void>((done) =>
        setTimeout(() => {
          try {
            attempt();
          } catch {
            // Refused at once; others are refused later and would show in what ran.
          }
          done();
        }),
      );
    const style = document.createElement('style');
    style.textContent = 'h1 { color: rgb(1, 2, 3) !important }';
    document.head.append(style);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const title = document.querySelector('h1');
    return {
      injected: window.injected === true,
      styled: title === null ? '' : getComputedStyle(title).color,
    };
  });
  expect(ran.injected).toBe(false);
  expect(ran.styled).not.toBe('rgb(1, 2, 3)');
  await expect(heading(page, words.today.title)).toBeVisible();
  await expect.poll(() => complaints.expected()).toBeGreaterThan(0);
});
