import { randomBytes } from 'node:crypto';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { type Complaints, makeComplaints } from './complaints';
import { findTyped } from './findTyped';
import { makePlaces, type Places } from './places';
import { watchPage } from './watchPage';

/** A started app, as a person sees it and as the computer does. */
export interface Started {
  readonly app: ElectronApplication;
  /** Its window; after a lock there is a new one, see {@link nextWindow}. */
  readonly page: Page;
  /** The window that takes the place of this one when Casekeep locks, watched like the first. */
  nextWindow(act: () => Promise<unknown>): Promise<Page>;
  /** Ends it without a word, as a power cut would. */
  killHard(): Promise<void>;
}

interface Fixtures {
  places: Places;
  /** A word for typing into a case. After the test it must lie nowhere on the disk. */
  marker: string;
  /** What went wrong on any page; nothing may, except what a test says it expects. */
  complaints: Complaints;
  start: () => Promise<Started>;
}

/** Every test gets folders of its own; at its end nothing went wrong on a page, and nothing typed lies on the disk. */
export const test = base.extend<Fixtures>({
  places: async ({ browserName: _none }, use) => {
    const places = makePlaces();
    await use(places);
    places.remove();
  },
  marker: async ({ browserName: _none }, use) => use(`Marker${randomBytes(6).toString('hex')}`),
  complaints: async ({ browserName: _none }, use) => {
    const complaints = makeComplaints();
    await use(complaints);
    expect(complaints.unexpected()).toEqual([]);
  },
  start: async ({ places, marker, complaints }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async () => {
      const app = await _electron.launch({
        args: ['.', `--user-data-dir=${places.profile}`],
        env: places.environment,
      });
      running.add(app);
      const page = await app.firstWindow();
      await watchPage(page, complaints.hear);
      const child = app.process();
      return {
        app,
        page,
        nextWindow: async (act) => {
          // The page ends under the hand that locks it, so the act itself may never be answered.
          const acted = act().catch(() => undefined);
          const window = await app.waitForEvent('window');
          await acted;
          await watchPage(window, complaints.hear);
          return window;
        },
        killHard: async () => {
          running.delete(app);
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          await ended;
        },
      };
    });
    await Promise.all([...running].map((app) => app.close()));
    expect(findTyped([places.profile, places.temporary], marker)).toEqual([]);
  },
});

export { expect };
