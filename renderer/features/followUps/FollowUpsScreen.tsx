import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { isReadable } from '@contract/views/caseView';
import { dayOf } from '@domain/time/day';
import { useOperation } from '../../api/queries';
import { FailureNotice } from '../../components/FailureNotice';
import { LongList } from '../../components/LongList';
import { Page } from '../../components/Page';
import { useTimeStyle } from '../../components/useTimeStyle';
import { casePath } from '../caseFile/casePaths';
import { DueList } from '../today/DueList';
import styles from '../today/lists.module.css';
import { owedWithoutDay } from './withoutDay';

/**
 * Everybody owed an answer: those with a day in sentences, oldest first; then the cases where none is set yet; then the
 * words owed before the outcome is told, and the questions after it.
 */
export function FollowUpsScreen() {
  const { t } = useTranslation();
  const { style } = useTimeStyle();
  const due = useOperation('due', {});
  const cases = useOperation('cases.list', {});
  const today = dayOf(new Date().toISOString(), style.zone);
  const sorted = (due.data ?? []).toSorted((one, other) => one.due.localeCompare(other.due));
  const items = sorted.filter(({ duty }) => duty === 'follow-up');
  const around = {
    word: sorted.filter(({ duty }) => duty === 'acknowledgement' || duty === 'status'),
    ask: sorted.filter(({ duty }) => duty === 'check-in'),
  };
  const overdue = items.filter((item) => item.overdue).length;
  const noDay = owedWithoutDay((cases.data ?? []).filter(isReadable), items);
  const known = due.data !== undefined && cases.data !== undefined;

  return (
    <Page title={t('followUps.title')} lead={t('followUps.lead')}>
      <FailureNotice error={due.error ?? cases.error} />
      {!known ? null : items.length + noDay.length + around.word.length + around.ask.length === 0 ? (
        <section className={styles.empty}>
          <h2>{t('followUps.noneTitle')}</h2>
          <p>{t('followUps.none')}</p>
        </section>
      ) : (
        <>
          <section aria-labelledby="with-day">
            <h2 id="with-day" className={styles.summary}>
              {t('followUps.count', { count: items.length })}{' '}
              {overdue > 0 ? t('followUps.overdue', { count: overdue }) : null}
            </h2>
            <LongList items={items}>{(shown) => <DueList items={shown} today={today} />}</LongList>
          </section>
          {noDay.length === 0 ? null : (
            <section aria-labelledby="no-day" className={styles.group}>
              <h2 id="no-day">{t('followUps.noDayTitle')}</h2>
              <p className={styles.quiet}>{t('followUps.noDayExplained')}</p>
              <LongList items={noDay}>
                {(shown) => (
                  <ul className={styles.plainList}>
                    {shown.map(({ card, count }) => (
                      <li key={card.id}>
                        <Link {...casePath(card.id, 'file', 'followUp')} className={styles.row}>
                          <span>
                            <Trans
                              i18nKey="followUps.noDay"
                              count={count}
                              values={{ codeName: card.codeName }}
                              components={{ case: <em /> }}
                            />
                          </span>
                          <span className={styles.quiet}>{t(`common.phases.${card.phase}`)}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </LongList>
            </section>
          )}
          {(['word', 'ask'] as const).map((group) =>
            around[group].length === 0 ? null : (
              <section key={group} aria-labelledby={`owed-${group}`} className={styles.group}>
                <h2 id={`owed-${group}`}>{t(`followUps.${group}Title`)}</h2>
                <p className={styles.quiet}>{t(`followUps.${group}Explained`)}</p>
                <LongList items={around[group]}>
                  {(shown) => <DueList items={shown} today={today} />}
                </LongList>
              </section>
            ),
          )}
        </>
      )}
    </Page>
  );
}
