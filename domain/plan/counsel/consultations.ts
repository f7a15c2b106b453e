import type { Privilege } from '@contract/records/consultation';
import type { RecordData } from '@contract/records/kinds';
import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { recordedAfter } from '../../time/lateness';
import { timeline } from '../../timeline';
import type { Block, LabelledText, Section } from '../pageData';
import { answered, type CounselContext, provenance } from './context';
import { consultedWords, modeWords, privilegeWords, recordedAfterWords } from './words';

type Held = Extract<RecordData<'consultation'>, { status: 'held' }>;
type Claimed = Exclude<Privilege, { basis: 'none' }>;

/**
 * What a claim of privilege lacks of its elements: attorney–client needs an attorney, a legal question and no third
 * party; work product needs litigation to be anticipated (FRCP 26(b)(3)). The burden is on who claims it.
 */
export function missingElements(privilege: Claimed, thirdPartyPresent: boolean): string[] {
  const missing: string[] = [];
  if (privilege.basis === 'work-product') {
    if (privilege.litigationAnticipated !== true) missing.push('litigation is not recorded as anticipated');
  } else {
    if (privilege.attorney === undefined) missing.push('no attorney is named');
    if (privilege.legalQuestion === undefined) missing.push('no legal question is recorded');
  }
  if (thirdPartyPresent) missing.push('a third party was present');
  return missing;
}

function privilegeMark(context: CounselContext, data: Held): LabelledText {
  const { privilege } = data;
  if (privilege.basis === 'none')
    return { label: 'No privilege claimed', text: 'Facts and advice may be read as ordinary records.' };
  const missing = missingElements(privilege, data.thirdPartyPresent === 'yes');
  const attorney = privilege.attorney === undefined ? '' : ` Attorney: ${context.say(privilege.attorney)}.`;
  const doubt = missing.length === 0 ? '' : ` To be looked at: ${missing.join('; ')}.`;
  return {
    label: `${privilegeWords[privilege.basis]} claimed`,
    text: `For the advice, not for the facts.${attorney}${doubt}`,
  };
}

function participants(context: CounselContext, data: Held): string {
  return data.participants
    .map(({ name, organisation, capacity }) =>
      [name, capacity, organisation]
        .flatMap((part) => (part === undefined ? [] : [context.say(part)]))
        .join(', '),
    )
    .join('\n');
}

function disclosed(context: CounselContext, data: Held): string | undefined {
  if (data.disclosed === undefined) return undefined;
  const { records, identities, other } = data.disclosed;
  const parts = [
    ...(records.length === 0 ? [] : [records.map(context.label).join(', ')]),
    ...(identities.length === 0 ? [] : [`who ${identities.map(context.person).join(', ')} is`]),
    ...(other === undefined ? [] : [context.say(other)]),
  ];
  return parts.length === 0 ? 'Nothing' : parts.join('; ');
}

function lateMark(context: CounselContext, record: CaseRecord<'consultation'>): LabelledText[] {
  const seconds = timeline(context.caseFile, context.office.zone).find(
    (item) => item.record === record.id,
  )?.recordedAfter;
  const late = seconds === undefined ? undefined : recordedAfter(seconds);
  if (late === undefined) return [];
  const words = recordedAfterWords(late);
  return [
    {
      label: words.charAt(0).toUpperCase() + words.slice(1),
      text: `Written down ${context.instant(record.createdAt)}.`,
    },
  ];
}

function heldBlock(context: CounselContext, record: CaseRecord<'consultation'>, data: Held): Block {
  const { say, when, label } = context;
  const said = (text: string | undefined) => (text === undefined ? undefined : say(text));
  const { privilege } = data;
  return {
    type: 'entry',
    title: `${label(record.id)}: ${consultedWords[data.with].toLowerCase()}`,
    subtitle: [
      when(data.started),
      ...(data.ended === undefined ? [] : [`to ${when(data.ended)}`]),
      modeWords[data.mode],
    ].join(', '),
    marks: [privilegeMark(context, data), ...lateMark(context, record)],
    facts: answered([
      ['Participants', participants(context, data)],
      [
        'Third party present',
        data.thirdPartyPresent === 'yes' ? `Yes: ${said(data.thirdParty) ?? 'not named'}` : 'No',
      ],
      ['Question asked', say(data.question)],
      ['Legal question', privilege.basis === 'none' ? undefined : said(privilege.legalQuestion)],
      ['Disclosed', disclosed(context, data)],
      ['Agency', said(data.agency)],
      ['Report number', said(data.reportNumber)],
      ['Reporter’s wish about police', said(data.reportersWish)],
      ['Done otherwise because', said(data.overrideReason)],
      ...provenance(context, record).map((item) => [item.label, item.text] as const),
    ]),
    texts: answered([
      ['Facts given', said(data.facts)],
      ['Advice received', said(data.advice)],
    ]),
  };
}

function consultationBlock(context: CounselContext, record: CaseRecord<'consultation'>): Block {
  const { say, day, label } = context;
  const { data } = record;
  if (data.status === 'held') return heldBlock(context, record, data);
  return {
    type: 'entry',
    title: `${label(record.id)}: ${consultedWords[data.with].toLowerCase()}, sought`,
    marks: [],
    facts: answered([
      ['Due', data.due === undefined ? undefined : day(data.due)],
      ['Why', say(data.why)],
      ...provenance(context, record).map((item) => [item.label, item.text] as const),
    ]),
    texts: [],
  };
}

/** Each consultation, facts apart from advice, the claim of privilege made for each by itself. */
export function consultationsSection(context: CounselContext): Section {
  const { caseFile, say } = context;
  const none = recordsOf(caseFile, 'waiver').flatMap(({ data }): Block[] =>
    data.duty === 'none-sought'
      ? [{ type: 'labelled', label: 'No consultation was sought, because', text: say(data.reason) }]
      : [],
  );
  const blocks = recordsOf(caseFile, 'consultation').map((record) => consultationBlock(context, record));
  return {
    id: 'consultations',
    title: 'Consultations',
    blocks:
      blocks.length + none.length === 0
        ? [{ type: 'prose', text: 'No consultation has been recorded.' }]
        : [
            {
              type: 'notice',
              text: 'Facts are never privileged and stand apart from advice. Whether privilege is claimed is said for each consultation; the log of the claims is at the end.',
            },
            ...none,
            ...blocks,
          ],
  };
}

/** One line a claim, as FRCP 26(b)(5)(A) asks: what is claimed, described without revealing it. */
export function privilegeLogSection(context: CounselContext): Section {
  const { caseFile, label, when, say } = context;
  const rows = recordsOf(caseFile, 'consultation').flatMap(({ id, data }) => {
    if (data.status !== 'held' || data.privilege.basis === 'none') return [];
    const missing = missingElements(data.privilege, data.thirdPartyPresent === 'yes');
    return [
      [
        { text: label(id), strong: true },
        when(data.started),
        { text: `Consultation ${modeWords[data.mode]}`, note: participants(context, data) },
        {
          text: privilegeWords[data.privilege.basis],
          ...(data.privilege.requestedBy === undefined
            ? {}
            : { note: `Requested by ${say(data.privilege.requestedBy)}` }),
        },
        missing.length === 0
          ? 'All elements recorded'
          : { text: 'To be looked at', note: missing.join('; '), tone: 'caution' as const },
      ],
    ];
  });
  return {
    id: 'privilege-log',
    title: 'Privilege log',
    blocks: [
      {
        type: 'table',
        summary: 'Claims of privilege, one line each',
        empty: 'No privilege is claimed for any item of this file.',
        columns: [
          { label: 'Item', share: 1.7 },
          { label: 'Date', share: 2 },
          { label: 'What and who', share: 3 },
          { label: 'Basis', share: 2 },
          { label: 'Elements', share: 2 },
        ],
        rows,
      },
    ],
  };
}
