import { recordsOf } from '../../assemble/caseFile';
import type { Cell, Section } from '../pageData';
import { participants } from './consultations';
import type { PlanContext } from './context';
import type { HeldConsultation } from './recordShapes';
import { consultationPurposeWords, workProductWords } from './talkWords';
import { consultedWords, modeWords, privilegeWords } from './words';

type Claimed = Exclude<HeldConsultation['privilege'], { basis: 'none' }>;

function basisCell({ say }: PlanContext, privilege: Claimed): Cell {
  const notes = [
    ...(privilege.workProduct === undefined ? [] : [`Of ${workProductWords[privilege.workProduct]}`]),
    ...(privilege.litigationAnticipated === true ? ['Litigation anticipated'] : []),
    ...(privilege.attorney === undefined ? [] : [`Attorney: ${say(privilege.attorney)}`]),
    ...(privilege.requestedBy === undefined ? [] : [`Requested by ${say(privilege.requestedBy)}`]),
  ];
  return {
    text: privilegeWords[privilege.basis],
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

/** What it was about, described without revealing what was asked or said (FRCP 26(b)(5)(A)(ii)). */
function subject(data: HeldConsultation): Cell {
  const asked = data.privilege.basis !== 'none' && data.privilege.legalQuestion !== undefined;
  const purpose =
    data.purpose === undefined ? undefined : consultationPurposeWords[data.purpose].toLowerCase();
  return {
    text: `Consultation ${modeWords[data.mode]} with ${consultedWords[data.with].toLowerCase()}`,
    note: [
      ...(purpose === undefined ? [] : [`For ${purpose}`]),
      asked ? 'A legal question was put' : 'About the handling of this case',
      `Third party present: ${data.thirdPartyPresent}`,
    ].join('\n'),
  };
}

/** What others than counsel get of it: the advice never, the facts always. */
function treatment(data: HeldConsultation): Cell {
  const withheld = data.advice === undefined ? 'Question withheld' : 'Question and advice withheld';
  return {
    text: 'In full in this file, for counsel',
    note: `Before others: redacted. ${withheld}; ${data.facts === undefined ? 'no facts recorded' : 'facts given'}`,
  };
}

/** One line a claim, as FRCP 26(b)(5)(A) asks: what is claimed, described without revealing it. */
export function privilegeLogSection(context: PlanContext): Section {
  const { caseFile, label, when, user } = context;
  const rows = recordsOf(caseFile, 'consultation').flatMap((record): Cell[][] => {
    const { data } = record;
    if (data.status !== 'held' || data.privilege.basis === 'none') return [];
    return [
      [
        { text: label(record.id), strong: true, note: when(data.started) },
        { text: participants(context, data), note: `Written down by ${user(record.createdBy)}` },
        subject(data),
        basisCell(context, data.privilege),
        treatment(data),
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
          { label: 'Item and date', share: 1.8 },
          { label: 'Between whom', share: 2.4 },
          { label: 'What it is', share: 2.3 },
          { label: 'Basis', share: 2.1 },
          { label: 'Treatment', share: 2 },
        ],
        rows,
      },
    ],
  };
}
