import { ensureBrowser, installDebianPackage, packageRights } from './browser.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { compileReference } from './compileReference.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run, say } from './run.mjs';
import { judge, lastLine } from './testReports.mjs';
import { stages } from './testStages.mjs';

/**
 * `npm test`: everything that can be checked here, from a bare clone.
 *
 * `--only types,lint` runs those stages; `--long` runs what is too slow for every day. The last line sums up all reports.
 */

/** @param {string[]} arguments_ */
function readArguments(arguments_) {
  const at = arguments_.indexOf('--only');
  const only =
    at < 0
      ? undefined
      : (arguments_[at + 1] ?? '').split(',').map((name) => (name === 'e2e' ? 'end-to-end' : name));
  return { only, long: arguments_.includes('--long') };
}

/** @param {{ only: string[] | undefined, long: boolean }} choice */
function chosenStages(choice) {
  const all = stages();
  const unknown = choice.only?.filter((name) => !all.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `There is no stage ${unknown.join(', ')}; there are ${all.map((stage) => stage.name).join(', ')}.`,
    );
  return all.filter((stage) =>
    choice.only === undefined ? (stage.long ?? false) === choice.long : choice.only.includes(stage.name),
  );
}

/** The tools that the tests look at documents with; where they cannot be installed the tests say so by failing. */
async function ensureTools() {
  await ensureBrowser();
  const rights = packageRights();
  const present = await run('pdftotext', ['-v']);
  if (present.code === 127 && rights.root && rights.debian)
    await installDebianPackage('poppler-utils', 'the tests read the documents back with pdftotext');
}

/** @typedef {import('./testReports.mjs').Tally} Tally */

/** @param {import('./testStages.mjs').Stage} stage @returns {Promise<Tally>} */
async function runStage(stage) {
  const began = Date.now();
  const { tally, outcome, output } = await stage.work();
  const verdict = judge(stage.name, tally, outcome);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (verdict.failed > 0) {
    say(`\n──── ${stage.name}: what it said ────\n${output.trim().split('\n').slice(-400).join('\n')}`);
    for (const failure of verdict.failures) say(`  failed: ${failure}`);
  }
  for (const name of verdict.skipped) say(`  skipped: ${name} (${output.trim().split('\n').at(-1) ?? ''})`);
  console.log(`${stage.name.padEnd(12)} ${seconds.padStart(6)} s   ${lastLine([verdict])}`);
  return verdict;
}

/** Runs stages one after the other. @param {import('./testStages.mjs').Stage[]} lane */
async function runLane(lane) {
  const verdicts = [];
  for (const stage of lane) verdicts.push(await runStage(stage));
  return verdicts;
}

/** Builds the app: no test, but a failure where it cannot be built. @returns {Promise<Tally[]>} */
async function buildStage() {
  const began = Date.now();
  const failure = await ensureBuilt().then(
    () => undefined,
    (/** @type {Error} */ error) => error.message,
  );
  console.log(
    `${'build'.padEnd(12)} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s   ${failure ?? ''}`.trimEnd(),
  );
  return failure === undefined ? [] : [{ passed: 0, failed: 1, skipped: [], failures: [failure] }];
}

async function main() {
  const began = Date.now();
  const chosen = chosenStages(readArguments(process.argv.slice(2)));
  await ensureInstalled();
  const needBuild = chosen.some((stage) => stage.needsBuild);
  if (needBuild) await ensureTools();

  // The compiler and the linter keep one core busy while the other runs what needs no browser; the specs get both.
  const steady = chosen.filter((stage) => ['types', 'lint'].includes(stage.name));
  const last = chosen.filter((stage) => stage.name === 'end-to-end');
  const beside = chosen.filter((stage) => !steady.includes(stage) && !last.includes(stage));
  const built = needBuild ? await buildStage() : [];
  const isBuilt = built.every((verdict) => verdict.failed === 0);
  const runnable = (/** @type {import('./testStages.mjs').Stage} */ stage) => isBuilt || !stage.needsBuild;
  // The reference compiles meanwhile; its stage comes when it is there.
  const compared = beside.filter((stage) => stage.name === 'interop');
  const reference = compared.length > 0 ? compileReference() : Promise.resolve(false);
  const lanes = await Promise.all([
    runLane(steady),
    runLane(beside.filter((stage) => runnable(stage) && !compared.includes(stage))),
  ]);
  await reference;
  const verdicts = [
    ...built,
    ...lanes.flat(),
    ...(await runLane(compared.filter(runnable))),
    ...(await runLane(last.filter(runnable))),
  ];

  console.log(`${'all'.padEnd(12)} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`);
  console.log(lastLine(verdicts));
  return verdicts.some((verdict) => verdict.failed > 0) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  say(/** @type {Error} */ (error).message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
