import type { Day } from '@contract/moments';
import type { Flag } from '@contract/operations/across';
import { bansOn } from '@domain/across/bans';
import { recordsOf } from '@domain/assemble/caseFile';
import { dayOf } from '@domain/time/day';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';

/** The bans that hold on a day (today when none is given), over the cases one has. */
function flagsOn(day: Day | undefined, { desk, office, session }: HandlerContext): Flag[] {
  const known = desk.across.known();
  return bansOn(desk.across.bans(), day ?? dayOf(session.clock.now(), office().zone)).map((ban) => ({
    case: ban.stream,
    codeName: known.get(ban.stream)?.codeName ?? '',
    person: ban.person,
    personCodeName: ban.personCodeName,
    step: ban.step,
    from: ban.from,
    ...(ban.to === undefined ? {} : { to: ban.to }),
  }));
}

/** The list for the registration desk: who may not come in. */
export const flagHandlers: Handlers<'flags.list' | 'flags.reveal'> = {
  'flags.list': ({ day }, context) => flagsOn(day, context),
  'flags.reveal'({ day, reason }, context) {
    const { session } = context;
    const revealed = flagsOn(day, context).map((flag) => {
      const person = recordsOf(context.caseFile(flag.case), 'person').find(({ id }) => id === flag.person);
      const { identity = {}, description, features } = person?.data ?? {};
      return {
        ...flag,
        ...(identity.name === undefined ? {} : { name: identity.name }),
        aliases: identity.aliases ?? [],
        ...(description === undefined ? {} : { description }),
        ...(features === undefined ? {} : { features }),
      };
    });
    const looked = new Map(revealed.map((flag) => [`${flag.case} ${flag.person}`, flag]));
    if (looked.size > 0)
      session.act((act) => {
        for (const { case: stream, person } of looked.values())
          act.append({
            stream,
            kind: 'reveal',
            record: session.newId(),
            version: 1,
            data: { person, reason },
          });
      });
    return revealed;
  },
};
