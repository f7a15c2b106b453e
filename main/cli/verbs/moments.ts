import { Failure } from '@contract/failures';
import { DaySchema, InstantSchema, type When } from '@contract/moments';
import { clockFor } from '../../vault/clock';
import type { Office } from '../office';

/** This moment, as the vault's own clock has it, in the office's zone. */
export function nowOf({ signedIn, host }: Office): When {
  const clock = clockFor({ practice: signedIn.practice, environment: host.environment });
  return { kind: 'exact', at: { instant: clock.now(), zone: signedIn.office.zone } };
}

/**
 * A time as it is typed after an option: a day (`2026-03-06`) or an instant in UTC (`2026-03-06T15:00:00Z`).
 * @throws Failure `badInput`.
 */
export function givenWhen(text: string, { signedIn }: Office, path: string): When {
  if (DaySchema.safeParse(text).success) return { kind: 'day', day: text };
  if (!InstantSchema.safeParse(text).success)
    throw new Failure('badInput', {
      fields: [{ path, message: 'a day, or an instant such as 2026-03-06T15:00:00Z' }],
    });
  return { kind: 'exact', at: { instant: new Date(text).toISOString(), zone: signedIn.office.zone } };
}
