import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/Page';

/** A path that leads nowhere. */
export function NotHere() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.notHere')}>
      <p>
        <Link to="/">{t('frame.notHereNext')}</Link>
      </p>
    </Page>
  );
}
