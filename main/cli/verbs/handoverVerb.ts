import { z } from 'zod';
import { Failure } from '@contract/failures';
import { handoverOperations } from '@contract/operations/handover';
import { randomId } from '../../vault/keys/bytes';
import type { Office } from '../office';
import { verb } from '../verb';
import { inviteAgainText } from './inviteAgainText';
import { assertMayWrite, forceOption } from './words';

const steps = ['show', 'offer', 'answer', 'give', 'finish'] as const;

const InputSchema = z.strictObject({
  step: z.enum(steps),
  name: z.string().optional(),
  conflict: z.string().optional(),
  receipt: z.string().optional(),
  force: z.boolean().optional(),
});
type Input = z.output<typeof InputSchema>;

const outputs = {
  show: handoverOperations['handover.get'].output,
  offer: handoverOperations['handover.offer'].output,
  answer: handoverOperations['handover.answer'].output,
  give: handoverOperations['handover.give'].output,
  finish: handoverOperations['handover.finish'].output,
};

function needed(path: string, given: string | undefined): string {
  if (given === undefined) throw new Failure('badInput', { fields: [{ path, message: 'is needed here' }] });
  return given;
}

async function run({ step, name, conflict, receipt, force }: Input, office: Office) {
  switch (step) {
    case 'show':
      return { show: await office.call('handover.get', {}) };
    case 'offer':
      return { offer: await office.call('handover.offer', { to: needed('name', name) }) };
    case 'answer': {
      const conflicts = (conflict ?? '').split(',').filter((each) => each.trim() !== '');
      return { answer: await office.call('handover.answer', { conflicts }) };
    }
    case 'give': {
      const path = needed('--receipt', receipt);
      assertMayWrite(path, force);
      const input = { destination: 'receipt', job: randomId() };
      return { give: await office.call('handover.give', input, { receipt: path }) };
    }
    case 'finish':
      return { finish: await office.call('handover.finish', {}) };
  }
}

const one = <Name extends keyof typeof outputs>(name: Name) => z.strictObject({ [name]: outputs[name] });

/** Hands the office over, one step after the other, by the two who leave and follow. */
export const handoverVerb = verb({
  name: 'handover',
  summary: 'hand the office over: offer NAME, answer, give, finish; show says how far it is',
  place: 0,
  arguments: [
    { name: 'step', what: steps.join(', ') },
    { name: 'name', what: 'of offer: the director who follows', optional: true },
  ],
  options: [
    {
      flags: '--conflict <cases>',
      what: 'of answer: code names with commas between them; none when left out',
    },
    { flags: '--receipt <file>', what: 'of give: where inventory and receipt go, as PDF', is: 'path' },
    forceOption,
  ],
  input: InputSchema,
  output: z.union([one('show'), one('offer'), one('answer'), one('give'), one('finish')]),
  run,
  text: (value) =>
    textOf(value as Partial<{ [Step in keyof typeof outputs]: z.output<(typeof outputs)[Step]> }>),
});

const counted = (cases: number) => (cases === 1 ? '1 case' : `${cases} cases`);

function textOf(
  value: Partial<{ [Step in keyof typeof outputs]: z.output<(typeof outputs)[Step]> }>,
): string {
  const { show, offer, answer, give, finish } = value;
  if (offer !== undefined)
    return `The names of ${counted(offer.cases)} are shown to them, and nothing else. They answer with \`casekeep handover VAULT answer\`.`;
  if (answer !== undefined)
    return `Answered: a conflict in ${counted(answer.conflicts)}. The keys of the others come with \`casekeep handover VAULT give\`.`;
  if (give !== undefined)
    return `The keys of ${counted(give.given)} were given, ${counted(give.keptBack)} kept back.\nReceipt SHA-256 ${give.receipt}`;
  if (finish !== undefined)
    return [
      'The office is handed over. The account of the predecessor has ended, and the vault goes on under a key it never had.',
      ...inviteAgainText(finish.inviteAgain),
    ].join('\n');
  if (show?.handover === undefined) return 'No hand-over was begun.';
  const { step, from, to, cases = [] } = show.handover;
  return [
    `From ${from} to ${to}: ${step}.`,
    ...cases.map(({ codeName, number }) => `  ${codeName}  ${number}`),
  ].join('\n');
}
