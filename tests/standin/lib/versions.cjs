'use strict';
// Version of the electron npm package the app declares (API level), not of any real binary.
const path = require('node:path');
let electron = '0.0.0';
for (const base of [process.cwd(), __dirname])
  try {
    electron = require(require.resolve('electron/package.json', { paths: [base] })).version;
    break;
  } catch {}
module.exports = { electron, chrome: '0.0.0.0', standin: '0.1' };
