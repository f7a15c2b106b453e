import { allowedSkips } from './allowedSkips.mjs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped full names of what was skipped
 * @property {string[]} failures one line for each failure
 */

/**
 * What vitest's JSON report says. A file that could not be run, and an empty report, are failures.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, skipped: [], failures: [] };
  for (const file of report?.testResults ?? []) {
    const tests = file.assertionResults ?? [];
    for (const test of tests) {
      if (test.status === 'passed') tally.passed += 1;
      else if (test.status === 'failed') tally.failures.push(`${file.name}: ${test.fullName}`);
      else tally.skipped.push(test.fullName);
    }
    const failedTests = tests.filter((/** @type {any} */ test) => test.status === 'failed').length;
    if (file.status === 'failed' && failedTests === 0)
      tally.failures.push(`${file.name}: the file could not be run`);
    if (file.status !== 'failed' && tests.length === 0)
      tally.failures.push(`${file.name}: the file holds no test`);
  }
  tally.failed = tally.failures.length;
  return tally;
}

/**
 * What Playwright's JSON report says. A test that passed only on a second try is a failure.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function tallyPlaywright(report) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, skipped: [], failures: [] };
  /** @param {any} suite @param {string[]} path */
  const walk = (suite, path) => {
    const titles = suite.title === undefined || suite.title === '' ? path : [...path, suite.title];
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests ?? []) {
        const name = [...titles, spec.title].join(' › ');
        if (test.status === 'expected') tally.passed += 1;
        else if (test.status === 'skipped') tally.skipped.push(name);
        else tally.failures.push(name);
      }
    for (const inner of suite.suites ?? []) walk(inner, titles);
  };
  for (const suite of report?.suites ?? []) walk(suite, []);
  for (const error of report?.errors ?? [])
    tally.failures.push(String(error.message ?? 'an error outside any test'));
  tally.failed = tally.failures.length;
  return tally;
}

/**
 * The verdict on one stage: its report against how its runner ended.
 *
 * A runner that failed without naming a failure has crashed; a stage without a single test is empty; a skip that is
 * not listed in `allowedSkips.mjs` is a failure and no skip.
 *
 * @param {string} stage @param {Tally} tally @param {{ code: number, timedOut: boolean }} outcome
 * @param {{ stage: string, name: RegExp, reason: string }[]} [allowed]
 * @returns {Tally}
 */
export function judge(stage, tally, outcome, allowed = allowedSkips) {
  const isAllowed = (/** @type {string} */ name) =>
    allowed.some((skip) => skip.stage === stage && skip.name.test(name));
  const failures = [
    ...tally.failures,
    ...tally.skipped
      .filter((name) => !isAllowed(name))
      .map((name) => `skipped without a listed reason: ${name}`),
  ];
  if (outcome.timedOut) failures.push('the time limit of the stage ended it');
  else if (outcome.code !== 0 && failures.length === 0)
    failures.push(`the runner ended with code ${outcome.code}`);
  if (tally.passed + tally.skipped.length + failures.length === 0) failures.push('the stage holds no test');
  return {
    passed: tally.passed,
    failed: failures.length,
    skipped: tally.skipped.filter(isAllowed),
    failures,
  };
}

/** The one line a run ends on. @param {{ passed: number, failed: number, skipped: string[] }[]} tallies */
export function lastLine(tallies) {
  const sum = (/** @type {(tally: { passed: number, failed: number, skipped: string[] }) => number} */ of) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const skipped = sum((tally) => tally.skipped.length);
  const counted = `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failed)} failed`;
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted;
}
