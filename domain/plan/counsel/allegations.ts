import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { codeLabel, conductCode, knownCodes } from '../../conductCodes/conductCodes';
import type { Block, Section } from '../pageData';
import { answered, type CounselContext, provenance } from './context';
import { answerWords, findingWords, jurisdictionWords, settingWords } from './words';

/** What is alleged, against whom, of which conduct, and what was found: one line an allegation. */
export function allegationsSection(context: CounselContext): Section {
  const { caseFile, say, person, label, when } = context;
  const decisions = recordsOf(caseFile, 'decision');
  const rows = recordsOf(caseFile, 'allegation').map((record) => {
    const { data } = record;
    const decided = decisions.filter((decision) => decision.data.allegation === record.id).at(-1);
    const codes = knownCodes(context.caseFile);
    const code = conductCode(codes, data.code);
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
        note: `${code?.name ?? data.code.code}, version ${data.code.version}`,
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

function incidentBlock(context: CounselContext, record: CaseRecord<'incident'>): Block {
  const { say, person, label, when } = context;
  const { data } = record;
  const people = (ids: readonly string[] | undefined) =>
    ids === undefined ? undefined : ids.map(person).join(', ');
  const affected =
    data.affected === undefined
      ? undefined
      : data.affected.kind === 'people'
        ? people(data.affected.people)
        : `${data.affected.kind === 'not-known' ? 'Not known' : 'Not disclosed'}: ${say(data.affected.because)}`;
  const stop = data.askedToStop;
  return {
    type: 'entry',
    title: label(record.id),
    subtitle: when(data.when),
    marks: [],
    facts: answered([
      ['Setting', settingWords[data.setting]],
      ['Event', data.event === undefined ? undefined : say(data.event)],
      ['Place', data.place === undefined ? undefined : say(data.place)],
      ['Affected', affected],
      ['Respondents', people(data.respondents)],
      ['Witnesses', people(data.witnesses)],
      ['Still going on', data.ongoing === undefined ? undefined : answerWords[data.ongoing]],
      [
        'Asked to stop',
        stop === undefined
          ? undefined
          : `By ${say(stop.by)}, ${when(stop.when)}; complied at once: ${answerWords[stop.compliedAtOnce].toLowerCase()}`,
      ],
      ...provenance(context, record).map((item) => [item.label, item.text] as const),
    ]),
    texts: [{ label: 'What happened', text: say(data.what) }],
  };
}

/** Each incident in full. */
export function incidentsSection(context: CounselContext): Section {
  const incidents = recordsOf(context.caseFile, 'incident');
  return {
    id: 'incidents',
    title: 'Incidents',
    blocks:
      incidents.length === 0
        ? [{ type: 'prose', text: 'No incident has been recorded.' }]
        : incidents.map((record) => incidentBlock(context, record)),
  };
}

/** The first judgement: is it ours, what does it do to people, what may happen next. */
export function triageSection(context: CounselContext): Section {
  const { caseFile, say, label } = context;
  const blocks = recordsOf(caseFile, 'triage').map((record): Block => {
    const { data } = record;
    return {
      type: 'entry',
      title: label(record.id),
      marks: [],
      facts: answered([
        ['Jurisdiction', `${jurisdictionWords[data.jurisdiction]}. ${say(data.jurisdictionReason)}`],
        ['Risk to safety', `${answerWords[data.safetyRisk.level]}. ${say(data.safetyRisk.reason)}`],
        ['Risk of repetition', `${answerWords[data.repeatRisk.level]}. ${say(data.repeatRisk.reason)}`],
        ...provenance(context, record).map((item) => [item.label, item.text] as const),
      ]),
      texts: answered([
        ['Impact', say(data.impact)],
        [
          'Immediate measures',
          data.immediateMeasures === undefined ? undefined : say(data.immediateMeasures),
        ],
      ]),
    };
  });
  return {
    id: 'triage',
    title: 'Triage',
    blocks: blocks.length === 0 ? [{ type: 'prose', text: 'No triage has been recorded.' }] : blocks,
  };
}
