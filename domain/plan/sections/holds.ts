import { recordsOf } from '../../assemble/caseFile';
import type { Block, LabelledText, Section } from '../pageData';
import { entry, sectionIfAny } from './blocks';
import { answered, factsOf, type PlanContext } from './context';

/** Legal holds: nothing of the case may be erased while one stands. */
export function holdsSection(context: PlanContext): Section[] {
  const { caseFile, say, said, when, label } = context;
  const blocks = recordsOf(caseFile, 'hold').map((record): Block => {
    const { data } = record;
    const lifted = data.state.kind === 'lifted' ? data.state : undefined;
    return entry({
      title: `${label(record.id)}, ${lifted === undefined ? 'standing' : 'lifted'}`,
      subtitle: `Placed ${when(data.placed)}${lifted === undefined ? '' : `, lifted ${when(lifted.when)}`}`,
      facts: factsOf(context, record, [
        ['Scope', said(data.scope)],
        ['Custodians', data.custodians?.map(say).join('\n')],
      ]),
      texts: answered([
        ['Why', say(data.reason)],
        ['Why it was lifted', lifted === undefined ? undefined : say(lifted.reason)],
      ]),
    });
  });
  return sectionIfAny('holds', 'Legal holds', blocks);
}

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/**
 * What counsel of this case may know of how it is kept. Which other cases it belongs to is not told: the file of one case
 * names no other, only that there is one. Nor is it told who has a conflict of interest, only that somebody said so.
 */
export function keepingSection({ caseFile }: PlanContext): Section[] {
  const answers = [...new Map(caseFile.conflicts.map(({ user, answer }) => [user, answer])).values()];
  const declared = answers.filter((answer) => answer === 'exists').length;
  const related = new Set(caseFile.links.map(({ case: other }) => other)).size;
  const items: LabelledText[] = answered([
    [
      'Conflict of interest',
      answers.length === 0
        ? undefined
        : `${many(answers.length, 'user was', 'users were')} asked and answered; ${declared === 0 ? 'none declared one' : `${many(declared, 'declared', 'declared')} one and may not see the case`}.`,
    ],
    [
      'Other cases',
      related === 0
        ? undefined
        : `${many(related, 'related case exists', 'related cases exist')}. Which is not told in the file of this one.`,
    ],
  ]);
  return sectionIfAny(
    'keeping',
    'How the case is kept',
    items.length === 0 ? [] : [{ type: 'facts', items }],
  );
}
