import { Failure } from '@contract/failures';
import { defaultOffice } from '@contract/office';
import type { Streams } from '../streams';
import type { Host } from '../../vault/dispatch/handlerContext';
import { enterOffice, type Entrance, type Office, unlocking } from '../office';
import { contactSteps } from './contactSteps';
import { intakeSteps } from './intakeSteps';
import { entered, laterSteps, staffNames } from './laterSteps';
import type { Author, Scene, Step } from './scene';
import { seededRandom } from './seededRandom';
import { staffStep } from './staffStep';
import { day, hour, plotOf } from './story';

/** Everybody in a practice vault has this passphrase: it guards nothing. */
export const practicePassphrase = 'practice makes a careful office';

const director = 'Robin Vale';

export interface SeedOptions {
  readonly folder: string;
  readonly cases: number;
  readonly seed: string;
  /** Last day of the invented year, YYYY-MM-DD. */
  readonly until: string;
  readonly streams: Pick<Streams, 'environment' | 'interrupted'>;
  readonly progress: (done: number, total: number) => void;
}

/** What was made. */
export interface Seeded {
  readonly cases: number;
  readonly acts: number;
  readonly users: readonly { readonly name: string; readonly role: string }[];
}

/** One step in the order of the whole office's year. */
interface Scheduled {
  readonly step: Step;
  readonly scene: Scene;
}

/**
 * Makes a practice vault with an invented year of cases: written act by act through the same operations as ever, each
 * at its own time. The same seed gives the same `show --json` of every case.
 * @throws Failure of the operations; `folderNotEmpty`.
 */
export async function seedVault(options: SeedOptions): Promise<Seeded> {
  const { folder, seed, cases, streams, progress } = options;
  const end = Date.parse(`${options.until}T23:00:00.000Z`);
  const begin = end - 365 * day;
  const environment: Record<string, string | undefined> = { ...streams.environment };
  const setClock = (at: number) => (environment['CASEKEEP_CLOCK'] = new Date(at).toISOString());
  const ids = seededRandom(seed, 'ids');
  const names = seededRandom(seed, 'names');
  const host: Host = {
    emit: () => undefined,
    idSource: (length) => ids.bytes(length),
    random: (bound) => names.below(bound),
    hurried: true,
    environment,
  };
  // At night in the office's zone, when the director writes least.
  const slots = Array.from({ length: 8 }, (_, index) => begin + (index + 1) * 45 * day + 9 * hour);
  const scheduled = schedule({ seed, cases, begin: begin + day, end, slots });

  setClock(begin);
  await found(folder, host, setClock, begin);
  let office: Office | undefined;
  let author: Author | undefined;
  try {
    for (const [index, { step, scene }] of scheduled.entries()) {
      if (streams.interrupted?.aborted === true) throw new Failure('cancelled');
      setClock(step.at);
      if (office === undefined || author !== step.by) {
        office?.close();
        office = await enterOffice(folder, unlocking(practicePassphrase, nameOf(step.by)), host);
        author = step.by;
      }
      await step.act(office, scene);
      progress(index + 1, scheduled.length);
    }
  } finally {
    office?.close();
  }
  return {
    cases,
    acts: scheduled.length,
    users: [{ name: director, role: 'director' }, ...staffNames.map((name) => ({ name, role: 'staff' }))],
  };
}

function nameOf(author: Author): string {
  return author === 'director' ? director : (staffNames[author] ?? '');
}

const noAlternate = 'This is a practice vault with made-up cases.';

/** The vault, its director, and the staff who join on the first day. */
async function found(
  folder: string,
  host: Host,
  setClock: (at: number) => void,
  begin: number,
): Promise<void> {
  const { businessWeek, ...rest } = defaultOffice;
  const profile = {
    ...rest,
    businessWeek: [...businessWeek],
    holidays: [],
    organisation: 'Practice office',
    noAlternate,
  };
  const input = { director, passphrase: practicePassphrase, practice: true, office: profile };
  const office = await enterOffice(folder, { by: 'vault.create', input }, host);
  const invitations: Entrance[] = [];
  try {
    for (const user of staffNames) {
      const { invitation } = await office.call('users.invite', { name: user, role: 'staff' });
      invitations.push({ by: 'vault.join', input: { user, invitation, passphrase: practicePassphrase } });
    }
  } finally {
    office.close();
  }
  for (const [index, entrance] of invitations.entries()) {
    setClock(begin + (index + 1) * 60_000);
    (await enterOffice(folder, entrance, host)).close();
  }
}

/** Every step of every case, in the order of time. */
function schedule(plan: {
  seed: string;
  cases: number;
  begin: number;
  end: number;
  slots: readonly number[];
}): Scheduled[] {
  const { seed, cases, begin, end, slots } = plan;
  const all: Scheduled[] = [];
  for (let number = 1; number <= cases; number += 1) {
    const random = seededRandom(seed, `case ${number}`);
    const plot = plotOf(random, number, { begin, end });
    const scene: Scene = { plot, case: '', incidents: [], allegations: [], consultations: [], evidence: [] };
    const steps: Step[] = [];
    const step = (days: number, act: Step['act'], by: Author = 'director') => {
      steps.push({ at: plot.begins + days * day, by, act });
    };
    intakeSteps({ plot, random, step });
    laterSteps({ plot, random, step });
    contactSteps({ plot, random, step });
    const work = staffStep(plot, random, slots, entered);
    if (work !== undefined) steps.push(work);
    all.push(...steps.filter(({ at }) => at < end).map((each) => ({ step: each, scene })));
  }
  return all.sort((a, b) => a.step.at - b.step.at || a.scene.plot.number - b.scene.plot.number);
}
