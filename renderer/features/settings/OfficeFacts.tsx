import { useTranslation } from 'react-i18next';
import { type OfficeProfile, retentionOutcomes } from '@contract/office';
import { retentionSchedule } from '@domain/retention';
import { useTimeStyle } from '../../components/useTimeStyle';
import { businessDayDeadlines } from './businessDayDeadlines';
import { localeChoices, weekdayNames } from './officeChoices';
import styles from './settings.module.css';

/** The office's profile in words, for those who may not change it. */
export function OfficeFacts({ office }: { office: OfficeProfile }) {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const weekdays = weekdayNames(style.locale);
  const locale = localeChoices(office.locale).find(({ value }) => value === office.locale);
  const schedule = retentionSchedule(office);
  const facts = [
    [t('settings.office.organisation'), office.organisation],
    [t('settings.office.prefix'), office.prefix],
    ...(office.noAlternate === undefined ? [] : [[t('settings.office.noAlternate'), office.noAlternate]]),
    [t('settings.office.paper'), t(`settings.office.papers.${office.paper}`)],
    [t('settings.office.zone'), office.zone],
    [t('settings.office.locale'), locale?.label ?? office.locale],
    [
      t('settings.office.businessWeek'),
      office.businessWeek.map((weekday) => weekdays[weekday - 1]).join(', '),
    ],
    [
      t('settings.office.holidays'),
      office.holidays.length === 0
        ? t('settings.office.holidaysNone')
        : office.holidays.map((each) => day(each)).join('; '),
    ],
    ...(office.holidayCalendar === undefined
      ? []
      : [
          [
            t('settings.office.calendar'),
            [office.holidayCalendar.country, office.holidayCalendar.region]
              .filter((part) => part !== undefined)
              .join(', '),
          ],
        ]),
    ...businessDayDeadlines.flatMap((step) => {
      const count = office.deadlines[step];
      return count === undefined
        ? []
        : [[t(`settings.office.${step}`), t('settings.office.businessDays', { count })]];
    }),
    ...(office.deadlines.checkIns === undefined
      ? []
      : [
          [
            t('settings.office.checkIns'),
            t('settings.office.checkInDays', { days: office.deadlines.checkIns.join(', ') }),
          ],
        ]),
    ...retentionOutcomes.map((outcome) => [
      `${t('erasure.schedule')}: ${t(`erasure.scheduleOf.${outcome}`)}`,
      t('erasure.months', { count: schedule[outcome] }),
    ]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
