import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { followUpDuties } from '../../followUps';
import { identifiedParts } from '../../people';
import type { Block, Section } from '../pageData';
import { isProtected } from '../redaction/protectedTerms';
import type { PlanContext } from './context';
import { answerWords, knownWords, roleWords } from './words';

const followUpWords = {
  owed: 'Owed',
  planned: 'Planned',
  made: 'Made',
  unreachable: 'Could not be reached',
  waived: 'Waived',
} as const;

const featureWords = {
  appearance: 'appearance',
  height: 'height',
  clothing: 'clothing',
  voice: 'voice',
  badge: 'badge',
} as const;

/** Appearance and marks by which somebody not known by name may be found again. */
function describedText({ say }: PlanContext, { data }: CaseRecord<'person'>): string {
  const features = (Object.keys(featureWords) as (keyof typeof featureWords)[]).flatMap((name) => {
    const feature = data.features?.[name];
    return feature === undefined ? [] : [`${featureWords[name]}: ${say(feature)}`];
  });
  return [...(data.description === undefined ? [] : [say(data.description)]), ...features].join('\n');
}

/** The parties of the case by code name and role; who they are stays in the vault. */
export function partiesSection(context: PlanContext): Section {
  const { caseFile, person, say } = context;
  const people = recordsOf(caseFile, 'person');
  const duties = new Map(followUpDuties(caseFile).map((duty) => [duty.person, followUpWords[duty.state]]));
  const known = (record: CaseRecord<'person'>) => {
    const { data } = record;
    const described = describedText(context, record);
    const isWithheld = isProtected(record) && identifiedParts(record).length > 0;
    return {
      text: knownWords[data.known] + (isWithheld ? '; withheld here' : ''),
      ...(described === '' ? {} : { note: described }),
    };
  };
  const blocks: Block[] = [
    {
      type: 'notice',
      text: 'People appear by code name throughout. Who they are is kept in the vault under a key of its own and is not in this file; where a text named a protected person, the code name stands in square brackets.',
    },
    {
      type: 'table',
      summary: 'People of the case by code name and role',
      empty: 'Nobody has been entered.',
      columns: [
        { label: 'Code name', share: 1.5 },
        { label: 'Role', share: 2.2 },
        { label: 'Reports being harassed', share: 1.7 },
        { label: 'Follow-up', share: 1.2 },
        { label: 'How known', share: 3.6 },
      ],
      rows: people.map((record) => [
        { text: person(record.id), strong: true },
        record.data.roles.map((role) => roleWords[role]).join(', '),
        record.data.reportsBeingHarassed === undefined
          ? 'Not asked of this role'
          : answerWords[record.data.reportsBeingHarassed],
        duties.get(record.id) ?? 'None owed',
        known(record),
      ]),
    },
    ...people.flatMap((record): Block[] =>
      record.data.note === undefined
        ? []
        : [{ type: 'facts', items: [{ label: `On ${person(record.id)}`, text: say(record.data.note) }] }],
    ),
  ];
  return { id: 'parties', title: 'Parties', blocks };
}
