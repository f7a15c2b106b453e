import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { phases } from '@contract/phases';
import { Icon } from '../../components/Icon';
import type { CaseQuery } from './caseQuery';
import styles from './CaseFilters.module.css';

interface Props {
  query: CaseQuery;
  onQuery: (query: CaseQuery) => void;
}

/** Search and filter chips. `/` goes to the search from anywhere on the screen. */
export function CaseFilters({ query, onQuery }: Props) {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const chip = (label: string, pressed: boolean, next: Partial<CaseQuery>) => (
    <button
      key={label}
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      onClick={() => onQuery({ ...query, ...next })}
    >
      {label}
    </button>
  );

  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <Icon name="find" />
        <input
          ref={search}
          type="search"
          aria-label={t('cases.search')}
          placeholder={t('cases.searchHint')}
          value={query.words}
          onChange={(event) => onQuery({ ...query, words: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className={styles.chips} role="group" aria-label={t('cases.filterPhase')}>
        {chip(t('cases.all'), query.phase === null, { phase: null })}
        {phases.map((phase) =>
          chip(t(`common.phases.${phase}`), query.phase === phase, {
            phase: query.phase === phase ? null : phase,
          }),
        )}
      </div>
      <div className={styles.chips}>
        {chip(t('cases.filterRisk'), query.onlyRisk, { onlyRisk: !query.onlyRisk })}
        {chip(t('cases.filterDue'), query.onlyOverdue, { onlyOverdue: !query.onlyOverdue })}
        {chip(t('cases.filterHold'), query.onlyOnHold, { onlyOnHold: !query.onlyOnHold })}
      </div>
    </search>
  );
}
