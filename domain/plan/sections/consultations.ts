import { type CaseRecord, recordsOf } from '../../assemble/caseFile';
import { recordedAfter } from '../../time/lateness';
import { timeline } from '../../timeline';
import type { Block, LabelledText, Section } from '../pageData';
import { capitalised, entry } from './blocks';
import { answered, factsOf, type PlanContext } from './context';
import { disclosedText } from './disclosures';
import type { HeldConsultation } from './recordShapes';
import { consultationPurposeWords, whoContactedWords, workProductWords } from './talkWords';
import { answerWords, consultedWords, modeWords, privilegeWords, recordedAfterWords } from './words';

/**
 * What is claimed and for what. Whether a claim has all its elements is the office's own doubt: it is asked on the screen
 * (`domain/privilege/overMarking.ts`) and is not printed, where it would speak against the claim.
 */
function privilegeMark({ say }: PlanContext, { privilege }: HeldConsultation): LabelledText {
  if (privilege.basis === 'none')
    return { label: 'No privilege claimed', text: 'Facts and advice may be read as ordinary records.' };
  const attorney = privilege.attorney === undefined ? '' : ` Attorney: ${say(privilege.attorney)}.`;
  const kind =
    privilege.workProduct === undefined ? '' : ` Work product: ${workProductWords[privilege.workProduct]}.`;
  const litigation = privilege.litigationAnticipated === true ? ' Litigation was anticipated.' : '';
  return {
    label: `${privilegeWords[privilege.basis]} claimed`,
    text: `For the advice, not for the facts.${attorney}${kind}${litigation}`,
  };
}

/** Everybody who took part, one a line, with capacity and organisation. */
export function participants({ say }: PlanContext, data: HeldConsultation): string {
  return data.participants
    .map(({ name, organisation, capacity }) =>
      [name, capacity, organisation].flatMap((part) => (part === undefined ? [] : [say(part)])).join(', '),
    )
    .join('\n');
}

function lateMark(context: PlanContext, record: CaseRecord<'consultation'>): LabelledText[] {
  const seconds = timeline(context.caseFile, context.office.zone).find(
    (item) => item.record === record.id,
  )?.recordedAfter;
  const late = seconds === undefined ? undefined : recordedAfter(seconds);
  if (late === undefined) return [];
  return [
    {
      label: capitalised(recordedAfterWords(late)),
      text: `Written down ${context.instant(record.createdAt)}.`,
    },
  ];
}

/** Counsel met the reporter: on whose wish, what for, with what support, and whether they agreed. */
function metReporter({ say }: PlanContext, { metReporter: met }: HeldConsultation): string | undefined {
  if (met === undefined) return undefined;
  return [
    `Asked for by ${say(met.askedBy)}: ${say(met.purpose)}`,
    `Support offered: ${answerWords[met.supportOffered].toLowerCase()}; the reporter agreed: ${answerWords[met.agreed].toLowerCase()}`,
  ].join('\n');
}

function heldBlock(context: PlanContext, record: CaseRecord<'consultation'>, data: HeldConsultation): Block {
  const { say, said, when, label } = context;
  const { privilege } = data;
  return entry({
    title: `${label(record.id)}: ${consultedWords[data.with].toLowerCase()}`,
    subtitle: [
      when(data.started),
      ...(data.ended === undefined ? [] : [`to ${when(data.ended)}`]),
      modeWords[data.mode],
    ].join(', '),
    marks: [privilegeMark(context, data), ...lateMark(context, record)],
    facts: factsOf(context, record, [
      ['Participants', participants(context, data)],
      [
        'Third party present',
        data.thirdPartyPresent === 'yes' ? `Yes: ${said(data.thirdParty) ?? 'not named'}` : 'No',
      ],
      ['Purpose', data.purpose === undefined ? undefined : consultationPurposeWords[data.purpose]],
      [
        'First contact by',
        data.whoContacted === undefined ? undefined : whoContactedWords[data.whoContacted],
      ],
      ['Question asked', say(data.question)],
      ['Legal question', privilege.basis === 'none' ? undefined : said(privilege.legalQuestion)],
      ['Disclosed', disclosedText(context, data.disclosed)],
      ['Agency', said(data.agency)],
      ['Officer', said(data.officer)],
      ['Report number', said(data.reportNumber)],
      ['Counsel met the reporter', metReporter(context, data)],
      ['Reporter’s wish about police', said(data.reportersWish)],
      ['Done otherwise because', said(data.overrideReason)],
    ]),
    texts: answered([
      ['Facts given', said(data.facts)],
      ['Advice received', said(data.advice)],
    ]),
  });
}

function consultationBlock(context: PlanContext, record: CaseRecord<'consultation'>): Block {
  const { say, day, label } = context;
  const { data } = record;
  if (data.status === 'held') return heldBlock(context, record, data);
  return entry({
    title: `${label(record.id)}: ${consultedWords[data.with].toLowerCase()}, sought`,
    facts: factsOf(context, record, [
      ['Due', data.due === undefined ? undefined : day(data.due)],
      ['Why', say(data.why)],
    ]),
  });
}

/** Each consultation, facts apart from advice, the claim of privilege made for each by itself. */
export function consultationsSection(context: PlanContext): Section {
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
