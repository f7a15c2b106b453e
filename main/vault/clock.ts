import { Failure } from '../../contract/failures';

/** Where every time in the vault comes from. */
export interface Clock {
  /** @returns an ISO 8601 instant in UTC with milliseconds, `2026-11-22T14:00:00.000Z`. */
  now(): string;
}

/** The computer's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/**
 * A clock that stands still.
 * @param instant any instant `Date` understands; anything else is `badInput`.
 */
export function fixedClock(instant: string): Clock {
  const time = Date.parse(instant);
  if (Number.isNaN(time))
    throw new Failure('badInput', { fields: [{ path: 'clock', message: 'not an instant' }] });
  const text = new Date(time).toISOString();
  return { now: () => text };
}

/** Environment variables of the process, as far as the vault looks at them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Only a practice vault honours `CASEKEEP_CLOCK`; a real vault always uses the computer's clock. The variable is read
 * anew each time, so that an invented year can be lived through in one session.
 * @returns the clock for one session.
 * @throws Failure `badInput` when it is set and is no instant.
 */
export function clockFor({ practice, environment }: { practice: boolean; environment: Environment }): Clock {
  if (!practice) return systemClock;
  const now = (): string => {
    const instant = environment['CASEKEEP_CLOCK'];
    return instant === undefined || instant === '' ? systemClock.now() : fixedClock(instant).now();
  };
  now();
  return { now };
}
