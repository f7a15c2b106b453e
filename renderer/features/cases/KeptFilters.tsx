import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/fields/TextField';
import { Form } from '../../components/form/Form';
import styles from './CaseFilters.module.css';
import { type CaseListChoices, type KeptFilter, KeptFilterSchema, longestWords } from './caseListChoices';
import { type CaseQuery, columnNames, emptyQuery, type Order } from './caseQuery';

interface Props {
  query: CaseQuery;
  order: Order;
  choices: CaseListChoices;
  onChoices: (choices: CaseListChoices) => void;
  onFilter: (filter: Pick<KeptFilter, 'query' | 'order'>) => void;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Filters kept under a name, and which columns the list shows. */
export function KeptFilters(props: Props) {
  const { t } = useTranslation();
  const { query, choices, onFilter } = props;
  const [open, setOpen] = useState<'keep' | 'columns' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.chips} role="group" aria-label={t('cases.kept')}>
      {choices.filters.map((filter) => (
        <button
          key={filter.name}
          type="button"
          className={styles.chip}
          aria-pressed={isSame(filter.query, query)}
          onClick={() => onFilter(filter)}
        >
          {filter.name}
        </button>
      ))}
      {isSame(query, emptyQuery) && choices.filters.length === 0 ? null : (
        <Button kind="plain" onClick={() => setOpen('keep')}>
          {t('cases.keep')}
        </Button>
      )}
      <Button kind="plain" onClick={() => setOpen('columns')}>
        {t('cases.columns')}
      </Button>
      {open === 'keep' ? <KeepDialog {...props} onClose={close} /> : null}
      {open === 'columns' ? <ColumnsDialog {...props} onClose={close} /> : null}
    </div>
  );
}

const NameSchema = z.strictObject({ name: KeptFilterSchema.shape.name });

/** Keeps the filter that is set, or forgets one that was kept. */
function KeepDialog({ query, order, choices, onChoices, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const without = (name: string) => choices.filters.filter((filter) => filter.name !== name);
  return (
    <Dialog opened onClose={onClose} title={t('cases.kept')}>
      {choices.filters.length === 0 ? null : (
        <ul className={styles.keptList}>
          {choices.filters.map(({ name }) => (
            <li key={name}>
              {name}
              <Button
                kind="plain"
                aria-label={t('cases.forgetOf', { name })}
                onClick={() => onChoices({ ...choices, filters: without(name) })}
              >
                {t('cases.forget')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        schema={NameSchema}
        submitLabel={t('cases.keepSubmit')}
        onCancel={onClose}
        onSubmit={({ name }) => {
          onChoices({
            ...choices,
            filters: [
              ...without(name),
              { name, query: { ...query, words: query.words.slice(0, longestWords) }, order },
            ].slice(-20),
          });
          onClose();
        }}
      >
        <TextField name="name" label={t('cases.keepName')} hint={t('cases.keepHint')} focused />
      </Form>
    </Dialog>
  );
}

function ColumnsDialog({ choices, onChoices, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const toggle = (column: (typeof columnNames)[number], wanted: boolean) =>
    onChoices({
      ...choices,
      columns: columnNames.filter((name) => (name === column ? wanted : choices.columns.includes(name))),
    });
  return (
    <Dialog opened onClose={onClose} title={t('cases.columnsTitle')}>
      <fieldset className={styles.columns}>
        <legend>{t('cases.columnsExplained')}</legend>
        {columnNames.map((column) =>
          column === 'codeName' ? null : (
            <Checkbox
              key={column}
              label={t(`cases.${column === 'opened' ? 'age' : column}`)}
              checked={choices.columns.includes(column)}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
          ),
        )}
      </fieldset>
    </Dialog>
  );
}
