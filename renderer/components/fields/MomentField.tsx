import { Checkbox, Input, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { When } from '@contract/moments';
import { Button } from '../Button';
import { useField } from '../form/useField';
import { useTimeStyle } from '../useTimeStyle';
import { FieldLabel } from './FieldLabel';
import styles from './fields.module.css';
import { readWhen, writeWhen } from './readWhen';

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

function withNote(when: When, note: string): When {
  if (when.kind === 'exact') return when;
  const { note: _before, ...rest } = when;
  return note.trim() === '' ? rest : { ...rest, note: note.trim() };
}

/**
 * When something happened, typed the human way and echoed exactly, with its zone. About, ranges, days and
 * *not known* are proper answers.
 */
export function MomentField({ name, label, hint, optional = false }: Props) {
  const { t } = useTranslation();
  const { style, when: inWords } = useTimeStyle();
  const field = useField<When>(name, label, t('fields.momentNeeded'));
  const [text, setText] = useState(() => writeWhen(field.value));
  const [note, setNote] = useState(() =>
    field.value !== undefined && 'note' in field.value ? (field.value.note ?? '') : '',
  );
  const unknown = field.value?.kind === 'unknown';
  const unread = text.trim() !== '' && field.value === undefined;
  const error = field.error ?? (unread ? t('fields.momentUnread') : undefined);

  const read = (typed: string) => {
    setText(typed);
    const when = readWhen(typed, { now: new Date().toISOString(), ...style });
    field.change(when === null ? undefined : withNote(when, note));
  };
  const setUnknown = (isUnknown: boolean) => {
    if (isUnknown) {
      setText('');
      field.change(withNote({ kind: 'unknown' }, note));
    } else field.change(undefined);
  };
  const describe = (typed: string) => {
    setNote(typed);
    if (field.value !== undefined) field.change(withNote(field.value, typed));
  };
  const setNow = () => {
    const at = { instant: new Date().toISOString(), zone: style.zone };
    setText(writeWhen({ kind: 'exact', at }));
    field.change({ kind: 'exact', at });
  };

  return (
    <div className={styles.moment}>
      <Input.Wrapper
        id={field.id}
        label={<FieldLabel label={label} mark={optional ? t('common.optional') : undefined} />}
        description={hint ?? t('fields.moment.hint')}
        error={error}
      >
        <div className={styles.momentRow}>
          <Input
            className={styles.momentText}
            error={error}
            value={text}
            onChange={(event) => read(event.currentTarget.value)}
            onBlur={field.blur}
            disabled={unknown}
            autoComplete="off"
            spellCheck={false}
          />
          <Button onClick={setNow} disabled={unknown}>
            {t('fields.moment.now')}
          </Button>
        </div>
      </Input.Wrapper>
      <p className={styles.echo} role="status">
        {field.value === undefined || unknown ? null : inWords(withNote(field.value, ''))}
      </p>
      <Checkbox
        label={t('fields.moment.unknown')}
        checked={unknown}
        onChange={(event) => setUnknown(event.currentTarget.checked)}
      />
      {field.value === undefined || field.value.kind === 'exact' ? null : (
        <TextInput
          label={<FieldLabel label={t('fields.moment.note')} mark={t('common.optional')} />}
          value={note}
          onChange={(event) => describe(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </div>
  );
}
