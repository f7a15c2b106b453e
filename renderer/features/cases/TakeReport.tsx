import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRight } from '@domain/permissions/hasRight';
import { useSession } from '../../app/session';
import { Button } from '../../components/Button';

/** Begins a new case by hand; offered to those who may. */
export function TakeReport() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role } = useSession().user;
  if (!hasRight(role, 'case.open')) return null;
  return (
    <Button kind="main" icon="add" onClick={() => void navigate({ to: '/cases/new' })}>
      {t('cases.newCase')}
    </Button>
  );
}
