import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Cell, Section } from '../pageData';
import { capitalised, entry, sectionIfAny } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import type { HeldInterview, RequestedDocument } from './recordShapes';
import { advisementWords, requestedWords } from './talkWords';
import { knownWords, modeWords } from './words';

function requested({ say, label }: PlanContext, asked: RequestedDocument): string {
  const exhibit = asked.evidence === undefined ? '' : `, ${label(asked.evidence)}`;
  const why = asked.why === undefined ? '' : `. ${say(asked.why)}`;
  return `${say(asked.what)}: ${requestedWords[asked.state].toLowerCase()}${exhibit}${why}`;
}

function present({ say }: PlanContext, { alsoPresent }: HeldInterview): string {
  if (alsoPresent === undefined || alsoPresent.length === 0) return 'Nobody else';
  return alsoPresent
    .map(({ name, capacity }) => (capacity === undefined ? say(name) : `${say(name)}, ${say(capacity)}`))
    .join('\n');
}

function heldBlocks(context: PlanContext, record: CaseRecord<'interview'>, data: HeldInterview): Block[] {
  const { say, said, when, person, people, label } = context;
  const advised = data.advisements.map((advisement) => advisementWords[advisement]).join('; ');
  const questions = (data.questions ?? []).map(({ asked, said: answer }): Cell[] => [
    say(asked),
    say(answer),
  ]);
  return [
    entry({
      title: `${label(record.id)} with ${person(data.person)}`,
      subtitle: [
        when(data.started),
        ...(data.ended === undefined ? [] : [`to ${when(data.ended)}`]),
        modeWords[data.mode],
      ].join(', '),
      facts: factsOf(context, record, [
        ['Interviewer', say(data.interviewer)],
        ['Also present', present(context, data)],
        ['Told beforehand', advised === '' ? 'Nothing recorded' : capitalised(advised)],
        ['Documents asked for', data.documents?.map((asked) => requested(context, asked)).join('\n')],
        ['Witnesses they named', people(data.witnessesNamed)],
        ['What they refused', said(data.refusals)],
      ]),
      texts: [{ label: 'Their account', text: say(data.account) }],
    }),
    ...(questions.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            summary: `Questions of ${label(record.id)} and what was said to them`,
            empty: '',
            columns: [
              { label: 'Asked', share: 3 },
              { label: 'Said', share: 5 },
            ],
            rows: questions,
          },
        ]),
  ];
}

function interviewBlocks(context: PlanContext, record: CaseRecord<'interview'>): Block[] {
  const { say, said, when, day, person, label } = context;
  const { data } = record;
  const title = `${label(record.id)} with ${person(data.person)}`;
  switch (data.status) {
    case 'held':
      return heldBlocks(context, record, data);
    case 'planned':
      return [
        entry({
          title: `${title}, planned`,
          facts: factsOf(context, record, [['Due', data.due === undefined ? undefined : day(data.due)]]),
          texts: [{ label: 'Why', text: say(data.why) }],
        }),
      ];
    case 'declined':
      return [
        entry({
          title: `${title}, declined`,
          subtitle: `Asked ${when(data.asked)}, ${modeWords[data.mode]}`,
          facts: factsOf(context, record, []),
          texts: answered([['The reason they gave', said(data.reason)]]),
        }),
      ];
  }
}

/** Each interview: what was said beforehand, asked, answered, asked for and refused. */
export function interviewsSection(context: PlanContext): Section[] {
  const blocks = recordsOf(context.caseFile, 'interview').flatMap((record) =>
    interviewBlocks(context, record),
  );
  return sectionIfAny('interviews', 'Interviews', blocks);
}

const talkWords = { planned: 'planned', held: 'held', declined: 'declined' } as const;

/** Who may know something, of what, and whether they were heard. */
export function witnessesSection(context: PlanContext): Section[] {
  const { caseFile, person, label } = context;
  const incidents = recordsOf(caseFile, 'incident');
  const interviews = recordsOf(caseFile, 'interview');
  const named = (id: string) =>
    interviews.filter(({ data }) => data.status === 'held' && data.witnessesNamed?.includes(id) === true);
  const rows = recordsOf(caseFile, 'person')
    .filter(
      ({ id, data }) =>
        data.roles.includes('witness') ||
        named(id).length > 0 ||
        incidents.some((incident) => incident.data.witnesses?.includes(id) === true),
    )
    .map(({ id, data }): Cell[] => {
      const of = incidents.filter((incident) => incident.data.witnesses?.includes(id) === true);
      const heard = interviews.filter((interview) => interview.data.person === id);
      return [
        { text: person(id), strong: true, note: knownWords[data.known] },
        of.length === 0 ? 'No incident named' : of.map((incident) => label(incident.id)).join(', '),
        named(id)
          .map((interview) => label(interview.id))
          .join(', ') || 'Nobody interviewed',
        heard.map((interview) => `${label(interview.id)}, ${talkWords[interview.data.status]}`).join('; ') ||
          'Not interviewed',
      ];
    });
  return sectionIfAny(
    'witnesses',
    'Witnesses',
    rows.length === 0
      ? []
      : [
          {
            type: 'table',
            summary: 'Witnesses, what they may know of, and whether they were heard',
            empty: '',
            columns: [
              { label: 'Witness', share: 2 },
              { label: 'Of', share: 2.4 },
              { label: 'Named by', share: 2.4 },
              { label: 'Heard', share: 3 },
            ],
            rows,
          },
        ],
  );
}
