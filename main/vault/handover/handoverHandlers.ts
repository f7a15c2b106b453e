import { Failure } from '@contract/failures';
import type { handoverOperations } from '@contract/operations/handover';
import type { CaseFile } from '@domain/assemble/caseFile';
import { conflictState } from '@domain/conflicts';
import { hasRight } from '@domain/permissions/hasRight';
import { planHandoverReceipt } from '@domain/plan/handoverReceipt';
import { readCase } from '../cases/readCase';
import { deactivate } from '../deactivate';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { renderDocument } from '../documents/renderDocument';
import { renderSteps } from '../documents/renderMessages';
import { writeFileSafely } from '../evidence/writeFileSafely';
import type { HandoverStep } from '../ledger/coreKinds';
import type { Handover } from '../ledger/roster';
import type { CoreAct } from '../ledger/act';
import { namedUser } from '../office/namedUser';
import type { PreparedGrant, Session } from '../session';
import { answeredConflicts, offeredCases, sealAnswer, sealOffer } from './handoverState';

/**
 * Hand-over of the office: the successor sees code names, says where a conflict of interest exists, gets the keys of the
 * others, and ends the account of the predecessor. Each step is an entry of the vault stream.
 */
export const handoverHandlers: Handlers<keyof typeof handoverOperations> = {
  async 'handover.get'(_input, { session }) {
    const handover = session.parts.ledger.roster.handover;
    if (handover === undefined) return {};
    const cases = isFrom(handover, session)
      ? ownCases(session).map(named)
      : await offeredCases(session, handover);
    return {
      handover: {
        ...{ step: handover.step, from: nameOf(session, handover.from), to: nameOf(session, handover.to) },
        ...(cases && { cases }),
      },
    };
  },
  async 'handover.offer'({ to: name }, { session }) {
    const to = namedUser(session, name);
    if (to.id === session.user.id || !hasRight(to.role, 'user.manage')) throw new Failure('notPermitted');
    const cases = ownCases(session).map(named);
    const sealed = to.state === 'active' ? await sealOffer(session, to.id, cases) : undefined;
    if (sealed === undefined) throw new Failure('notJoined', { values: { name: to.name } });
    session.coreAct((act) => add(act, session, { step: 'offered', to: to.id, sealed }));
    return { to: to.id, cases: cases.length };
  },
  async 'handover.answer'({ conflicts: references }, { session }) {
    const handover = begun(session);
    const offered = await offeredCases(session, handover);
    if (offered === undefined || handover.step === 'given') throw new Failure('noHandover');
    const conflicts = references.map((reference) => {
      const wanted = reference.trim().toLowerCase();
      const found = offered.find((one) =>
        [one.case, one.number, one.codeName].some((name) => name.toLowerCase() === wanted),
      );
      if (found === undefined) throw new Failure('noSuchCase');
      return found.case;
    });
    const sealed = await sealAnswer(session, handover.from, [...new Set(conflicts)]);
    if (sealed === undefined) throw new Failure('noHandover');
    session.coreAct((act) => add(act, session, { step: 'answered', sealed }));
    return { conflicts: new Set(conflicts).size };
  },
  async 'handover.give'({ destination: token, job }, context) {
    const { session } = context;
    const destination = context.path(token);
    const handover = begun(session);
    const conflicts = handover.step === 'answered' ? await answeredConflicts(session, handover) : undefined;
    if (conflicts === undefined) throw new Failure('noHandover');
    const cases = ownCases(session);
    const keptBack = cases.filter(({ id }) => conflicts.includes(id));
    for (const { id } of keptBack) assertHeldByOthers(session, id, handover);
    const given = cases.filter(({ id }) => !conflicts.includes(id));
    return context.job(job, async (tell, signal) => {
      const rendered = await renderDocument({
        pageData: planHandoverReceipt(inventory(context, handover, given, keptBack), context.office()),
        ...{ protectedTerms: [], createdAt: session.clock.now(), signal },
        progress: (step) => tell(step, renderSteps.indexOf(step), renderSteps.length),
      });
      const missing = given.filter(({ id }) => !session.grantees(id).includes(handover.to));
      const grants: PreparedGrant[] = [];
      for (const { id } of missing) grants.push(await session.prepareGrant(id, handover.to));
      await writeFileSafely(destination, rendered.bytes, () => {
        session.coreAct((act) => {
          for (const grant of grants) act.grant(grant);
          add(act, session, { step: 'given', receipt: rendered.sha256 });
        });
      });
      return {
        ...{ given: given.length, keptBack: keptBack.length },
        ...{ receipt: rendered.sha256, pages: rendered.pages },
      };
    });
  },
  async 'handover.finish'(_input, { session }) {
    const handover = begun(session);
    if (handover.to !== session.user.id || handover.step !== 'given') throw new Failure('noHandover');
    // What was answered from the code names need not be answered once more, case by case.
    const unanswered = ownCases(session).filter(
      (caseFile) => conflictState(caseFile, session.user.id) === 'unanswered',
    );
    if (unanswered.length > 0)
      session.act((act) => {
        for (const { id: stream } of unanswered)
          act.append({
            ...{ stream, kind: 'conflict', record: session.newId(), version: 1 },
            data: { answer: 'none' },
          });
      });
    return { ended: handover.from, inviteAgain: await deactivate(session, handover.from) };
  },
};

function add(act: CoreAct, session: Session, data: HandoverStep): void {
  act.add({ stream: session.vaultStream, kind: 'handover', record: session.newId(), version: 1, data });
}

/** @throws Failure `noHandover` when none was begun. */
function begun(session: Session): Handover {
  const { handover } = session.parts.ledger.roster;
  if (handover === undefined) throw new Failure('noHandover');
  return handover;
}

const isFrom = ({ from }: Handover, session: Session): boolean => from === session.user.id;

function nameOf(session: Session, id: string): string {
  return session.users().find((user) => user.id === id)?.name ?? '';
}

/** Every case this session has a key of, by code name. */
function ownCases(session: Session): CaseFile[] {
  return session
    .streams()
    .flatMap((stream) => readCase(session, stream) ?? [])
    .sort((a, b) => (a.codeName < b.codeName ? -1 : 1));
}

function named({ id, number, codeName }: CaseFile) {
  return { case: id, number, codeName };
}

/**
 * Once the predecessor is gone somebody has to be left who decides about a case that the successor may not see.
 * @throws Failure `lastKey`.
 */
function assertHeldByOthers(session: Session, stream: string, { from, to }: Handover): void {
  const holders = new Set(session.grantees(stream));
  const isHeld = session
    .users()
    .some(
      ({ id, state, role }) =>
        id !== from && id !== to && state === 'active' && holders.has(id) && hasRight(role, 'case.advance'),
    );
  if (!isHeld) throw new Failure('lastKey');
}

function inventory(
  { session }: HandlerContext,
  handover: Handover,
  given: readonly CaseFile[],
  keptBack: readonly CaseFile[],
) {
  return {
    ...{ from: nameOf(session, handover.from), to: nameOf(session, handover.to), given, keptBack },
    ...{ at: session.clock.now(), practice: session.practice },
    users: session.users().filter(({ state }) => state === 'active'),
    vaultFingerprint: session.founding,
    ledgerHead: session.head().hash,
  };
}
