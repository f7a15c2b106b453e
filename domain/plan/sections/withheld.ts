import { recordsOf } from '../../assemble/caseFile';
import { exhibitNumbers, identifiedParts } from '../../people';
import type { Withheld } from '../documentPlan';
import type { Section } from '../pageData';
import { isProtected } from '../redaction/protectedTerms';
import type { PlanContext } from './context';

const identityParts: Record<string, string> = {
  name: 'name',
  aliases: 'other names',
  emails: 'e-mail addresses',
  phones: 'telephone numbers',
  addresses: 'addresses',
  affiliation: 'affiliation',
};

const identityWhy =
  'People appear by code name. Who they are is kept under a separate key and is given to counsel apart, on request.';

/** How often each code name stands in place of a name, an address or a number. */
export function redactionItems(replaced: ReadonlyMap<string, number>): Withheld[] {
  return [...replaced]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([who, times]) => ({
      what: `${who} in the texts of records: ${times} ${times === 1 ? 'place' : 'places'} on these pages`,
      why: 'A name, address or number stood there; the code name in square brackets stands for it.',
    }));
}

/**
 * What the file leaves out, for the log at its end and for the record of the export.
 *
 * @param replaced how often each code name was put in place of a protected text
 */
export function withheldItems(context: PlanContext, replaced: ReadonlyMap<string, number>): Withheld[] {
  const { caseFile, person } = context;
  const identities = recordsOf(caseFile, 'person')
    .filter((record) => isProtected(record) && identifiedParts(record).length > 0)
    .map((record) => ({
      what: `Identity of ${person(record.id)}: ${identifiedParts(record)
        .map((part) => identityParts[part] ?? part)
        .join(', ')}`,
      why: identityWhy,
    }));
  const redactions = redactionItems(replaced);
  const contacts = recordsOf(caseFile, 'report')
    .filter(({ data }) => data.contact !== undefined || data.mail !== undefined)
    .map(({ id }) => ({
      what: `${context.label(id)}: how the reporter may be reached, and the addresses of the e-mail`,
      why: 'They would tell who the reporter is.',
    }));
  const exhibits = exhibitNumbers(caseFile).size;
  const files =
    exhibits === 0
      ? []
      : [
          {
            what: exhibits === 1 ? 'The file of the exhibit' : `The files of ${exhibits} exhibits`,
            why:
              exhibits === 1
                ? 'It is handed over apart, unaltered, and is listed with its SHA-256.'
                : 'They are handed over apart, unaltered; each is listed with its SHA-256.',
          },
        ];
  const errors = caseFile.records.filter(({ state }) => state === 'entered-in-error').length;
  const mistaken =
    errors === 0
      ? []
      : [
          {
            what: `${errors} ${errors === 1 ? 'record' : 'records'} entered in error`,
            why: 'Kept in the history of the case with the reason, and left out of every document.',
          },
        ];
  return [...identities, ...contacts, ...redactions, ...files, ...mistaken];
}

/** The log of what is not in the file. */
export function withheldSection(items: readonly Withheld[]): Section {
  return {
    id: 'withheld',
    title: 'What is withheld',
    blocks: [
      {
        type: 'table',
        summary: 'What this file leaves out, and why',
        empty: 'Nothing is withheld.',
        columns: [
          { label: 'What', share: 4 },
          { label: 'Why', share: 5 },
        ],
        rows: items.map(({ what, why }) => [what, why]),
      },
    ],
  };
}

/** The last page: what ties this paper to the vault. */
export function proofSection(context: PlanContext): Section {
  const { caseFile, options, label } = context;
  const exhibits = recordsOf(caseFile, 'evidence');
  return {
    id: 'proof',
    title: 'Proof of the record',
    blocks: [
      {
        type: 'prose',
        text: 'Every act in the vault is an entry of a ledger: each entry is signed by its author and carries the checksum of the one before. The heads below were those of the ledger when this file was made; a later copy of the vault must contain them.',
      },
      {
        type: 'facts',
        items: [
          { label: 'Vault', text: options.vaultFingerprint },
          { label: 'Head of the ledger', text: options.ledgerHead },
          { label: 'Head of this case', text: caseFile.head },
          { label: 'Entries of this case', text: String(caseFile.entries) },
          ...(caseFile.ignored.length === 0
            ? []
            : [
                {
                  label: 'Entries not accepted',
                  text: `${caseFile.ignored.length}, whose author had no right to write them`,
                  tone: 'caution' as const,
                },
              ]),
        ],
      },
      {
        type: 'table',
        summary: 'Checksum of each exhibit',
        empty: 'There are no exhibits.',
        columns: [
          { label: 'Exhibit', share: 1.4 },
          { label: 'SHA-256', share: 6 },
        ],
        rows: exhibits.map((record) => [{ text: label(record.id), strong: true }, record.data.file.sha256]),
      },
    ],
  };
}
