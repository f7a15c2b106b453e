import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { readWhen } from '../../components/fields/readWhen';
import { useField } from '../../components/form/useField';
import { Icon } from '../../components/Icon';
import { useTimeStyle } from '../../components/useTimeStyle';
import own from './HolidaysField.module.css';
import styles from './settings.module.css';

/** Days off: each typed the human way, echoed exactly, added to a list in their order. */
export function HolidaysField({ name }: { name: string }) {
  const { t } = useTranslation();
  const { style, day } = useTimeStyle();
  const field = useField<string[]>(name, t('settings.office.holidays'));
  const [text, setText] = useState('');
  const days = field.value ?? [];
  const when = readWhen(text, { now: new Date().toISOString(), ...style });
  const read = when?.kind === 'day' ? when.day : undefined;

  const add = () => {
    if (read === undefined) return;
    field.change([...new Set([...days, read])].sort());
    setText('');
  };
  const press = (event: KeyboardEvent) => {
    // Enter adds the day; it must not save the whole profile.
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };

  return (
    <section className={own.section} aria-labelledby="holidays-title">
      <h3 id="holidays-title">{t('settings.office.holidays')}</h3>
      <p className={styles.quiet}>{t('settings.office.holidaysHint')}</p>
      {days.length === 0 ? <p className={styles.quiet}>{t('settings.office.holidaysNone')}</p> : null}
      <ul className={own.list}>
        {days.map((each) => (
          <li key={each}>
            <span>{day(each)}</span>
            <button
              type="button"
              className={own.remove}
              aria-label={t('settings.office.holidayRemove', { day: day(each) })}
              onClick={() => field.change(days.filter((other) => other !== each))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div className={own.add}>
        <TextInput
          id={field.id}
          label={t('settings.office.holiday')}
          description={t('fields.dayHint')}
          error={text.trim() !== '' && read === undefined ? t('fields.dayUnread') : field.error}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
          autoComplete="off"
          spellCheck={false}
        />
        <p className={styles.echo} role="status">
          {read === undefined ? null : day(read)}
        </p>
        <Button icon="add" disabled={read === undefined} onClick={add}>
          {t('settings.office.holidayAdd')}
        </Button>
      </div>
    </section>
  );
}
