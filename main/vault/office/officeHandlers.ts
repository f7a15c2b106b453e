import { Failure } from '@contract/failures';
import type { officeOperations } from '@contract/operations/office';
import { isAlternateSettled } from '@domain/alternate';
import { dayOf } from '@domain/time/day';
import { holidayCountries, holidayRegions, nextPublicHolidays } from '@domain/time/publicHolidays';
import type { Handlers } from '../dispatch/handlerContext';
import { changePassphrase } from '../changePassphrase';
import { deactivate } from '../deactivate';
import { rotate } from '../rotation/rotate';
import { assertOffice } from './assertOffice';
import { recoveryState } from '../recovery/recoveryState';
import { tendQuietly } from '../reserved/tendQuietly';
import { namedUser } from './namedUser';
import { officeKind } from './readOffice';

/** How many of the next public holidays are told: about a year of them. */
const shownHolidays = 12;

/** Office profile and accounts. */
export const officeHandlers: Handlers<keyof typeof officeOperations> = {
  'office.get': (_input, context) => context.office(),
  'office.set'(profile, { session }) {
    assertOffice(profile);
    if (!isAlternateSettled(session.users(), profile)) throw new Failure('alternateOpen');
    session.act((act) => {
      act.append({
        stream: session.vaultStream,
        kind: officeKind,
        record: session.newId(),
        version: 1,
        data: profile,
      });
    });
    return profile;
  },
  'office.calendars': ({ country }) => ({
    countries: holidayCountries(),
    regions: country === undefined ? [] : holidayRegions(country),
  }),
  'office.publicHolidays': (calendar, { session, office }) =>
    nextPublicHolidays(dayOf(session.clock.now(), office().zone), calendar, shownHolidays),
  'users.list': (_input, { session }) =>
    session.users().map((user) => {
      const { id, name, role, state, fingerprint } = user;
      const recovery = recoveryState(user);
      return { id, name, role, state, ...(fingerprint && { fingerprint }), ...(recovery && { recovery }) };
    }),
  async 'users.deactivate'({ user: name }, { session }) {
    const user = namedUser(session, name).id;
    if (user === session.user.id) throw new Failure('notPermitted');
    const inviteAgain = await deactivate(session, user);
    return { user, inviteAgain };
  },
  async 'users.changePassphrase'(passphrases, { session }) {
    const inviteAgain = await changePassphrase(session, passphrases);
    await tendQuietly(session, passphrases.next);
    return { inviteAgain };
  },
  'vault.rotate': async (_input, { session }) => ({ inviteAgain: await rotate(session) }),
  'users.invite'({ name, role }, { session }) {
    const taken = session
      .users()
      .filter((user) => user.state !== 'inactive' || user.boxKey !== undefined)
      .some((user) => user.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new Failure('nameTaken', { values: { name } });
    return session.invite({ name, role });
  },
};
