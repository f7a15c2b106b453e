import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { CaseFile } from '../assemble/caseFile';
import { formatDay, formatInstant } from '../time/formatWhen';
import { dayOf } from '../time/day';
import type { CaseFilePages, Section, TableBlock } from './pageData';
import { phaseWords } from './sections/words';
import { practiceMarks, practiceNotices } from './sections/practice';

/** One case of the inventory: by its names and its state, and nothing of what is in it. */
export type InventoryCase = Pick<CaseFile, 'codeName' | 'number' | 'phase' | 'opened'>;

/** Who hands what over to whom. */
export interface HandoverInventory {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly practice: boolean;
  readonly given: readonly InventoryCase[];
  /** Where the successor declared a conflict of interest; others hold these. */
  readonly keptBack: readonly InventoryCase[];
  readonly users: readonly { readonly name: string; readonly role: string }[];
  readonly vaultFingerprint: string;
  readonly ledgerHead: string;
}

function casesTable(cases: readonly InventoryCase[], office: OfficeProfile, summary: string): TableBlock {
  return {
    type: 'table',
    summary,
    empty: 'None.',
    columns: [
      { label: 'Code name', share: 3 },
      { label: 'Number', share: 3 },
      { label: 'Phase', share: 2 },
      { label: 'Opened', share: 2 },
    ],
    rows: cases.map(({ codeName, number, phase, opened }) => [
      { text: codeName, strong: true },
      number,
      phaseWords[phase],
      formatDay(dayOf(opened, office.zone), { locale: office.locale }),
    ]),
  };
}

function sections(inventory: HandoverInventory, office: OfficeProfile): Section[] {
  const { given, keptBack, users, from, to } = inventory;
  return [
    {
      id: 'given',
      title: 'What is handed over',
      blocks: [
        {
          type: 'prose',
          text: 'The keys of these cases, with everything recorded in them. The successor saw their code names before, and declared no conflict of interest in any.',
        },
        casesTable(given, office, 'Cases handed over'),
      ],
    },
    {
      id: 'kept-back',
      title: 'What is kept back',
      blocks: [
        {
          type: 'prose',
          text: 'In these the successor declared a conflict of interest. Others hold them, and go on with them.',
        },
        casesTable(keptBack, office, 'Cases kept back for a conflict of interest'),
      ],
    },
    {
      id: 'accounts',
      title: 'Who has an account',
      blocks: [
        {
          type: 'table',
          summary: 'Active accounts of the vault',
          empty: 'Nobody.',
          columns: [
            { label: 'Name', share: 4 },
            { label: 'Role', share: 2 },
          ],
          rows: users.map(({ name, role }) => [name, role]),
        },
      ],
    },
    {
      id: 'receipt',
      title: 'Receipt',
      blocks: [
        {
          type: 'prose',
          text: `${to} has received the office from ${from} as listed here. With the next step the account of ${from} ends, and its keys open nothing written from then on. Papers, backups and recovery shares are handed over apart.`,
        },
        {
          type: 'facts',
          items: [
            { label: `Signed, ${from}`, text: '________________________________' },
            { label: `Signed, ${to}`, text: '________________________________' },
            { label: 'Day', text: '________________' },
            { label: 'Vault', text: inventory.vaultFingerprint },
            { label: 'Head of the ledger', text: inventory.ledgerHead },
          ],
        },
      ],
    },
  ];
}

/** Plans the inventory and receipt of a hand-over of the office. It names cases by code name, and nobody in them. */
export function planHandoverReceipt(inventory: HandoverInventory, office: OfficeProfile): CaseFilePages {
  const { from, to, at, practice } = inventory;
  const made = formatInstant(at, { locale: office.locale, zone: office.zone });
  return {
    schema: 'casekeep/page-data/1',
    document: 'handover-receipt',
    language: 'en',
    paper: office.paper,
    title: `Hand-over of the office from ${from} to ${to}`,
    author: office.organisation,
    cover: {
      office: office.organisation,
      kind: 'Inventory and receipt',
      headline: 'Hand-over of the office',
      number: made,
      facts: [
        { label: 'Handed over by', text: from },
        { label: 'Taken over by', text: to },
        { label: 'Made', text: `${made} (${office.zone})` },
      ],
      notices: practiceNotices({ practice }),
    },
    legend: 'Confidential: kept by the office',
    marks: practiceMarks({ practice }),
    running: { left: office.organisation, right: 'Hand-over of the office' },
    bates: { prefix: `${office.prefix}-HANDOVER-`, first: 1, digits: 6 },
    words: {
      contents: 'Contents',
      pageOf: 'Page {page} of {pages}',
      attachment: 'The words of this inventory for a machine',
    },
    sections: sections(inventory, office),
  };
}
