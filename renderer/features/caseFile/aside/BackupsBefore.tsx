import { useTranslation } from 'react-i18next';
import { dayOf } from '@domain/time/day';
import { hasRight } from '@domain/permissions/hasRight';
import { useOperation } from '../../../api/queries';
import { useSession } from '../../../app/session';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';

/**
 * Says that a backup stays readable as the vault was that day. Whoever makes the backups is told which ones hold this
 * case; everybody else, that there may be some.
 */
export function BackupsBefore() {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const { opened } = useCase();
  const mayList = hasRight(useSession().user.role, 'vault.backup');
  const backups = useOperation('vault.backups', {}, mayList);
  // Nobody decides without the warning, not even before the list is there.
  if (backups.data === undefined) return <p>{t('caseFile.take.backupsUnknown')}</p>;
  const holding = backups.data.filter(({ at, removedAt }) => at >= opened && removedAt === undefined);
  if (holding.length === 0) return <p>{t('caseFile.take.backupsNone')}</p>;
  const days = [...new Set(holding.map(({ at }) => day(dayOf(at, style.zone))))];
  return <p>{t('caseFile.take.backups', { count: holding.length, days })}</p>;
}
