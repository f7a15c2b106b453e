import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Section } from '../pageData';
import { answered, type PlanContext, provenance } from './context';
import { channelWords, policeWords, reporterIsWords, reporterWords, supportWords } from './words';

function reportBlocks(context: PlanContext, record: CaseRecord<'report'>): Block[] {
  const { say, said, when, person, label } = context;
  const { data } = record;
  const reporter = data.person === undefined ? 'Reporter' : person(data.person);
  return [
    {
      type: 'entry',
      title: `${label(record.id)}, received ${channelWords[data.channel]}`,
      subtitle: when(data.received),
      marks: [],
      facts: answered([
        ['Reporter', `${reporter}, who ${reporterWords[data.reporter]}`],
        ['The reporter is', reporterIsWords[data.reporterIs]],
        ['Taken by', said(data.takenBy)],
        ['Taken at', said(data.takenWhere)],
        ['Subject of the e-mail', said(data.mail?.subject)],
        [
          'A person they trust',
          data.supportOffered === undefined ? undefined : supportWords[data.supportOffered],
        ],
        [
          'Wish about the police',
          data.wishAboutPolice === undefined ? undefined : policeWords[data.wishAboutPolice],
        ],
        ['Outcome the reporter offered', said(data.outcomeOffered)],
        ['Language', said(data.language)],
        ['Links they gave', data.links?.map(say).join('\n')],
        [
          'Only they could know',
          data.onlyTheyCouldKnow === true
            ? 'Yes: what is repeated of this report points back to the reporter'
            : undefined,
        ],
        ...provenance(context, record).map((item) => [item.label, item.text] as const),
      ]),
      texts: [],
    },
    { type: 'quote', caption: 'In the reporter’s own words', text: say(data.words) },
    ...(
      [
        ['Translation', data.translation],
        ['Summary by the office', data.summary],
        ['Impact', data.impact],
        ['Concern for safety, or of retaliation', data.safetyConcern],
        ['Concern of retaliation', data.retaliationConcern],
        ['Other people they mentioned', data.otherPeople],
        ['What went before', data.context],
      ] as const
    ).flatMap(([title, text]): Block[] =>
      text === undefined ? [] : [{ type: 'labelled', label: title, text: say(text) }],
    ),
  ];
}

/** Each report as it reached the office, the reporter's words apart from everything the office says. */
export function reportsSection(context: PlanContext): Section {
  const reports = recordsOf(context.caseFile, 'report');
  return {
    id: 'reports',
    title: 'Reports',
    blocks:
      reports.length === 0
        ? [{ type: 'prose', text: 'No report has been recorded.' }]
        : reports.flatMap((record) => reportBlocks(context, record)),
  };
}
