import { Failure } from '@contract/failures';
import type { ParsedInput } from '@contract/operations';
import type { letterOperations } from '@contract/operations/letters';
import type { RecordData } from '@contract/records/kinds';
import type { CaseFile, CaseRecord } from '@domain/assemble/caseFile';
import { letterAudience } from '@domain/letters/audience';
import { type CheckedWords, checkLetter } from '@domain/letters/checkLetter';
import { letterTemplate, mergeLetter } from '@domain/letters/mergeLetter';
import { sendingProblem } from '@domain/letters/sendingProblem';
import {
  contactBySending,
  followUpBySending,
  plannedFollowUp,
  type Sending,
  sentLetter,
  sentReason,
} from '@domain/letters/sentLetter';
import { dayOf } from '@domain/time/day';
import { appendRecord } from '../cases/openCase';
import type { HandlerContext, Handlers } from '../dispatch/handlerContext';
import { assertMayWrite, currentRecord, problemOfWriting } from '../records/writeChecks';

/** Letters: filled from a template, checked, sent. */
export const letterHandlers: Handlers<keyof typeof letterOperations> = {
  'letters.draft'({ case: reference, purpose, to }, context) {
    const caseFile = context.caseFile(reference);
    const recipient = recipientOf(caseFile, to);
    const audience = letterAudience(recipient.data);
    const template = letterTemplate(purpose, audience);
    if (template === undefined)
      throw new Failure('badInput', { fields: [{ path: 'purpose', message: 'notForThisPerson' }] });
    const office = context.office();
    const today = dayOf(context.session.clock.now(), office.zone);
    return mergeLetter(template, { caseFile, recipient, audience, office, today });
  },
  'letters.check'(input, context) {
    const caseFile = context.caseFile(input.case);
    const letter = input.letter === undefined ? undefined : currentRecord(caseFile, input.letter, 'letter');
    const words = 'to' in input ? typedWords(input, caseFile) : letter?.data;
    if (words === undefined) throw new Failure('noSuchRecord');
    return checkLetter(caseFile, letter, words);
  },
  'letters.send': (input, context) => send(input, context),
};

/** @throws Failure `badInput` for somebody who is not in the case. */
function recipientOf(caseFile: CaseFile, to: string): CaseRecord<'person'> {
  const person = caseFile.records.find(
    ({ id, kind, state }) => id === to && kind === 'person' && state === 'current',
  );
  if (person?.kind !== 'person')
    throw new Failure('badInput', { fields: [{ path: 'to', message: 'noSuchPerson' }] });
  return person;
}

function typedWords(input: CheckedWords, caseFile: CaseFile): CheckedWords {
  recipientOf(caseFile, input.to);
  return input;
}

/** A case and who writes in it. */
interface Writing {
  readonly session: HandlerContext['session'];
  readonly caseFile: CaseFile;
}

function send(input: ParsedInput<'letters.send'>, context: HandlerContext) {
  const { session } = context;
  const caseFile = context.caseFile(input.case);
  const letter = currentRecord(caseFile, input.letter, 'letter');
  const writing = { session, caseFile };
  if (input.version !== undefined && input.version !== letter.version) throw new Failure('staleVersion');
  const { when, mode, overridesPromise } = input;
  const sending: Sending = { when, mode, overridesPromise };
  const content = sentLetter(letter, sending);
  assertSendable(letter, content, overridesPromise, writing);
  const followUp = input.followUp === true ? followUpRecord(letter, writing) : undefined;
  const contact = session.newId();
  const version = letter.version + 1;
  const stream = caseFile.id;
  const because = { reason: sentReason };
  session.act((act) => {
    appendRecord(act, { stream, record: letter.id, kind: 'letter', version }, content, because);
    appendRecord(act, { stream, record: contact, kind: 'contact' }, contactBySending(letter, sending));
    if (followUp !== undefined)
      appendRecord(
        act,
        { stream, kind: 'follow-up', ...followUp },
        followUpBySending(letter, sending),
        followUp.version === 1 ? {} : because,
      );
  });
  return {
    case: caseFile.id,
    letter: letter.id,
    version,
    contact,
    ...(followUp === undefined ? {} : { followUp: followUp.record }),
  };
}

/**
 * First whether this user may send this letter at all, then what stands in it.
 * @throws Failure `notPermitted`, `wrongPhase`, `alreadySent`, `wordsToCheck`, `promiseBroken`, `secondReaderNeeded`.
 */
function assertSendable(
  letter: CaseRecord<'letter'>,
  content: RecordData<'letter'>,
  overridesPromise: string | undefined,
  writing: Writing,
): void {
  assertMayWrite('letter', writing, { amends: true, lateReason: undefined });
  recipientOf(writing.caseFile, letter.data.to);
  if (letter.data.state.kind === 'dropped')
    throw new Failure('badInput', { fields: [{ path: 'letter', message: 'letterDropped' }] });
  const problem = problemOfWriting('letter', content, letter, writing);
  if (problem !== undefined && problem !== 'secondReaderNeeded') throw new Failure(problem);
  const found = sendingProblem(writing.caseFile, letter, overridesPromise);
  if (found !== undefined) throw new Failure(found.code, { missing: found.missing });
}

/** The follow-up this letter makes: the plan there was, carried out, or a new record. */
function followUpRecord(letter: CaseRecord<'letter'>, writing: Writing): { record: string; version: number } {
  if (letter.data.purpose !== 'follow-up')
    throw new Failure('badInput', { fields: [{ path: 'followUp', message: 'notAFollowUp' }] });
  const planned = plannedFollowUp(writing.caseFile, letter.data.to);
  assertMayWrite('follow-up', writing, { amends: planned !== undefined, lateReason: undefined });
  return planned === undefined
    ? { record: writing.session.newId(), version: 1 }
    : { record: planned.id, version: planned.version + 1 };
}
