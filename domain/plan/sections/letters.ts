import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import type { Block, Cell, Section } from '../pageData';
import { entry, sectionIfAny } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { signatures } from './decisions';
import { contactOutcomeWords, contactPurposeWords, letterPurposeWords } from './talkWords';
import { answerWords, modeWords } from './words';

function keptText({ say }: PlanContext, { keptBecause }: CaseRecord<'letter'>['data']): string | undefined {
  return keptBecause?.map(({ words, reason }) => `“${say(words)}”: ${say(reason)}`).join('\n');
}

/** A letter: what was sent in full; of a draft or a dropped one only that there is one. */
function letterBlock(context: PlanContext, record: CaseRecord<'letter'>): Block {
  const { say, said, when, person, label } = context;
  const { data } = record;
  const { state } = data;
  const title = `${label(record.id)} to ${person(data.to)}`;
  return entry({
    title: state.kind === 'sent' ? title : `${title}, ${state.kind === 'draft' ? 'a draft' : 'dropped'}`,
    subtitle: state.kind === 'sent' ? `Sent ${when(state.when)}, ${modeWords[state.mode]}` : undefined,
    facts: factsOf(context, record, [
      ['For', letterPurposeWords[data.purpose]],
      ['Subject', say(data.subject)],
      ['Read and signed by', signatures(context, record)],
      ['Kept as written', keptText(context, data)],
      ['Sent against a promise because', said(data.overridesPromise)],
    ]),
    texts: answered([
      ['As it was sent', state.kind === 'sent' ? say(data.body) : undefined],
      ['Why it was dropped', state.kind === 'dropped' ? say(state.reason) : undefined],
    ]),
  });
}

function contactRow(context: PlanContext, record: CaseRecord<'contact'>): Cell[] {
  const { say, when, person, label } = context;
  const { data } = record;
  const said = [
    ...(data.told === undefined ? [] : [say(data.told)]),
    ...(data.answer === undefined ? [] : [`Their answer: ${say(data.answer)}`]),
    ...(data.retaliation === undefined
      ? []
      : [`Anything done to them since: ${answerWords[data.retaliation].toLowerCase()}`]),
    ...(data.letter === undefined ? [] : [label(data.letter)]),
  ];
  return [
    { text: label(record.id), strong: true, note: contactPurposeWords[data.purpose] },
    { text: when(data.when), note: modeWords[data.mode] },
    { text: person(data.person), note: contactOutcomeWords[data.outcome] },
    said.length === 0 ? 'Nothing noted' : said.join('\n'),
  ];
}

/** Every attempt to reach somebody, every answer, and every letter as it went out. */
export function lettersSection(context: PlanContext): Section[] {
  const { caseFile } = context;
  const contacts = recordsOf(caseFile, 'contact');
  const table: Block[] =
    contacts.length === 0
      ? []
      : [
          {
            type: 'table',
            summary: 'Each attempt to reach somebody and each answer, in the order of writing',
            empty: '',
            columns: [
              { label: 'Contact', share: 1.9 },
              { label: 'When', share: 2 },
              { label: 'With', share: 2 },
              { label: 'What was said', share: 4.4 },
            ],
            rows: contacts.map((record) => contactRow(context, record)),
          },
        ];
  const letters = recordsOf(caseFile, 'letter').map((record) => letterBlock(context, record));
  return sectionIfAny('contacts', 'Contacts and letters', [...table, ...letters]);
}
