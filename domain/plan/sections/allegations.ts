import { recordsOf } from '../../assemble/caseFile';
import { codeLabel, knownCodes } from '../../conductCodes/conductCodes';
import { standingDecisions } from '../../decisions';
import type { Cell, Section } from '../pageData';
import { codeName } from './codeName';
import type { PlanContext } from './context';
import { weighedText } from './decisions';
import { findingWords } from './words';

/** What is alleged, against whom, of which conduct, and what was found: one line an allegation. */
export function allegationsSection(context: PlanContext): Section {
  const { caseFile, say, person, label, when } = context;
  const decisions = standingDecisions(caseFile);
  const rows = recordsOf(caseFile, 'allegation').map((record) => {
    const { data } = record;
    const decided = decisions.filter((decision) => decision.data.allegation === record.id).at(-1);
    const codes = knownCodes(context.caseFile);
    const grounds = (data.grounds ?? []).map((ground) => codeLabel(codes, data.code, 'grounds', ground));
    return [
      {
        text: label(record.id),
        strong: true,
        note: data.respondent === undefined ? 'Respondent not known' : person(data.respondent),
      },
      { text: say(data.statement), note: data.incidents.map(label).join(', ') },
      {
        text: [codeLabel(codes, data.code, 'behaviours', data.behaviour), ...grounds].join('; '),
        note: codeName(context, data.code),
      },
      decided === undefined
        ? { text: 'Not decided' }
        : {
            text: findingWords[decided.data.finding],
            strong: true,
            note: `${label(decided.id)}, ${when(decided.data.decided)}`,
          },
    ];
  });
  return {
    id: 'allegations',
    title: 'Allegations and findings',
    blocks: [
      {
        type: 'prose',
        text: 'One behaviour by one person is one allegation, classed by the conduct code’s own list. Each has a finding of its own; there is no verdict on the case as a whole.',
      },
      {
        type: 'table',
        summary: 'Allegations, the conduct they are classed as, and the finding on each',
        empty: 'No allegation has been stated.',
        columns: [
          { label: 'Allegation', share: 1.7 },
          { label: 'What is alleged', share: 4 },
          { label: 'Conduct', share: 2.7 },
          { label: 'Finding', share: 2.2 },
        ],
        rows,
      },
    ],
  };
}

/** For each allegation what speaks for it, what against, and what was found: the file's reasons at one glance. */
export function matrixSection(context: PlanContext): Section[] {
  const { caseFile, label } = context;
  const rows = recordsOf(caseFile, 'allegation').flatMap((allegation) =>
    standingDecisions(caseFile)
      .filter(({ data }) => data.allegation === allegation.id)
      .map(({ id, data }): Cell[] => [
        { text: label(allegation.id), strong: true },
        weighedText(context, data.evidenceFor) ?? 'None named',
        weighedText(context, data.evidenceAgainst) ?? 'None named',
        { text: findingWords[data.finding], strong: true, note: label(id) },
      ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      id: 'matrix',
      title: 'Evidence by allegation',
      blocks: [
        {
          type: 'table',
          summary: 'What speaks for and against each allegation that was decided, and the finding',
          empty: '',
          columns: [
            { label: 'Allegation', share: 1.7 },
            { label: 'For', share: 3.4 },
            { label: 'Against', share: 3.4 },
            { label: 'Finding', share: 2 },
          ],
          rows,
        },
      ],
    },
  ];
}
