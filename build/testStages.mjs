import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inCache, inProject, projectEnvironment, projectNode, root } from './project.mjs';
import { run } from './run.mjs';
import { tallyPlaywright, tallyVitest } from './testReports.mjs';
import { presentElectronEnvironment } from './withElectron.mjs';

/**
 * @typedef {import('./testReports.mjs').Tally} Tally
 * @typedef {object} StageResult
 * @property {Tally} tally what its reports say
 * @property {{ code: number, timedOut: boolean }} outcome how its runner ended
 * @property {string} output what it wrote
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} needsBuild whether it looks at the built app
 * @property {boolean} [long] part of `npm run test:long` only
 * @property {() => Promise<StageResult>} work
 */

const node = (
  /** @type {string} */ file,
  /** @type {string[]} */ arguments_,
  /** @type {NodeJS.ProcessEnv} */ env,
  limitSeconds = 300,
) => run(projectNode(), [file, ...arguments_], { cwd: root, env, limitSeconds });

/**
 * Checks that are one test each: what passes is counted, what fails is named.
 *
 * @param {{ name: string, file: string, arguments: string[] }[]} checks
 * @returns {Promise<StageResult>}
 */
async function oneTestEach(checks) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, skipped: [], failures: [] };
  let output = '';
  for (const check of checks) {
    const outcome = await node(check.file, check.arguments, projectEnvironment());
    if (outcome.code === 0) tally.passed += 1;
    else {
      tally.failures.push(check.name);
      output += `— ${check.name}\n${outcome.output}\n`;
    }
  }
  return { tally, outcome: { code: tally.failures.length === 0 ? 0 : 1, timedOut: false }, output };
}

/** The sides of the project, each with a tsconfig.json of its own. */
const sides = [
  '.',
  'contract',
  'domain',
  'main',
  'main/vault',
  'main/cli',
  'preload',
  'renderer',
  'tests',
  'tests/standin',
  'build',
];

const compiler = () => inProject('node_modules', 'typescript7', 'bin', 'tsc');

/** @param {string} name @returns {string} a fresh place for a runner's report */
function reportFile(name) {
  mkdirSync(inCache('test'), { recursive: true });
  const file = inCache('test', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} name @param {string[]} projects @param {number} limitSeconds @returns {Promise<StageResult>} */
async function vitest(name, projects, limitSeconds = 1_500) {
  const report = reportFile(name);
  const outcome = await node(
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    presentElectronEnvironment(),
    limitSeconds,
  );
  return { tally: tallyVitest(readReport(report)), outcome, output: outcome.output };
}

/** @returns {Promise<StageResult>} */
async function endToEnd() {
  const report = reportFile('end-to-end');
  const outcome = await node(
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    ['test', '--reporter=line,json'],
    { ...presentElectronEnvironment(), PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' },
    1_800,
  );
  return { tally: tallyPlaywright(readReport(report)), outcome, output: outcome.output };
}

const validator = () => inProject('build', 'validatePdf.mjs');
const validatorName = 'PDF/A-3a and PDF/UA-1 validator';

/** Exit 0: the documents conform; 3: it cannot run here, and its last line says why. @returns {Promise<StageResult>} */
async function documents() {
  const outcome = await node(validator(), [], projectEnvironment(), 300);
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, skipped: [], failures: [] };
  if (outcome.code === 0) tally.passed = 1;
  else if (outcome.code === 3) tally.skipped = [validatorName];
  else tally.failures = [validatorName];
  return {
    tally,
    outcome: { code: outcome.code === 3 ? 0 : outcome.code, timedOut: outcome.timedOut },
    output: outcome.output,
  };
}

/** @returns {Stage[]} every stage, in the order in which they are told */
export function stages() {
  return [
    {
      name: 'types',
      needsBuild: false,
      work: () =>
        oneTestEach(
          sides.map((side) => ({ name: `types of ${side}`, file: compiler(), arguments: ['-p', side] })),
        ),
    },
    {
      name: 'lint',
      needsBuild: false,
      work: () =>
        oneTestEach([
          {
            name: 'eslint',
            file: inProject('node_modules', 'eslint', 'bin', 'eslint.js'),
            arguments: ['--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint', '.'],
          },
          {
            name: 'prettier',
            file: inProject('node_modules', 'prettier', 'bin', 'prettier.cjs'),
            arguments: ['--check', '--log-level', 'warn', '.'],
          },
          { name: 'knip', file: inProject('node_modules', 'knip', 'bin', 'knip.js'), arguments: [] },
        ]),
    },
    { name: 'unit', needsBuild: false, work: () => vitest('unit', ['unit', 'renderer']) },
    { name: 'vault', needsBuild: true, work: () => vitest('vault', ['vault', 'vault alone']) },
    { name: 'interop', needsBuild: true, work: () => vitest('interop', ['interop']) },
    { name: 'end-to-end', needsBuild: true, work: endToEnd },
    ...(existsSync(validator()) ? [{ name: 'documents', needsBuild: true, work: documents }] : []),
    { name: 'long', needsBuild: true, long: true, work: () => vitest('long', ['long'], 14_400) },
  ];
}
