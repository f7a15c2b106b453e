/** What Electron does at its start: reads the command line, offers the `electron` module, runs the application. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, becomeReady, describeApplication } from './api/app.ts';
import { watchPages } from './api/watchPages.ts';
import { electron } from './electron.ts';
import { answerRequests } from './page/answerRequests.ts';
import { electronVersion, say } from './settings.ts';

const require = createRequire(import.meta.url);

/** Electron's own names for its module; `electron/renderer` is not for the main process. */
const moduleNames = ['electron', 'electron/main', 'electron/common'];
const moduleAddress = 'standin:electron';
const offered = Symbol.for('electron stand-in');

/** Lets `import` and `require` of `electron` find the stand-in. */
function offerModule(): void {
  Object.defineProperty(globalThis, offered, { value: electron });
  const source = `globalThis[Symbol.for('electron stand-in')]`;
  const names = Object.keys(electron);
  const asModule = [
    `const electron = ${source};`,
    'export default electron;',
    ...names.map((name) => `export const ${name} = electron.${name};`),
  ].join('\n');
  registerHooks({
    resolve(specifier, context, next) {
      if (!moduleNames.includes(specifier)) return next(specifier, context);
      const required = !context.conditions.includes('import');
      return { url: `${moduleAddress}${required ? '-required' : ''}`, shortCircuit: true };
    },
    load(url, context, next) {
      if (url === moduleAddress) return { format: 'module', source: asModule, shortCircuit: true };
      if (url === `${moduleAddress}-required`)
        return { format: 'commonjs', source: `module.exports = ${source};`, shortCircuit: true };
      return next(url, context);
    },
  });
}

interface Start {
  /** Modules to run before the application; Playwright has one. */
  readonly required: readonly string[];
  readonly application: string;
}

function readCommandLine(parameters: readonly string[]): Start {
  const required: string[] = [];
  for (let place = 0; place < parameters.length; place += 1) {
    const parameter = parameters[place] ?? '';
    if (parameter === '-r' || parameter === '--require') required.push(parameters[(place += 1)] ?? '');
    else if (parameter === '--version' || parameter === '-v') {
      process.stdout.write(`v${electronVersion()}\n`);
      process.exit(0);
    } else if (!parameter.startsWith('-')) return { required, application: resolve(parameter) };
  }
  say('no application was named');
  process.exit(1);
}

/** Reads what an application says of itself, and finds its main module. */
function describe(application: string): string {
  const file = join(application, 'package.json');
  const main = require.resolve(application);
  if (!existsSync(file)) {
    app[describeApplication]({ path: dirname(main), name: 'Electron', version: electronVersion() });
    return main;
  }
  const { productName, name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    string | undefined
  >;
  app[describeApplication]({
    path: application,
    name: productName ?? name ?? 'Electron',
    version: version ?? electronVersion(),
  });
  return main;
}

// Electron has no script of its own in front of its parameters.
process.argv.splice(1, 1);
const { required, application } = readCommandLine(process.argv.slice(1));
say(
  'for trying out, not for real cases. This is not Electron: it shows the application in an installed Chromium.',
);
const shown = { electron: electronVersion(), standin: '1' };
for (const [name, value] of Object.entries(shown))
  Object.defineProperty(process.versions, name, { value, enumerable: true });
Object.defineProperties(process, {
  type: { value: 'browser' },
  defaultApp: { value: true },
  resourcesPath: { value: join(import.meta.dirname, 'resources') },
});
offerModule();
answerRequests();
watchPages();
const main = describe(application);
for (const module of required) require(resolve(module));

let loaded = false;
process.on('beforeExit', () => {
  if (loaded) return;
  say(
    'the main module never finished loading: does it wait for app.whenReady() at its top level? Electron hangs here.',
  );
  process.exit(1);
});
try {
  // Electron says `ready` only after the main module has run to its end.
  await import(pathToFileURL(main).href);
  loaded = true;
  await app[becomeReady]();
} catch (error) {
  process.stderr.write(
    `App threw an error during load\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
