import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { followUpDuties } from '../../followUps';
import type { Block, Section } from '../pageData';
import { entry, section } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { modeWords } from './words';

function followUpBlock(context: PlanContext, record: CaseRecord<'follow-up'>): Block {
  const { say, said, when, day, person, label } = context;
  const { data } = record;
  const title = `${label(record.id)} to ${person(data.person)}`;
  switch (data.status) {
    case 'planned':
      return entry({
        title: `${title}, planned`,
        subtitle: `Due ${day(data.due)}`,
        facts: factsOf(context, record, []),
        texts: answered([
          ['Plan', said(data.plan)],
          ['What they may be told', said(data.mayBeTold)],
        ]),
      });
    case 'unreachable':
      return entry({
        title: `${title}, who could not be reached`,
        facts: factsOf(context, record, [['Attempts', data.attempts.map(label).join(', ')]]),
        texts: [{ label: 'Why', text: say(data.why) }],
      });
    case 'made':
      return entry({
        title,
        subtitle: `${when(data.told)}, ${modeWords[data.mode]}`,
        facts: factsOf(context, record, [
          ['Letter', data.letter === undefined ? undefined : label(data.letter)],
          ['Answered', data.answered === undefined ? undefined : when(data.answered)],
        ]),
        texts: answered([
          ['What was told', say(data.what)],
          ['Their answer', said(data.answer)],
        ]),
      });
  }
}

/** What is owed to each person who reports being harassed, and what was told. */
export function followUpsSection(context: PlanContext): Section {
  const { caseFile, say, person } = context;
  const open = followUpDuties(caseFile).filter(({ state }) => state === 'owed');
  const owed: Block[] =
    open.length === 0
      ? []
      : [
          {
            type: 'notice',
            tone: 'caution',
            text: `Still owed: a follow-up report to ${open.map((duty) => duty.codeName).join(', ')}.`,
          },
        ];
  const waived = recordsOf(caseFile, 'waiver').flatMap(({ data }): Block[] =>
    data.duty === 'follow-up'
      ? [
          {
            type: 'labelled',
            label: `Follow-up to ${person(data.person)} waived, because`,
            text: say(data.reason),
          },
        ]
      : [],
  );
  const made = recordsOf(caseFile, 'follow-up').map((record) => followUpBlock(context, record));
  return section(
    'follow-ups',
    'Follow-up',
    [...owed, ...made, ...waived],
    'Nobody in this case is recorded as reporting being harassed; no follow-up is owed.',
  );
}
