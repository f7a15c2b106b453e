import { Failure } from '@contract/failures';
import type { EarlierCase } from '@contract/operations/across';
import { findings } from '@contract/records/decision';
import { likenessOf, rankComparators } from '@domain/across/comparators';
import { countMet, type Met, metIn } from '@domain/across/earlier';
import { type CaseFile, recordsOf } from '@domain/assemble/caseFile';
import { standingDecisions } from '@domain/decisions';
import { sharesContent } from '@domain/links';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';

/**
 * The cases opened before this one in which a respondent was met. Those that share records with it by a merge or a split
 * tell nothing new.
 */
function earlierCases(caseFile: CaseFile, { desk }: Pick<HandlerContext, 'desk'>): Met[] {
  const known = desk.across.known();
  const isEarlier = (stream: string) => (known.get(stream)?.opened ?? '9') <= caseFile.opened;
  return metIn(desk.across.shared(caseFile.id)).filter(
    ({ stream }) => isEarlier(stream) && !sharesContent(caseFile, stream),
  );
}

function earlierCase({ matched }: Met, caseFile: CaseFile): EarlierCase {
  const decided = standingDecisions(caseFile).map(({ data }) => data.finding);
  return {
    case: caseFile.id,
    number: caseFile.number,
    codeName: caseFile.codeName,
    phase: caseFile.phase,
    outcome: findings.flatMap((finding) => {
      const count = decided.filter((one) => one === finding).length;
      return count === 0 ? [] : [{ finding, count }];
    }),
    matched: [...matched],
  };
}

/** Looks from one case at those before it: answered from the session's own desk and from nowhere else. */
export const compareHandlers: Handlers<'cases.earlier' | 'cases.openEarlier' | 'cases.comparators'> = {
  'cases.earlier': ({ case: reference }, context) =>
    countMet(earlierCases(context.caseFile(reference), context)),
  'cases.openEarlier'({ case: reference, reason }, context) {
    const caseFile = context.caseFile(reference);
    const met = earlierCases(caseFile, context);
    if (met.length === 0) return [];
    const opened = met.map((one) => earlierCase(one, context.caseFile(one.stream)));
    const { session } = context;
    session.act((act) => {
      act.append({
        stream: caseFile.id,
        kind: 'earlier',
        record: session.newId(),
        version: 1,
        data: { cases: met.map(({ stream }) => stream), reason },
      });
    });
    return opened.sort((one, other) => one.number.localeCompare(other.number));
  },
  'cases.comparators'({ case: reference, allegation: id }, context) {
    const caseFile = context.caseFile(reference);
    const allegation = recordsOf(caseFile, 'allegation').find((record) => record.id === id);
    if (allegation === undefined) throw new Failure('noSuchRecord');
    const likeness = likenessOf(caseFile, allegation);
    const { across } = context.desk;
    // A case that was split off carries this case's own decisions.
    const own = new Set(recordsOf(caseFile, 'decision').map((decision) => decision.id));
    const others = across
      .decisions(likeness.behaviour, caseFile.id)
      .filter(({ decision }) => !own.has(decision));
    const known = across.known();
    return rankComparators(likeness, others).map(({ stream, day, finding, actions }) => ({
      codeName: known.get(stream)?.codeName ?? '',
      ...(day === undefined ? {} : { day }),
      finding,
      actions,
    }));
  },
};
