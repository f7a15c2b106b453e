import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { conductCode, knownCodes } from '../../conductCodes/conductCodes';
import { followUpDuties } from '../../followUps';
import type { Block, Section } from '../pageData';
import { answered, type CounselContext, provenance } from './context';
import { answerWords, findingWords, modeWords, standardWords } from './words';

type Weighed = NonNullable<CaseRecord<'decision'>['data']['evidenceFor']>;

function decisionBlock(context: CounselContext, record: CaseRecord<'decision'>): Block {
  const { caseFile, say, when, label } = context;
  const { data } = record;
  const weighed = (items: Weighed | undefined) =>
    items
      ?.map(({ record: item, why }) => (why === undefined ? label(item) : `${label(item)}: ${say(why)}`))
      .join('\n');
  const allegation = recordsOf(caseFile, 'allegation').find(({ id }) => id === data.allegation);
  const tests =
    allegation === undefined
      ? undefined
      : conductCode(knownCodes(context.caseFile), allegation.data.code)?.exceptionTests;
  const testName = (id: string) => tests?.find((test) => test.id === id)?.label ?? say(id);
  return {
    type: 'entry',
    title: `${label(record.id)} on ${label(data.allegation)}: ${findingWords[data.finding].toLowerCase()}`,
    subtitle: when(data.decided),
    marks: [],
    facts: answered([
      [
        'Standard of proof',
        standardWords[data.standard] + (data.standardNote === undefined ? '' : `: ${say(data.standardNote)}`),
      ],
      [
        'Respondent heard',
        data.respondentHeard === undefined
          ? undefined
          : answerWords[data.respondentHeard] +
            (data.respondentHeardNote === undefined ? '' : `. ${say(data.respondentHeardNote)}`),
      ],
      ['Evidence for', weighed(data.evidenceFor)],
      ['Evidence against', weighed(data.evidenceAgainst)],
      ...(data.exceptionTests ?? []).map(
        ({ test, applies, reason }) => [testName(test), `${answerWords[applies]}. ${say(reason)}`] as const,
      ),
      ...provenance(context, record).map((item) => [item.label, item.text] as const),
    ]),
    texts: answered([
      ['The allegation', allegation === undefined ? undefined : say(allegation.data.statement)],
      ['Reasons', say(data.reasons)],
      ['Action', data.action === undefined ? undefined : say(data.action)],
    ]),
  };
}

/** Each decision with its reasons, what speaks for and against, and the code's exception tests. */
export function decisionsSection(context: CounselContext): Section {
  const decisions = recordsOf(context.caseFile, 'decision');
  return {
    id: 'decisions',
    title: 'Decisions',
    blocks:
      decisions.length === 0
        ? [{ type: 'prose', text: 'No decision has been recorded.' }]
        : decisions.map((record) => decisionBlock(context, record)),
  };
}

function followUpBlock(context: CounselContext, record: CaseRecord<'follow-up'>): Block {
  const { say, when, day, person, label } = context;
  const { data } = record;
  const facts = provenance(context, record);
  if (data.status === 'planned')
    return {
      type: 'entry',
      title: `${label(record.id)} to ${person(data.person)}, planned`,
      subtitle: `Due ${day(data.due)}`,
      marks: [],
      facts,
      texts: answered([['Plan', data.plan === undefined ? undefined : say(data.plan)]]),
    };
  if (data.status === 'unreachable')
    return {
      type: 'entry',
      title: `${label(record.id)} to ${person(data.person)}, who could not be reached`,
      marks: [],
      facts: [...answered([['Attempts', data.attempts.map(label).join(', ')]]), ...facts],
      texts: answered([['Why', say(data.why)]]),
    };
  return {
    type: 'entry',
    title: `${label(record.id)} to ${person(data.person)}`,
    subtitle: `${when(data.told)}, ${modeWords[data.mode]}`,
    marks: [],
    facts: [
      ...answered([['Answered', data.answered === undefined ? undefined : when(data.answered)]]),
      ...facts,
    ],
    texts: answered([
      ['What was told', say(data.what)],
      ['Their answer', data.answer === undefined ? undefined : say(data.answer)],
    ]),
  };
}

/** What is owed to each person who reports being harassed, and what was told. */
export function followUpsSection(context: CounselContext): Section {
  const { caseFile, say, person } = context;
  const open = followUpDuties(caseFile).filter(({ state }) => state === 'owed');
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
  const made = recordsOf(caseFile, 'follow-up').map((record) => followUpBlock(context, record));
  const blocks = [...owed, ...made, ...waived];
  return {
    id: 'follow-ups',
    title: 'Follow-up',
    blocks:
      blocks.length === 0
        ? [
            {
              type: 'prose',
              text: 'Nobody in this case is recorded as reporting being harassed; no follow-up is owed.',
            },
          ]
        : blocks,
  };
}
