import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HolidayCalendar } from '@contract/office';
import { useOperation } from '../../api/queries';
import { FieldLabel } from '../../components/fields/FieldLabel';
import { useField } from '../../components/form/useField';
import { useTimeStyle } from '../../components/useTimeStyle';
import styles from './settings.module.css';

const namesOf = (places: readonly { code: string; name: string }[] = []) =>
  places.map(({ code, name }) => ({ value: code, label: name }));

/** Country and region whose public holidays the office keeps, with the next ones that are known there. */
export function HolidayCalendarField({ name }: { name: string }) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const field = useField<HolidayCalendar>(name, t('settings.office.calendar'));
  const country = field.value?.country;
  const places = useOperation('office.calendars', country === undefined ? {} : { country });
  const calendar = field.value ?? { country: 'US' };
  const holidays = useOperation('office.publicHolidays', calendar, field.value !== undefined);
  const regions = namesOf(places.data?.regions);
  const optional = t('common.optional');
  const shared = {
    clearable: true,
    searchable: true,
    clearButtonProps: { 'aria-label': t('common.remove') },
    comboboxProps: { withinPortal: true },
    onBlur: field.blur,
  };
  return (
    <>
      <Select
        id={field.id}
        label={<FieldLabel label={t('settings.office.calendar')} mark={optional} />}
        description={t('settings.office.calendarHint')}
        placeholder={t('settings.office.calendarNone')}
        error={field.error}
        data={namesOf(places.data?.countries)}
        value={country ?? null}
        onChange={(value) => field.change(value === null ? undefined : { country: value })}
        {...shared}
      />
      {country === undefined || regions.length === 0 ? null : (
        <Select
          label={<FieldLabel label={t('settings.office.region')} mark={optional} />}
          placeholder={t('settings.office.regionWhole')}
          data={regions}
          value={field.value?.region ?? null}
          onChange={(value) => field.change(value === null ? { country } : { country, region: value })}
          {...shared}
        />
      )}
      {field.value === undefined || holidays.data === undefined ? null : (
        <section aria-labelledby="next-holidays">
          <h3 id="next-holidays">{t('settings.office.nextHolidays')}</h3>
          {holidays.data.length === 0 ? (
            <p className={styles.quiet}>{t('settings.office.noHolidays')}</p>
          ) : (
            <ul className={styles.holidays}>
              {holidays.data.map((holiday) => (
                <li key={`${holiday.day} ${holiday.name}`}>
                  <span>{day(holiday.day)}</span> {holiday.name}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
