import { Failure } from '@contract/failures';
import type { Relation } from '@contract/records/byVault';
import type { CaseFile } from '@domain/assemble/caseFile';
import { granteesApart, mergedInto } from '@domain/links';
import type { Act } from '../session';
import type { Handlers } from '../dispatch/handlerContext';

/** What one end of a tie says. */
interface End {
  readonly in: string;
  readonly to: string;
  readonly relation: Relation;
}

/** Writes both ends of a tie between two cases, in one act. */
export function appendLinks(
  act: Act,
  newId: () => string,
  reason: string,
  [one, other]: readonly [End, End],
): void {
  for (const end of [one, other]) {
    const data = { case: end.to, relation: end.relation, reason };
    act.append({ stream: end.in, kind: 'link', record: newId(), version: 1, data });
  }
}

function assertTwo(here: CaseFile, there: CaseFile): void {
  if (here.id === there.id) throw new Failure('sameCase');
}

/** Ties two cases together. Both need their key and a clear conflict check of whoever asks. */
export const tieHandlers: Handlers<'cases.link' | 'cases.merge'> = {
  'cases.link'({ case: reference, other, reason }, context) {
    const [here, there] = [context.caseFile(reference), context.caseFile(other)];
    assertTwo(here, there);
    const { session } = context;
    session.act((act) => {
      appendLinks(act, () => session.newId(), reason, [
        { in: here.id, to: there.id, relation: 'related' },
        { in: there.id, to: here.id, relation: 'related' },
      ]);
    });
    return { case: here.id, other: there.id };
  },
  'cases.merge'({ case: reference, into, reason }, context) {
    const [here, there] = [context.caseFile(reference), context.caseFile(into)];
    assertTwo(here, there);
    // A case that went on elsewhere takes nothing in: so there is no way round in a circle either.
    if (mergedInto(here) !== undefined || mergedInto(there) !== undefined) throw new Failure('alreadyMerged');
    const { session } = context;
    session.act((act) => {
      appendLinks(act, () => session.newId(), reason, [
        { in: here.id, to: there.id, relation: 'merged-into' },
        { in: there.id, to: here.id, relation: 'merged-from' },
      ]);
    });
    const names = new Map(session.users().map(({ id, name }) => [id, name]));
    const named = (users: readonly string[]) => users.map((user) => names.get(user) ?? '');
    const apart = granteesApart(here, there);
    return { case: here.id, into: there.id, apart: { here: named(apart.here), there: named(apart.there) } };
  },
};
