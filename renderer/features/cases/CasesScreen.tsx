import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '@domain/time/day';
import { useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import { MailDropZone } from '../intake/MailDropZone';
import { CaseFilters } from './CaseFilters';
import { CaseTable } from './CaseTable';
import styles from './CasesScreen.module.css';
import { type CaseQuery, emptyQuery, matching, type Order, sorted } from './caseQuery';
import { KeptFilters } from './KeptFilters';
import { SearchHits } from './SearchHits';
import { TakeReport } from './TakeReport';
import { useCaseListChoices } from './useCaseListChoices';

/** Every case one may see: filtered, sorted, searched, all by keyboard. */
export function CasesScreen() {
  const { t } = useTranslation();
  const { style } = useTimeStyle();
  const cases = useOperation('cases.list', {});
  const [query, setQuery] = useState<CaseQuery>(emptyQuery);
  const [order, setOrder] = useState<Order>({ by: 'changed', down: true });
  const { choices, choose, failure } = useCaseListChoices();
  const asked = useDeferredValue(query);
  const today = dayOf(new Date().toISOString(), style.zone);
  const shown = useMemo(
    () => sorted(matching(cases.data ?? [], asked, today), order),
    [cases.data, asked, order, today],
  );
  const all = cases.data?.length ?? 0;

  return (
    <MailDropZone>
      <Page
        filled
        actions={<TakeReport />}
        title={t('cases.title')}
        lead={
          <span role="status">
            {t('cases.count', { count: shown.length, shown: shown.length.toLocaleString(style.locale) })}
          </span>
        }
      >
        <div className={styles.body}>
          <CaseFilters query={query} onQuery={setQuery} />
          <KeptFilters
            query={query}
            order={order}
            choices={choices}
            onChoices={choose}
            onFilter={(filter) => {
              setQuery(filter.query);
              setOrder(filter.order);
            }}
          />
          <FailureNotice error={failure} />
          <FailureNotice error={cases.error} />
          <SearchHits words={asked.words} />
          {cases.data !== undefined && all === 0 ? (
            <div className={styles.empty}>
              <h2>{t('cases.emptyTitle')}</h2>
              <p>{t('cases.empty')}</p>
            </div>
          ) : (
            <CaseTable
              cases={shown}
              today={today}
              columns={choices.columns}
              order={order}
              onOrder={setOrder}
            />
          )}
          {all > 0 && shown.length === 0 ? <p className={styles.empty}>{t('cases.noneMatch')}</p> : null}
        </div>
      </Page>
    </MailDropZone>
  );
}
