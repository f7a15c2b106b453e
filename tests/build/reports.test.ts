import { describe, expect, test } from 'vitest';
import { allowedSkips } from '../../build/allowedSkips.mjs';
import { judge, lastLine, tallyPlaywright, tallyVitest } from '../../build/testReports.mjs';
import { stages } from '../../build/testStages.mjs';

const ended = { code: 0, timedOut: false };
const crashed = { code: 1, timedOut: false };
const file = (name: string, status: string, ...tests: [fullName: string, status: string][]): object => ({
  name,
  status,
  assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
});
const tally = (
  change: object,
): { passed: number; failed: number; skipped: string[]; failures: string[] } => ({
  passed: 3,
  failed: 0,
  skipped: [],
  failures: [],
  ...change,
});

describe('vitest’s report', () => {
  test('passed, failed and skipped are counted by name', () => {
    const report = {
      testResults: [
        file('a.test.ts', 'failed', ['one', 'passed'], ['two', 'failed'], ['three', 'pending']),
        file('b.test.ts', 'passed', ['four', 'passed'], ['five', 'todo']),
      ],
    };
    expect(tallyVitest(report)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['three', 'five'],
      failures: ['a.test.ts: two'],
    });
  });

  test.each([
    ['a file that could not be run', { testResults: [file('a.test.ts', 'failed')] }],
    ['a file without a test', { testResults: [file('a.test.ts', 'passed')] }],
  ])('%s is a failure', (_name, report) => {
    expect(tallyVitest(report).failed).toBe(1);
  });

  test('no report holds no test', () => {
    expect(judge('unit', tallyVitest(undefined), ended).failures).toEqual(['the stage holds no test']);
  });
});

describe('Playwright’s report', () => {
  const spec = (title: string, status: string): object => ({ title, tests: [{ status }] });

  test('nested suites are walked; a second try is a failure', () => {
    const report = {
      suites: [
        {
          title: 'main.spec.ts',
          specs: [spec('opens', 'expected')],
          suites: [
            {
              title: 'lock',
              specs: [spec('hides', 'unexpected'), spec('kills', 'flaky'), spec('waits', 'skipped')],
            },
          ],
        },
      ],
    };
    expect(tallyPlaywright(report)).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['main.spec.ts › lock › waits'],
      failures: ['main.spec.ts › lock › hides', 'main.spec.ts › lock › kills'],
    });
  });

  test('an error outside any test is a failure', () => {
    expect(tallyPlaywright({ suites: [], errors: [{ message: 'cannot load' }] }).failures).toEqual([
      'cannot load',
    ]);
  });
});

describe('the verdict on a stage', () => {
  const allowed = [{ stage: 'interop', name: /^reads the rows$/, reason: 'needs a compiler' }];

  test('a green one', () => {
    expect(judge('unit', tally({}), ended)).toMatchObject({ passed: 3, failed: 0, failures: [] });
  });

  test('a runner that failed without naming a failure has crashed', () => {
    expect(judge('unit', tally({}), crashed).failures).toEqual(['the runner ended with code 1']);
  });

  test('a failure is not counted twice for the runner’s exit code', () => {
    expect(judge('unit', tally({ failures: ['a'] }), crashed).failed).toBe(1);
  });

  test('an exceeded time limit is a failure whatever the report says', () => {
    expect(judge('unit', tally({}), { code: 1, timedOut: true }).failed).toBe(1);
  });

  test.each([
    ['listed', 'interop', 'reads the rows', 0, 1],
    ['listed for another stage', 'unit', 'reads the rows', 1, 0],
    ['not listed', 'interop', 'reads the rows twice', 1, 0],
  ])('a skip that is %s', (_name, stage, name, failed, skipped) => {
    const verdict = judge(stage, tally({ skipped: [name] }), ended, allowed);
    expect(verdict.failed).toBe(failed);
    expect(verdict.skipped).toHaveLength(skipped);
  });

  test('every listed skip belongs to a stage and gives a reason', () => {
    const known = [...stages().map((stage) => stage.name), 'documents'];
    for (const skip of allowedSkips) {
      expect(known).toContain(skip.stage);
      expect(skip.reason.length).toBeGreaterThan(20);
    }
  });
});

describe('the last line', () => {
  test.each([
    [[tally({})], '3 passed, 0 failed'],
    [[tally({}), tally({ failed: 2 })], '6 passed, 2 failed'],
    [[tally({ skipped: ['a'] })], '3 passed, 0 failed, 1 skipped'],
    [[], '0 passed, 0 failed'],
  ])('%o', (tallies, line) => {
    expect(lastLine(tallies)).toBe(line);
  });
});
