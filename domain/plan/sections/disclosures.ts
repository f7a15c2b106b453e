import type { When } from '@contract/moments';
import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { earliest } from '../../time/when';
import type { Block, Cell, Section } from '../pageData';
import { entry, sectionIfAny } from './blocks';
import { codeName } from './codeName';
import { answered, factsOf, type PlanContext } from './context';
import type { Disclosed } from './recordShapes';
import { handoffStateWords } from './outcomeWords';
import { toldToWords } from './talkWords';
import { answerWords, audienceWords, consultedWords, modeWords } from './words';

/** What somebody was shown or told; nothing where it was not recorded. */
export function disclosedText(
  { label, person, say }: PlanContext,
  disclosed: Disclosed | undefined,
): string | undefined {
  if (disclosed === undefined) return undefined;
  const { records, identities, other } = disclosed;
  const parts = [
    ...(records.length === 0 ? [] : [records.map(label).join(', ')]),
    ...(identities.length === 0 ? [] : [`who ${identities.map(person).join(', ')} is`]),
    ...(other === undefined ? [] : [say(other)]),
  ];
  return parts.length === 0 ? 'Nothing' : parts.join('; ');
}

interface Told {
  order: string;
  cells: Cell[];
}

/** In the order in which it was told; what has no known time, in the order of writing. */
function orderOf({ office }: PlanContext, { createdAt }: CaseRecord, when: When): string {
  return earliest(when, office.zone) ?? createdAt;
}

function toldInConsultation(context: PlanContext, record: CaseRecord<'consultation'>): Told[] {
  const { data } = record;
  const what = data.status === 'held' ? disclosedText(context, data.disclosed) : undefined;
  if (data.status !== 'held' || what === undefined) return [];
  const who = data.participants.map(({ name }) => context.say(name)).join(', ');
  return [
    {
      order: orderOf(context, record, data.started),
      cells: [
        context.when(data.started),
        { text: consultedWords[data.with], note: who },
        what,
        { text: context.label(record.id), strong: true },
      ],
    },
  ];
}

function toldOutside(context: PlanContext, record: CaseRecord<'disclosure'>): Told {
  const { say, when, label } = context;
  const { data } = record;
  const agreed = data.agreed === undefined ? '' : `\nAgreed to: ${answerWords[data.agreed].toLowerCase()}`;
  return {
    order: orderOf(context, record, data.when),
    cells: [
      { text: when(data.when), note: modeWords[data.mode] },
      { text: toldToWords[data.to], note: say(data.name) },
      {
        text: disclosedText(context, data.disclosed) ?? 'Nothing',
        note: `Because: ${say(data.why)}${agreed}`,
      },
      { text: label(record.id), strong: true },
    ],
  };
}

function toldInHandoff(context: PlanContext, record: CaseRecord<'handoff'>): Told[] {
  const { state, disclosed, to } = record.data;
  const what = disclosedText(context, disclosed);
  if (state.kind === 'planned' || what === undefined) return [];
  return [
    {
      order: orderOf(context, record, state.when),
      cells: [
        context.when(state.when),
        { text: 'Another competent body', note: context.say(to) },
        what,
        { text: context.label(record.id), strong: true },
      ],
    },
  ];
}

/** Documents that left before this one, each with what proves that a paper is this one. */
function madeBefore(context: PlanContext): Block[] {
  const { caseFile, instant, user, label, said } = context;
  if (caseFile.exports.length === 0) return [];
  return [
    {
      type: 'table',
      summary: 'Documents of this case that left the vault before this one',
      empty: '',
      columns: [
        { label: 'Made', share: 2 },
        { label: 'Document', share: 2.6 },
        { label: 'Pages', share: 2.6 },
        { label: 'SHA-256', share: 3.2 },
      ],
      rows: caseFile.exports.map(({ at, by, data }): Cell[] => [
        { text: instant(at), note: user(by) },
        {
          text: audienceWords[data.audience],
          ...(data.record === undefined && data.recipient === undefined
            ? {}
            : { note: said(data.recipient) ?? label(data.record ?? '') }),
        },
        `${data.bates.first} to ${data.bates.last}`,
        data.sha256,
      ]),
    },
  ];
}

/** Who was told what, wherever it was recorded: consultations, disclosures, hand-offs; and the documents made. */
export function disclosuresSection(context: PlanContext): Section[] {
  const { caseFile } = context;
  const told = [
    ...recordsOf(caseFile, 'consultation').flatMap((record) => toldInConsultation(context, record)),
    ...recordsOf(caseFile, 'disclosure').map((record) => toldOutside(context, record)),
    ...recordsOf(caseFile, 'handoff').flatMap((record) => toldInHandoff(context, record)),
  ].sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0));
  const table: Block[] =
    told.length === 0
      ? []
      : [
          {
            type: 'table',
            summary: 'What was disclosed, to whom and when',
            empty: '',
            columns: [
              { label: 'When', share: 2 },
              { label: 'To', share: 2.2 },
              { label: 'What', share: 4.2 },
              { label: 'Recorded in', share: 1.8 },
            ],
            rows: told.map(({ cells }) => cells),
          },
        ];
  return sectionIfAny('disclosures', 'What was disclosed to whom', [...table, ...madeBefore(context)]);
}

/** The case, or a part of it, given to another body that is competent for it. */
export function handoffsSection(context: PlanContext): Section[] {
  const { caseFile, say, said, when, label } = context;
  const blocks = recordsOf(caseFile, 'handoff').map((record): Block => {
    const { data } = record;
    const { state } = data;
    const answer =
      state.kind === 'accepted' ? state.note : state.kind === 'declined' ? state.reason : undefined;
    return entry({
      title: `${label(record.id)} to ${say(data.to)}, ${handoffStateWords[state.kind]}`,
      subtitle:
        state.kind === 'planned'
          ? undefined
          : when(state.when) + (state.kind === 'made' ? `, ${modeWords[state.mode]}` : ''),
      facts: factsOf(context, record, [
        ['Contact', said(data.contact)],
        ['Competent by', data.code === undefined ? undefined : codeName(context, data.code)],
        ['Handed over', disclosedText(context, data.disclosed)],
        ['The reporter agreed', answerWords[data.reporterAgreed]],
        ['The reporter was told', data.reporterTold === undefined ? undefined : when(data.reporterTold)],
      ]),
      texts: answered([
        ['Why', say(data.why)],
        ['Their answer', said(answer)],
      ]),
    });
  });
  return sectionIfAny('hand-offs', 'Hand-offs', blocks);
}
