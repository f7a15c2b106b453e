import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '@contract/operations/cases';
import { phases, PhaseSchema } from '@contract/phases';
import { ConflictSchema, ExportSchema, LinkSchema } from '@contract/records/byVault';
import { RecordKindSchema } from '@contract/records/kinds';
import { useNames } from '../caseContext';

const toldOf = (item: HistoryItem): Record<string, unknown> =>
  typeof item.after === 'object' && item.after !== null ? { ...item.after } : {};

/** What one change was, in a few words. */
export function useHistoryWords(): (item: HistoryItem) => string {
  const { t } = useTranslation();
  const names = useNames();
  const moved = (item: HistoryItem): string => {
    const from = PhaseSchema.safeParse(toldOf(item)['from']).data;
    const to = PhaseSchema.safeParse(toldOf(item)['to']).data;
    if (to === undefined) return t('caseFile.phases');
    const phase = t(`answers.phase.${to}`);
    if (from === undefined || phases.indexOf(from) < phases.indexOf(to))
      return t('caseFile.history.phase', { phase });
    return t(from === 'closed' ? 'caseFile.history.reopened' : 'caseFile.history.back', { phase });
  };
  const exported = (told: Record<string, unknown>): string => {
    const made = ExportSchema.pick({ audience: true, recipient: true }).safeParse(told).data;
    if (made === undefined) return t('caseFile.history.exported');
    const document = t(`caseFile.export.document.${made.audience}`);
    return made.recipient === undefined
      ? t('caseFile.history.exportedAs', { document })
      : t('caseFile.history.exportedFor', { document, recipient: made.recipient });
  };
  return (item) => {
    const told = toldOf(item);
    const text = (name: string) => {
      const value = told[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    switch (item.kind) {
      case 'opening':
        return t('caseFile.history.opened');
      case 'phase':
        return moved(item);
      case 'grant':
        return t('caseFile.history.granted', { user: item.whom ?? t('caseFile.somebody') });
      case 'revocation':
        return t(item.whom === item.byName ? 'caseFile.history.recused' : 'caseFile.history.revoked', {
          user: item.whom ?? t('caseFile.somebody'),
        });
      case 'reveal':
        return t('caseFile.history.revealed', { person: item.whom ?? t('caseFile.somebody') });
      case 'export':
        return exported(told);
      case 'chain':
        return t('caseFile.history.chain', { recipient: text('recipient') });
      case 'extract':
        return t('caseFile.history.extracted', { exhibit: item.whom ?? t('caseFile.gone') });
      case 'error':
        return t('caseFile.history.error', { record: names.record(item.record) });
      case 'conflict':
        // What somebody else answered is told to those alone who give keys.
        return t(`caseFile.history.conflict.${ConflictSchema.safeParse(told).data?.answer ?? 'answered'}`, {
          user: item.byName,
        });
      case 'link':
        return t(
          `caseFile.history.link.${LinkSchema.shape.relation.catch('related').parse(told['relation'])}`,
          {
            codeName: item.whom ?? t('caseFile.history.anotherCase'),
          },
        );
      case 'sign-off':
        return t('caseFile.history.signed', {
          record: names.record(text('record')),
          version: text('version'),
          user: item.byName,
        });
      case 'erased':
        return t('caseFile.history.erased', {
          kind: t(`answers.kind.${RecordKindSchema.parse(told['kind'])}`),
          place: text('place'),
        });
      case 'earlier':
        return t('caseFile.history.earlier');
      case 'code':
        return t('caseFile.history.code', { name: text('name'), version: text('version') });
      default:
        return t(item.version === 1 ? 'caseFile.history.written' : 'caseFile.history.amended', {
          record: names.record(item.record),
        });
    }
  };
}
