import { useTranslation } from 'react-i18next';
import { phases } from '@contract/phases';
import { isReturn } from '@domain/phases';
import { dayOf } from '@domain/time/day';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import styles from './PhaseTrack.module.css';

/** The five phases with the days on which the case entered them. */
export function PhaseTrack() {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const file = useCase();
  const reached = phases.indexOf(file.phase);
  const [before, last] = file.phases.slice(-2);
  const returned = before !== undefined && last !== undefined && isReturn(before.phase, last.phase);
  return (
    <>
      <ol className={styles.track} aria-label={t('caseFile.phases')}>
        {phases.map((phase, index) => {
          const entered = file.phases.findLast((step) => step.phase === phase);
          const state = index < reached ? 'past' : index === reached ? 'now' : 'ahead';
          return (
            <li
              key={phase}
              className={styles.step}
              data-state={state}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span className={styles.name}>{t(`answers.phase.${phase}`)}</span>
              <span className={styles.day}>
                {entered === undefined || state === 'ahead'
                  ? t('caseFile.notYet')
                  : day(dayOf(entered.at, style.zone))}
              </span>
            </li>
          );
        })}
      </ol>
      {returned ? (
        <p className={styles.returned}>
          {t(before.phase === 'closed' ? 'caseFile.goBack.reopened' : 'caseFile.goBack.wentBack', {
            day: day(dayOf(last.at, style.zone)),
            phase: t(`answers.phase.${last.phase}`),
            reason: last.reason ?? '',
          })}
        </p>
      ) : null}
    </>
  );
}
