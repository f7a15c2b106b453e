import { createContext, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '@contract/failures';
import type { Right } from '@contract/roles';
import type { RecordKind } from '@contract/records/kinds';
import type { CaseView, RecordView } from '@contract/views/caseView';
import type { CaseFile } from '@domain/assemble/caseFile';
import { mayBegin } from '@domain/links';
import { amendProblem } from '@domain/permissions/amendProblem';
import { hasRight } from '@domain/permissions/hasRight';
import { mayWrite } from '@domain/permissions/mayWrite';
import { useSession } from '../../app/session';
import { recordTitle } from './recordTitle';

const CaseContext = createContext<CaseView | null>(null);
export const CaseProvider = CaseContext.Provider;

/** The case that is open, as it left the vault. */
export function useCase(): CaseView {
  const file = use(CaseContext);
  if (file === null) throw new Error('no case outside a case page');
  return file;
}

/** The records of one kind that stand, in the order in which they were first written. */
export function currentRecords<Kind extends RecordKind>(
  file: Pick<CaseView, 'records'>,
  kind: Kind,
): RecordView<Kind>[] {
  return file.records.filter(
    (record): record is RecordView<Kind> => record.kind === kind && record.state === 'current',
  );
}

/**
 * The case as the rules of the domain read it. A view leaves out identities, ways to reach somebody and the keys of
 * exhibits; the rules a screen asks look at none of them.
 */
export function forRules(file: CaseView): Pick<CaseFile, 'records' | 'signOffs' | 'codes' | 'rules'> {
  return {
    records: file.records as unknown as CaseFile['records'],
    signOffs: file.signOffs ?? [],
    codes: file.codes ?? [],
    rules: file.rules ?? 1,
  };
}

/** Why a record is not amended any more, whoever would: a note is a day old, a decision is signed, a letter is sent. */
export function useClosed(record: RecordView | undefined): FailureCode | undefined {
  const rules = forRules(useCase());
  const known = rules.records.find(({ id }) => id === record?.id);
  return known && amendProblem(rules, known, new Date().toISOString());
}

/** What the person signed in may do in the open case; what they may not is not offered. */
export function usePermissions() {
  const { phase, merged } = useCase();
  const { role } = useSession().user;
  return {
    mayAdd: (kind: RecordKind) =>
      mayBegin(kind, merged !== undefined) && mayWrite(kind, role, phase, false).allowed,
    /** Its phase is over: it is added only with a reason. */
    needsReason: (kind: RecordKind) => {
      const permission = mayWrite(kind, role, phase, false);
      return permission.allowed && permission.reasonNeeded;
    },
    mayAmend: (kind: RecordKind) => mayWrite(kind, role, phase, true).allowed,
    has: (right: Right) => hasRight(role, right),
  };
}

/** Names as they are shown in a case: users by name, people only by their code names. */
export function useNames() {
  const { t } = useTranslation();
  const file = useCase();
  return useMemo(() => {
    const byId = new Map(file.records.map((record) => [record.id, record]));
    const allegations = currentRecords(file, 'allegation');
    const record = (id: string): string => {
      const found = byId.get(id);
      if (found === undefined) return t('caseFile.gone');
      if (found.kind === 'person') return found.data.codeName;
      if (found.kind === 'evidence')
        return t('caseFile.exhibitNamed', { number: found.data.exhibit, title: found.data.title });
      if (found.kind === 'allegation')
        return t('caseFile.allegationNumber', {
          number: allegations.findIndex(({ id: other }) => other === id) + 1,
        });
      const title = recordTitle(found, t, record);
      const alike = file.records.filter(
        (other) => other.kind === found.kind && recordTitle(other, t, record) === title,
      );
      const number = alike.findIndex(({ id: other }) => other === id) + 1;
      if (alike.length === 1) return title;
      // A title may itself end in a number, `Decision on Allegation 1`.
      return title === t(`answers.kind.${found.kind}`)
        ? t('caseFile.recordNumber', { kind: title, number })
        : t('caseFile.named.numbered', { title, number });
    };
    return {
      user: (id: string) => file.users[id] ?? t('caseFile.somebody'),
      record,
      records: (ids: readonly string[]) => ids.map(record).join(', '),
    };
  }, [file, t]);
}
