import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { installDebianPackage, packageRights } from './browser.mjs';
import { inCache, inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { run, say } from './run.mjs';

/**
 * `node build/validatePdf.mjs [FILE…]`: asks an independent validator (veraPDF, on Java) whether documents keep to
 * PDF/A-3a and PDF/UA-1; without files, the documents the tests draw. Exit 0: they do; 1: they do not; 3: it cannot
 * run here, and the last line says why. The validator is fetched into `.cache/` and is no part of the product.
 */

/** An npm package that carries veraPDF's own validator with all its rules in one jar. */
const carrier = '@opendataloader/pdf@2.5.0';
const standards = '3a,ua1';
/** Java's XML binding, which newer Javas no longer bring; Debian's package puts it here. */
const javaLibraries = '/usr/share/java';
const bindings =
  /^(?:jaxb-(?:api|runtime|core|impl).*|.*activation.*|istack.*|txw2.*|stax-ex.*|FastInfoset.*)\.jar$/;
const hasBinding = () => existsSync(join(javaLibraries, 'jaxb-api.jar'));

class CannotRun extends Error {}

/** @param {string} command @param {string[]} arguments_ @param {Parameters<typeof run>[2]} [options] */
async function must(command, arguments_, options) {
  const outcome = await run(command, arguments_, options);
  if (outcome.code !== 0) throw new Error(outcome.output.trim());
  return outcome.output;
}

async function javaIsThere() {
  const compiler = await run('java', ['--list-modules']);
  if (compiler.code !== 0) throw new CannotRun('There is no Java on this machine.');
  if (!compiler.output.includes('jdk.compiler'))
    throw new CannotRun('This Java brings no compiler (a JDK is needed).');
}

async function bindingIsThere() {
  if (hasBinding()) return;
  const { root: isRoot, debian } = packageRights();
  if (isRoot && debian) await installDebianPackage('libjaxb-java', 'the validator of the documents needs it');
  if (!hasBinding())
    throw new CannotRun('Java’s XML binding is missing (on Debian and Ubuntu: apt install libjaxb-java).');
}

/** @returns {string | undefined} the validator's jar */
function cachedJar() {
  const folder = inCache('validator', 'package');
  if (!existsSync(folder)) return undefined;
  const jar = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.jar'),
  );
  return jar === undefined ? undefined : join(folder, jar);
}

async function validatorJar() {
  const cached = cachedJar();
  if (cached !== undefined) return cached;
  const folder = inCache('validator');
  mkdirSync(folder, { recursive: true });
  say('Fetching the validator once (24 MB)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = await run(npm, ['pack', carrier, '--silent', '--pack-destination', folder], {
    limitSeconds: 120,
  });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) throw new CannotRun('The validator could not be fetched.');
  await must('tar', ['-xzf', join(folder, archive), '-C', folder]);
  const jar = cachedJar();
  if (jar === undefined) throw new CannotRun('The fetched package holds no validator.');
  return jar;
}

/** Draws the documents of the tests into a folder. @param {string} folder */
async function drawDocuments(folder) {
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const drawing = ['run', '--project', 'vault', 'tests/vault/documents/validated.test.ts'];
  const env = projectEnvironment({ CASEKEEP_DOCUMENTS_FOLDER: folder });
  await must(projectNode(), [vitest, ...drawing], { cwd: root, env, limitSeconds: 120 });
  return readdirSync(folder).map((name) => join(folder, name));
}

/** @param {string} jar @param {string[]} files */
async function validate(jar, files) {
  const libraries = readdirSync(javaLibraries).filter((name) => bindings.test(name));
  const classPath = [jar, ...libraries.map((name) => join(javaLibraries, name))].join(delimiter);
  const source = inProject('build', 'validator', 'Validate.java');
  const outcome = await run('java', ['-cp', classPath, source, standards, ...files], { limitSeconds: 240 });
  const lines = outcome.output.split('\n').filter((line) => /^(?:conforms|FAILS| {9})/.test(line));
  console.log(lines.join('\n'));
  if (lines.length === 0) console.log(outcome.output);
  return outcome.code === 0 && lines.length >= files.length * standards.split(',').length;
}

const folder = mkdtempSync(join(tmpdir(), 'casekeep-validate-'));
try {
  const given = process.argv.slice(2).map((file) => resolve(file));
  await javaIsThere();
  await bindingIsThere();
  const jar = await validatorJar();
  const conforms = await validate(jar, given.length > 0 ? given : await drawDocuments(folder));
  process.exitCode = conforms ? 0 : 1;
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = error instanceof CannotRun ? 3 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
