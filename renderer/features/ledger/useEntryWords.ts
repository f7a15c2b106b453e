import { useTranslation } from 'react-i18next';
import { RecordKindSchema } from '@contract/records/kinds';
import type { LedgerLine } from '@contract/operations/ledger';
import { ledger } from '../../catalogue/en/ledger';

type Kind = keyof typeof ledger.kinds;

const isKind = (kind: string): kind is Kind => Object.hasOwn(ledger.kinds, kind);

/** What an entry of the ledger is, in words; of a case one has no key to, only that it is there. */
export function useEntryWords() {
  const { t } = useTranslation();
  return {
    what({ kind, version }: LedgerLine): string {
      if (kind === undefined) return t('ledger.sealed');
      const what = isKind(kind) ? t(`ledger.kinds.${kind}`) : t('ledger.unknownKind');
      // Only a record is amended; what the vault writes by itself counts its versions for other reasons.
      const amended = (version ?? 1) > 1 && RecordKindSchema.safeParse(kind).success;
      return amended ? t('ledger.version', { what }) : what;
    },
    remarks({ authorised, early }: LedgerLine): string[] {
      return [...(authorised === false ? [t('ledger.ignored')] : []), ...(early ? [t('ledger.early')] : [])];
    },
  };
}
