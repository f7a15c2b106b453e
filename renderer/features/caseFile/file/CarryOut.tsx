import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { caseSections } from '../../../catalogue/en/caseSections';
import type { RecordView } from '@contract/views/caseView';
import { useCase, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import styles from './Entry.module.css';

/** Something planned or wanted is recorded as done: the same record, amended. */
export function CarryOut({ record }: { record: RecordView<keyof typeof caseSections.carryOut> }) {
  const { t } = useTranslation();
  const file = useCase();
  const { mayAmend } = usePermissions();
  if (!mayAmend(record.kind)) return null;
  return (
    <Link
      className={styles.action}
      {...writePath(file.id, record.kind, { amend: record.id, field: 'status' })}
    >
      {t(`caseFile.carryOut.${record.kind}`)}
    </Link>
  );
}
