import type { Phase } from '@contract/phases';
import { type Behaviour, behaviours, type Fictional, fictional, type Place, places } from './fiction';
import type { SeededRandom } from './seededRandom';

/** What is decided about a case before any of it is written. */
export interface Plot {
  readonly number: number;
  /** Instant, in milliseconds, at which the report arrives. */
  readonly begins: number;
  /** How far the office has come with it. */
  readonly reaches: Phase;
  readonly byMail: boolean;
  readonly reporter: Fictional;
  readonly reporterIs: 'affected' | 'witness';
  readonly anonymous: boolean;
  readonly harassed: 'yes' | 'no';
  /** Nobody knows the respondent's name. */
  readonly unnamed: boolean;
  readonly respondent: Fictional;
  readonly witness: Fictional | undefined;
  readonly place: Place;
  readonly behaviour: Behaviour;
  readonly told: string;
  readonly second: Behaviour | undefined;
  readonly police: boolean;
  readonly noneSought: boolean;
  /** Which of the staff has the case, if any. */
  readonly staff: number | undefined;
}

export const day = 86_400_000;
export const hour = 3_600_000;

/** Invents a case: an older one is further on. */
export function plotOf(random: SeededRandom, number: number, span: { begin: number; end: number }): Plot {
  // Between eight and six, as an office gets its reports; more of late, so that a small office has open cases too.
  const days = Math.floor((span.end - span.begin) / day);
  const raw = span.end - Math.ceil((random.below(1000) / 1000) ** 2 * days) * day - day;
  const begins = raw + random.between(14, 23) * hour + random.below(60) * 60_000;
  const age = (span.end - begins) / day;
  const reporterIs = random.chance(0.75) ? 'affected' : 'witness';
  const byMail = random.chance(0.4);
  const behaviour = random.pick(behaviours);
  return {
    number,
    begins,
    reaches: phaseAt(random, age),
    byMail,
    reporter: fictional(random),
    reporterIs,
    anonymous: !byMail && random.chance(0.15),
    harassed: reporterIs === 'affected' || random.chance(0.2) ? 'yes' : 'no',
    unnamed: random.chance(0.2),
    respondent: fictional(random),
    witness: random.chance(0.4) ? fictional(random) : undefined,
    place: random.pick(places),
    behaviour,
    told: random.pick(behaviour.told),
    second: random.chance(0.25) ? random.pick(behaviours.filter((other) => other !== behaviour)) : undefined,
    police: random.chance(0.15),
    noneSought: random.chance(0.2),
    staff: random.chance(0.35) ? random.below(2) : undefined,
  };
}

function phaseAt(random: SeededRandom, age: number): Phase {
  if (age < 4) return 'intake';
  if (age < 12) return random.pick(['intake', 'consultation', 'consultation']);
  if (age < 30) return random.pick(['consultation', 'decision', 'follow-up']);
  if (age < 60) return random.pick(['decision', 'follow-up', 'closed', 'closed']);
  return random.chance(0.04) ? random.pick(['consultation', 'decision', 'follow-up']) : 'closed';
}
