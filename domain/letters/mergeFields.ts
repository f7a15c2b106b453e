import type { RecordData } from '@contract/records/kinds';
import { type CaseRecord, recordsOf } from '../assemble/caseFile';
import { stepOf } from '../actions';
import { conductCode, knownCodes } from '../conductCodes/conductCodes';
import { gap } from '../language/gaps';
import { addBusinessDays } from '../time/businessDays';
import { formatDay } from '../time/formatWhen';
import { daysOf, generalPeriod } from './generalTime';
import { incidentsOf, type Matter, mattersAgainst, mattersOf } from './matters';
import type { MergeField, Merging } from './merging';

const everybody = ['reporter', 'respondent', 'other'] as const;

/** Where something happened, in general words: never the room, the session or the channel. */
const settingWords: Record<RecordData<'incident'>['setting'], string> = {
  'in-person-event': 'at one of our events',
  webinar: 'in a webinar',
  'online-course': 'in an online course',
  'discussion-list': 'on one of our discussion lists',
  'other-online': 'in one of our online spaces',
  other: 'in connection with our work',
};

const findingWords: Record<RecordData<'decision'>['finding'], string> = {
  substantiated: 'we found that the code of conduct was not kept to.',
  'not-substantiated': 'what was reported could not be established.',
  inconclusive: 'what we know does not allow us to say either way.',
  'outside-the-code': 'the code of conduct does not cover it.',
};

const stageWords = {
  intake: 'We are taking in what was reported and what is needed at once.',
  consultation: 'We are asking those whose knowledge or advice we need.',
  decision: 'We are weighing what we know, and will decide each point by itself.',
  'follow-up': 'We have decided, and are telling those concerned.',
  closed: 'We have decided and told those concerned.',
} as const;

function lines(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.map((item) => `- ${item}`).join('\n');
}

/** What was found on each point; for a reporter, why where the code was kept to as far as is known (never our reasons). */
function findings(of: readonly Matter[], why: boolean): string | undefined {
  return lines(
    of.flatMap(({ behaviour, decision }) => {
      if (decision === undefined) return [];
      const { finding } = decision.data;
      const reason = why && finding !== 'substantiated' ? ` ${gap('why, in a sentence or two')}` : '';
      return [`${behaviour}: ${findingWords[finding]}${reason}`];
    }),
  );
}

function stepLine(merging: Merging, action: CaseRecord<'action'>): string {
  const { step, start, end } = action.data;
  const day = (of: string) => formatDay(of, merging.office);
  const from = `from ${day(start)}`;
  return `${stepOf(merging.caseFile, action)?.label ?? step}, ${end === undefined ? from : `${from} to ${day(end)}`}.`;
}

/** The actions of some matters that this recipient may know of, as whoever decided said. */
function stepsFor(merging: Merging, of: readonly Matter[]): CaseRecord<'action'>[] {
  const { roles } = merging.recipient.data;
  const decisions = new Set(of.map(({ decision }) => decision?.id));
  return recordsOf(merging.caseFile, 'action').filter(
    ({ data }) =>
      decisions.has(data.decision) && data.mayKnow.some((who) => roles.some((role) => role === who)),
  );
}

function reportDay({ caseFile, recipient, office }: Merging): string | undefined {
  const report = recordsOf(caseFile, 'report').findLast(({ data }) => data.person === recipient.id);
  const day = report === undefined ? undefined : daysOf(report.data.received)[0];
  return day === undefined ? undefined : formatDay(day, office);
}

/** Everything a template may ask for. A field that is not listed here does not compile in a template. */
export const mergeFields = {
  office: { label: 'name of the office', audiences: everybody, value: ({ office }) => office.organisation },
  number: { label: 'number of the case', audiences: everybody, value: ({ caseFile }) => caseFile.number },
  nextWord: {
    label: 'day of our next word',
    audiences: ['reporter', 'respondent'],
    value: ({ office, today }) =>
      office.deadlines.status === undefined
        ? undefined
        : formatDay(addBusinessDays(today, office.deadlines.status, office), office),
  },
  stage: {
    label: 'what is done now',
    audiences: ['reporter'],
    value: ({ caseFile }) => stageWords[caseFile.phase],
  },
  received: { label: 'day of the report', audiences: ['reporter'], value: reportDay },
  findings: {
    label: 'what was found on each point they reported',
    audiences: ['reporter'],
    value: (merging) => findings(mattersOf(merging), true),
  },
  steps: {
    label: 'what follows that they may know of',
    audiences: ['reporter'],
    value: (merging) =>
      lines(stepsFor(merging, mattersOf(merging)).map((action) => stepLine(merging, action))),
  },
  checkIns: {
    label: 'when we ask again',
    audiences: ['reporter'],
    value: ({ office }) => {
      const days = office.deadlines.checkIns ?? [];
      return days.length === 0 ? undefined : `in about ${days.join(' and ')} days`;
    },
  },
  appealDays: {
    label: 'number of days',
    audiences: ['reporter', 'respondent'],
    value: ({ office }) => office.deadlines.appeal?.toString(),
  },
  codeName: {
    label: 'name of the code of conduct',
    audiences: ['respondent'],
    value: (merging) => {
      const codes = knownCodes(merging.caseFile);
      const names = mattersAgainst(merging).map(
        ({ allegation }) => conductCode(codes, allegation.data.code)?.name,
      );
      return new Set(names).size === 1 ? names[0]?.replace(/^C/, 'c') : undefined;
    },
  },
  period: {
    label: 'when, in general words',
    audiences: ['respondent'],
    value: (merging) =>
      generalPeriod(
        incidentsOf(merging, mattersAgainst(merging)).map(({ data }) => data.when),
        merging.office.locale,
      ),
  },
  setting: {
    label: 'where, in general words',
    audiences: ['respondent'],
    value: (merging) => {
      const places = incidentsOf(merging, mattersAgainst(merging)).map(
        ({ data }) => settingWords[data.setting],
      );
      return new Set(places).size === 1 ? places[0] : undefined;
    },
  },
  ownFindings: {
    label: 'what was found on each point',
    audiences: ['respondent'],
    value: (merging) => findings(mattersAgainst(merging), false),
  },
  description: {
    label: 'what was reported: neutral, general, in your own words',
    audiences: ['respondent'],
  },
  impact: { label: 'what it did to others, in general words', audiences: ['respondent'] },
  change: { label: 'what exactly is to be different from now on', audiences: ['respondent'] },
  consequences: {
    label: 'what follows, from when to when; or that nothing further follows',
    audiences: ['respondent'],
    value: (merging) => {
      const mine = stepsFor(merging, mattersAgainst(merging)).filter(
        ({ data }) => data.person === merging.recipient.id && data.mayKnow.includes('respondent'),
      );
      return lines(mine.map((action) => stepLine(merging, action)));
    },
  },
  free: { label: 'what you want to say', audiences: everybody },
} as const satisfies Record<string, MergeField>;

export type MergeFieldName = keyof typeof mergeFields;
