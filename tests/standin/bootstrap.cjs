'use strict';
// Plays Electron's default_app: parse argv, install the `electron` module, preload -r modules, import the app, then become ready.
const fs = require('node:fs'),
  path = require('node:path'),
  Module = require('node:module'),
  { pathToFileURL } = require('node:url');

process.argv.splice(1, 1); // real layout: [exe, ...args]
const argv = process.argv.slice(1),
  requires = [];
let entry;
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === '-r' || a === '--require') requires.push(argv[++i]);
  else if (a === '--version' || a === '-v') {
    console.log('v' + require('./lib/versions.cjs').electron);
    process.exit(0);
  } else if (a.startsWith('-')) continue;
  else {
    entry = a;
    break;
  }
}
if (!entry) {
  console.error('electron stand-in: no app path given');
  process.exit(1);
}

const v = require('./lib/versions.cjs');
for (const k of ['electron', 'chrome'])
  Object.defineProperty(process.versions, k, { value: v[k], enumerable: true, configurable: true });
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'defaultApp', { value: true });
Object.defineProperty(process, 'resourcesPath', { value: path.join(__dirname, 'resources') });

const impl = path.join(__dirname, 'lib', 'electron.cjs');
const isElectron = (s) => s === 'electron' || s === 'electron/main' || s === 'electron/common';
Module.registerHooks({
  resolve(spec, ctx, next) {
    if (!isElectron(spec)) return next(spec, ctx);
    return {
      url: ctx.conditions?.includes('import') ? 'standin:electron' : pathToFileURL(impl).href,
      format: ctx.conditions?.includes('import') ? 'module' : 'commonjs',
      shortCircuit: true,
    };
  },
  load(url, ctx, next) {
    if (url !== 'standin:electron') return next(url, ctx);
    const names = Object.keys(require(impl)).filter((n) => n !== 'default');
    return {
      format: 'module',
      shortCircuit: true,
      source: `const e = process.getBuiltinModule('node:module').createRequire(${JSON.stringify(impl)})(${JSON.stringify(impl)});\nexport default e;\n${names.map((n) => `export const ${n} = e.${n};`).join('\n')}`,
    };
  },
});

const { app } = require(impl),
  { boot } = require('./lib/app.cjs');
const dir = path.resolve(entry),
  pkgFile = path.join(dir, 'package.json');
if (fs.existsSync(pkgFile)) {
  const pkg = JSON.parse(fs.readFileSync(pkgFile, 'utf8'));
  app.setName(pkg.productName || pkg.name || 'Electron');
  if (pkg.version) app._version = pkg.version;
}
const file = Module._resolveFilename(dir, null, true);
app._appPath = fs.existsSync(pkgFile) ? dir : path.dirname(file);
for (const r of requires) Module.createRequire(path.join(process.cwd(), 'x.js'))(path.resolve(r));
let loaded = false;
process.on('beforeExit', () => {
  if (!loaded) {
    console.error(
      'electron stand-in: the main module never finished loading (top-level await on app.whenReady()?); real Electron hangs here',
    );
    process.exit(1);
  }
});
import(pathToFileURL(file).href)
  .then(() => {
    loaded = true;
    return boot();
  })
  .catch((e) => {
    console.error('App threw an error during load\n', e);
    process.exit(1);
  });
