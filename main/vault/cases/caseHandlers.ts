import { Failure } from '@contract/failures';
import type { caseOperations, CaseOpening } from '@contract/operations/cases';
import { accessAmong } from '@domain/access';
import { conflictState, hasDeclared, mayGiveKey } from '@domain/conflicts';
import { missingFor } from '@domain/gates/gates';
import { hasRight } from '@domain/permissions/hasRight';
import { nextPhase, phasesBetween, rightToMove } from '@domain/phases';
import { caseView } from '@domain/view/caseView';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { namedUser } from '../office/namedUser';
import { assertNotAboutDirector } from '../intake/assertNotAboutDirector';
import { takeCase } from '../takeCase';
import type { Act, Session } from '../session';
import { appendRecord, openCase } from './openCase';
import { caseHistory } from './caseHistory';

/** Cases as a whole: open, read, move, share. */
export const caseHandlers: Handlers<keyof typeof caseOperations> = {
  'cases.list': (_input, { desk }) => desk.cards(),
  'cases.open': (input, context) => openByHand(input, context),
  'cases.get': ({ case: reference }, context) =>
    caseView(context.caseFile(reference), {
      office: context.office(),
      now: context.session.clock.now(),
      practice: context.session.practice,
      names: new Map(context.session.users().map(({ id, name }) => [id, name])),
      viewer: {
        user: context.session.user.id,
        givesKeys: hasRight(context.session.user.role, 'case.grant'),
      },
      cases: context.desk.across.known(),
    }),
  'cases.history'({ case: reference, record, access }, context) {
    const items = caseHistory(context.caseFile(reference), record, context);
    return access === true ? accessAmong(items) : items;
  },
  'cases.missing'({ case: reference, phase }, context) {
    const caseFile = context.caseFile(reference);
    const target = phase ?? nextPhase(caseFile.phase) ?? caseFile.phase;
    return { phase: target, missing: missingFor(caseFile, target) };
  },
  'cases.advance'({ case: reference, phase, reason }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    if (phase === 'closed' && !hasRight(session.user.role, 'case.close')) throw new Failure('notPermitted');
    const steps = phasesBetween(caseFile.phase, phase);
    if (steps.length === 0) throw new Failure('wrongPhase', { values: { phase: caseFile.phase } });
    const missing = missingFor(caseFile, phase);
    if (missing.length > 0) throw new Failure('gateMissing', { missing, values: { phase } });
    session.act((act) => {
      let from = caseFile.phase;
      for (const to of steps) {
        act.append({
          stream: caseFile.id,
          kind: 'phase',
          record: session.newId(),
          version: 1,
          data: { from, to, ...(reason === undefined ? {} : { reason }) },
        });
        from = to;
      }
    });
    return { case: caseFile.id, phase };
  },
  'cases.return'({ case: reference, phase, reason }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    const right = rightToMove(caseFile.phase, phase, reason);
    if (right === undefined || nextPhase(caseFile.phase) === phase)
      throw new Failure('wrongPhase', { values: { phase: caseFile.phase } });
    if (!hasRight(session.user.role, right)) throw new Failure('notPermitted');
    session.act((act) => {
      const data = { from: caseFile.phase, to: phase, reason };
      act.append({ stream: caseFile.id, kind: 'phase', record: session.newId(), version: 1, data });
    });
    return { case: caseFile.id, phase };
  },
  'cases.conflict'({ case: reference, answer }, context) {
    const { session } = context;
    const caseFile = context.unopenedCase(reference);
    if (hasDeclared(caseFile, session.user.id)) throw new Failure('conflictDeclared');
    session.act((act) => {
      appendConflict(act, caseFile.id, answer, session);
    });
    return { case: caseFile.id, answer };
  },
  async 'cases.grant'({ case: reference, user: name }, context) {
    const { session } = context;
    const caseFile = context.unopenedCase(reference);
    const state = conflictState(caseFile, session.user.id);
    if (state === 'unanswered') throw new Failure('conflictUnanswered');
    const user = namedUser(session, name);
    if (user.state !== 'active') throw new Failure('notJoined', { values: { name: user.name } });
    if (user.role === 'auditor') throw new Failure('notPermitted');
    if (!mayGiveKey(state, user.role)) throw new Failure('conflictDeclared');
    if (caseFile.grants.some((grant) => grant.user === user.id))
      throw new Failure('alreadyGranted', { values: { name: user.name } });
    const prepared = await session.prepareGrant(caseFile.id, user.id);
    // Sealing takes a moment, in which another call may have given the same key.
    if (session.grantees(caseFile.id).includes(user.id))
      throw new Failure('alreadyGranted', { values: { name: user.name } });
    session.act((act) => {
      act.grant(prepared);
    });
    return { case: caseFile.id, user: user.id };
  },
  async 'cases.take'({ case: reference, user: name, reason }, context) {
    const { session } = context;
    const caseFile = context.caseFile(reference);
    const user = namedUser(session, name).id;
    // Giving up one's own key has an act of its own, in which nobody is asked why.
    if (user === session.user.id) throw new Failure('notPermitted');
    await takeCase(session, caseFile.id, user, reason);
    return { case: caseFile.id, user };
  },
  async 'cases.recuse'({ case: reference }, context) {
    const { session } = context;
    await takeCase(session, context.unopenedCase(reference).id, session.user.id);
    return {};
  },
  search: ({ words }, { desk }) => desk.search(words),
  due: ({ until }, { desk }) => desk.due(until),
};

async function openByHand(
  { report, reporter, conflict, aboutDirector }: CaseOpening,
  context: HandlerContext,
) {
  const { session } = context;
  assertNotAboutDirector(report, aboutDirector, session);
  const prepared = await session.prepareStream();
  return session.act((act) => {
    const names = openCase(act, prepared, context);
    const person = reporter === undefined ? undefined : session.newId();
    if (person !== undefined && reporter !== undefined)
      appendRecord(act, { stream: names.case, record: person, kind: 'person' }, reporter);
    appendRecord(
      act,
      { stream: names.case, record: session.newId(), kind: 'report' },
      { ...report, ...(person === undefined ? {} : { person }) },
    );
    if (conflict !== undefined) appendConflict(act, names.case, conflict, session);
    return names;
  });
}

function appendConflict(act: Act, stream: string, answer: 'none' | 'exists', session: Session): void {
  act.append({ stream, kind: 'conflict', record: session.newId(), version: 1, data: { answer } });
}
