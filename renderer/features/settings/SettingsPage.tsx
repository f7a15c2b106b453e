import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import styles from './settings.module.css';

const parts = [
  ['office', '/settings'],
  ['codes', '/settings/codes'],
  ['people', '/settings/people'],
  ['vault', '/settings/vault'],
  ['appearance', '/settings/appearance'],
] as const;

/** One part of the settings, under the links to all of them. */
export function SettingsPage({ lead, children }: { lead: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.title')}>
      <nav className={styles.parts} aria-label={t('settings.partsLabel')}>
        {parts.map(([name, path]) => (
          <Link
            key={path}
            to={path}
            className={styles.part}
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`settings.parts.${name}`)}
          </Link>
        ))}
      </nav>
      <p className={styles.lead}>{lead}</p>
      {children}
    </Page>
  );
}
