import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { alone } from './lock.mjs';
import { npm, npmEnvironment } from './npm.mjs';
import { inCache, inProject, root } from './project.mjs';
import { run, say } from './run.mjs';

const folder = inProject('node_modules', '@journeyapps', 'sqlcipher');
const binary = inProject(
  'node_modules',
  '@journeyapps',
  'sqlcipher',
  'build',
  'Release',
  'node_sqlite3.node',
);
const failed = inCache('reference-failed');

/** Version that is installed, or nothing when the optional package is not there at all. */
function installedVersion() {
  try {
    return String(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version);
  } catch {
    return undefined;
  }
}

/** A compile that failed is tried once a version. @param {string} version */
function failedBefore(version) {
  return existsSync(failed) && readFileSync(failed, 'utf8') === version;
}

/**
 * Compiles the independent SQLCipher that the interop tests compare with. Only they need it, so it is no part of the
 * install: the app starts without waiting for a compiler. A failure is told and remembered; the tests that need it are
 * then skipped, with the reason.
 *
 * @returns {Promise<boolean>} whether it is there
 */
export async function compileReference() {
  const version = installedVersion();
  if (version === undefined) return false;
  if (existsSync(binary)) return true;
  return alone('reference', async () => {
    if (existsSync(binary)) return true;
    if (failedBefore(version)) return false;
    say('Compiling the SQLCipher that the interop tests compare with (about two minutes, beside the rest)…');
    const [command, arguments_] = npm(['rebuild', '@journeyapps/sqlcipher', '--ignore-scripts=false']);
    await run(command, arguments_, { cwd: root, env: npmEnvironment(), limitSeconds: 900 });
    if (existsSync(binary)) return true;
    mkdirSync(inCache(), { recursive: true });
    writeFileSync(failed, version);
    say(
      'It could not be compiled here (a C++ compiler and OpenSSL’s headers are needed); its tests are skipped.',
    );
    return false;
  });
}
