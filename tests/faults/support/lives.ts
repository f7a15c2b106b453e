import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildWorker } from './buildWorker';
import type { FaultPlan } from './faultPlan';
import { type Circumstances, liveOnce, type Told } from './liveOnce';
import { lookAfterwards } from './lookAfterwards';
import { copyOf, foundOffice, type Place, placeIn } from './theOffice';
import type { Life } from './worker';

/** `npm run faults -- --count 2000 --seed words` sets these; what happened with a seed happens with it again. */
export const seed = process.env['CASEKEEP_FAULTS_SEED'] ?? String(Date.now());
/** @returns how many lives there are in `npm test`, or as many as were asked for. */
export const countOr = (usual: number): number => Number(process.env['CASEKEEP_FAULTS_COUNT'] ?? usual);

/** Starts lives of workers, each in a place of its own. */
export interface Lives {
  /** A place with an office in it, or with nothing. */
  place: (from?: 'office' | 'nothing') => Place;
  live: (
    place: Place,
    plan: FaultPlan,
    rest?: Partial<Pick<Life, 'script' | 'backup'>>,
    around?: Circumstances,
  ) => Promise<Told>;
  /** Lives once by each plan and looks afterwards. @returns what was wrong, and how each life ended. */
  liveAll: (
    count: number,
    planOf: (index: number) => FaultPlan,
    judge: (told: Told) => void,
  ) => Promise<{ broken: string[]; endings: Told[] }>;
}

/** For a file of tests: bundles the worker and founds the office before them, and takes everything away afterwards. */
export function lives(): Lives {
  let parent = '';
  let worker = '';
  let office: Place | undefined;
  let number = 0;
  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'casekeep-test-'));
    worker = await buildWorker();
    office = await foundOffice(join(parent, 'office'));
  });
  afterAll(() => {
    for (const folder of [parent, join(worker, '..')]) rmSync(folder, { recursive: true, force: true });
  });
  const place = (from: 'office' | 'nothing' = 'office'): Place => {
    number += 1;
    const folder = join(parent, `life-${number}`);
    return from === 'office' && office !== undefined ? copyOf(office, folder) : placeIn(folder);
  };
  const live: Lives['live'] = (at, plan, rest = {}, around = {}) =>
    liveOnce(worker, { script: 'work', ...rest, ...at, plan }, around);
  return {
    place,
    live,
    async liveAll(count, planOf, judge) {
      const broken: string[] = [];
      const endings: Told[] = [];
      const once = async (index: number): Promise<void> => {
        const plan = planOf(index);
        const at = place();
        const told = await live(at, plan);
        endings.push(told);
        try {
          judge(told);
          await lookAfterwards(at, told);
        } catch (error) {
          const { last, answered } = told;
          broken.push(`life ${index} ${JSON.stringify({ ...plan, last, answered })}: ${String(error)}`);
        }
        rmSync(join(at.folder, '..'), { recursive: true, force: true });
      };
      // One process lives while the vault of another is looked at.
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < count) await once(next++);
      };
      await Promise.all([lane(), lane()]);
      return { broken, endings };
    },
  };
}
