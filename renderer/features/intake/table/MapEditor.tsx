import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldChoices, type TableField, tableFields, type TableMap } from '@contract/oldCases';
import type { TablePreview } from '@contract/operations/intake';
import styles from './table.module.css';

interface Props {
  preview: TablePreview;
  map: TableMap;
  onChange: (map: TableMap) => void;
}

const orders = ['year-first', 'day-first', 'month-first'] as const;
type ChoiceField = keyof typeof fieldChoices;
const choiceFields = Object.keys(fieldChoices) as ChoiceField[];

/** A map without one of its fields, or with it changed. */
function withField<Value>(
  record: Partial<Record<TableField, Value>> | undefined,
  field: TableField,
  value: Value | undefined,
): Partial<Record<TableField, Value>> {
  const rest = Object.entries(record ?? {}).filter(([name]) => name !== field);
  return Object.fromEntries(value === undefined ? rest : [...rest, [field, value]]);
}

/** Says which column is which field, how days are written and what the answers of the table mean. */
export function MapEditor({ preview, map, onChange }: Props) {
  const { t } = useTranslation();
  const answered = choiceFields.filter(
    (field) => map.columns[field] !== undefined && map.columns[field] === preview.map.columns[field],
  );
  return (
    <>
      <section aria-labelledby="old-cases-columns">
        <h2 id="old-cases-columns">{t('oldCases.columns')}</h2>
        <div className={styles.fields}>
          <NativeSelect
            label={t('oldCases.dates')}
            value={map.dates}
            data={orders.map((value) => ({ value, label: t(`oldCases.order.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...map, dates: orders.find((order) => order === value) ?? map.dates })
            }
          />
          {tableFields.map((field) => (
            <NativeSelect
              key={field}
              label={t(`oldCases.field.${field}`)}
              value={map.columns[field] ?? ''}
              data={[{ value: '', label: t('oldCases.none') }, ...preview.headings]}
              onChange={({ currentTarget: { value } }) =>
                onChange({
                  ...map,
                  columns: withField(map.columns, field, value === '' ? undefined : value),
                })
              }
            />
          ))}
          <NativeSelect
            label={t('oldCases.otherwise')}
            value={map.otherwise?.channel ?? ''}
            data={[
              { value: '', label: '' },
              ...fieldChoices.channel.map((value) => ({ value, label: t(`answers.channel.${value}`) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...map,
                otherwise: withField(map.otherwise, 'channel', value === '' ? undefined : value),
              })
            }
          />
        </div>
      </section>
      {answered.length === 0 ? null : (
        <section aria-labelledby="old-cases-answers">
          <h2 id="old-cases-answers">{t('oldCases.answers')}</h2>
          <div className={styles.fields}>
            {answered.flatMap((field) =>
              (preview.choices[field] ?? []).map((word) => (
                <NativeSelect
                  key={`${field} ${word}`}
                  label={t('oldCases.answerOf', { field: t(`oldCases.field.${field}`), word })}
                  value={map.values?.[field]?.[word] ?? ''}
                  data={[{ value: '', label: t('oldCases.asWritten') }, ...fieldChoices[field]]}
                  onChange={({ currentTarget: { value } }) =>
                    onChange({
                      ...map,
                      values: withField(map.values, field, { ...map.values?.[field], [word]: value || word }),
                    })
                  }
                />
              )),
            )}
          </div>
        </section>
      )}
    </>
  );
}
