import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '@domain/time/formatWhen';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { NumberField } from '../../components/fields/NumberField';
import { TextField } from '../../components/fields/TextField';
import { DeadlineFields } from './DeadlineFields';
import { HolidayCalendarField } from './HolidayCalendarField';
import { HolidaysField } from './HolidaysField';
import { localeChoices, zoneChoices } from './officeChoices';
import { RetentionFields } from './RetentionFields';
import styles from './settings.module.css';
import { WeekdaysField } from './WeekdaysField';

const exampleNumber = 1234.5;

/** What the form of the office's profile asks, in three parts. */
export function OfficeFields() {
  const { t } = useTranslation();
  const zone = useWatch({ name: 'zone' }) as string | undefined;
  const locale = useWatch({ name: 'locale' }) as string | undefined;
  const now = new Date().toISOString();
  const known = zone !== undefined && locale !== undefined;
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend>{t('settings.office.names')}</legend>
        <TextField name="organisation" label={t('settings.office.organisation')} />
        <TextField name="prefix" label={t('settings.office.prefix')} hint={t('settings.office.prefixHint')} />
        <TextField
          name="noAlternate"
          label={t('settings.office.noAlternate')}
          hint={t('settings.office.noAlternateHint')}
          optional
        />
        <ChoiceField
          name="paper"
          label={t('settings.office.paper')}
          choices={(['us-letter', 'a4'] as const).map((value) => ({
            value,
            label: t(`settings.office.papers.${value}`),
          }))}
        />
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>{t('settings.office.times')}</legend>
        <div>
          <ChoiceField
            name="zone"
            label={t('settings.office.zone')}
            hint={t('settings.office.zoneHint')}
            choices={zoneChoices(zone)}
          />
          <p className={styles.echo}>
            {known ? t('settings.office.zoneNow', { instant: formatInstant(now, { zone, locale }) }) : null}
          </p>
        </div>
        <div>
          <ChoiceField name="locale" label={t('settings.office.locale')} choices={localeChoices(locale)} />
          <p className={styles.echo}>
            {known
              ? t('settings.office.localeNow', {
                  day: formatDay(now.slice(0, 10), { locale }),
                  number: new Intl.NumberFormat(locale).format(exampleNumber),
                })
              : null}
          </p>
        </div>
        <WeekdaysField name="businessWeek" label={t('settings.office.businessWeek')} />
        <HolidaysField name="holidays" />
        <HolidayCalendarField name="holidayCalendar" />
      </fieldset>
      <DeadlineFields />
      <RetentionFields />
      <fieldset className={styles.fieldset}>
        <legend>{t('settings.vault.backup')}</legend>
        <NumberField
          name="backupEvery"
          label={t('settings.office.backupEvery')}
          hint={t('settings.office.backupEveryHint')}
          optional
        />
        <NumberField
          name="keepBackups"
          label={t('settings.office.keepBackups')}
          hint={t('settings.office.keepBackupsHint')}
          optional
        />
      </fieldset>
    </>
  );
}
