import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comparator } from '@contract/operations/across';
import { useOperation } from '../../../api/queries';
import { FailureNotice } from '../../../components/FailureNotice';
import { TextField } from '../../../components/fields/TextField';
import { useField } from '../../../components/form/useField';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase } from '../caseContext';
import { type FieldsAt, useAnswer } from './formParts';
import styles from './forms.module.css';

interface Compared {
  codeName: string;
  note?: string | undefined;
}

/** Past outcomes for like conduct, beside a decision: which of them it is compared with, and why it differs. */
export function Comparators({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = useCase();
  const allegation = useAnswer(`${at}.allegation`);
  const past = useOperation(
    'cases.comparators',
    { case: file.id, allegation: allegation ?? '' },
    allegation !== undefined && allegation !== '',
  );
  const field = useField<Compared[]>(`${at}.comparators`, t('across.comparators.label'));
  const chosen = field.value ?? [];
  const byCase = [...Map.groupBy(past.data ?? [], ({ codeName }) => codeName)];
  // A case that is out of sight now was compared with all the same: what stands in the form stays visible.
  const unseen = past.isPending
    ? []
    : chosen.filter(({ codeName }) => !byCase.some(([known]) => known === codeName));
  const toggle = (codeName: string, wanted: boolean) => {
    const next = wanted ? [...chosen, { codeName }] : chosen.filter((one) => one.codeName !== codeName);
    field.change(next.length === 0 ? undefined : next);
  };
  const say = (codeName: string, note: string) =>
    field.change(
      chosen.map((one) => (one.codeName === codeName ? { codeName, ...(note === '' ? {} : { note }) } : one)),
    );
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('across.comparators.label')}</legend>
        <p className={styles.hint}>{t('across.comparators.hint')}</p>
        {allegation === undefined || allegation === '' ? (
          <p>{t('across.comparators.chooseAllegation')}</p>
        ) : null}
        <FailureNotice error={past.error} />
        {past.data !== undefined && byCase.length === 0 ? <p>{t('across.comparators.none')}</p> : null}
        {[
          ...byCase.map(([codeName, decisions]) => ({ codeName, decisions })),
          ...unseen.map(({ codeName }) => ({ codeName, decisions: [] })),
        ].map(({ codeName, decisions }, index) => {
          const one = chosen.find((compared) => compared.codeName === codeName);
          return (
            <div key={codeName} className={styles.group}>
              <Checkbox
                {...(index === 0 ? { id: field.id } : {})}
                label={codeName}
                description={<Decided decisions={decisions} />}
                checked={one !== undefined}
                onChange={(event) => toggle(codeName, event.currentTarget.checked)}
              />
              {one === undefined ? null : (
                <div className={styles.indented}>
                  <TextInput
                    aria-label={t('across.comparators.noteOf', { codeName })}
                    placeholder={t('across.comparators.note')}
                    value={one.note ?? ''}
                    onChange={(event) => say(codeName, event.currentTarget.value)}
                    autoComplete="off"
                    spellCheck={false}
                  />
                </div>
              )}
            </div>
          );
        })}
        {field.error === undefined ? null : <p className={styles.error}>{field.error}</p>}
      </fieldset>
      {chosen.length === 0 ? null : (
        <TextField
          name={`${at}.differsBecause`}
          label={t('across.comparators.differs')}
          hint={t('across.comparators.differsHint')}
          optional
          long
        />
      )}
    </>
  );
}

/** What was decided in one case, a line a decision. */
function Decided({ decisions }: { decisions: readonly Comparator[] }) {
  const { t } = useTranslation();
  const { day: dayOf } = useTimeStyle();
  if (decisions.length === 0) return t('across.comparators.other');
  return decisions.map(({ day, finding, actions }, index) => {
    const found = t(`answers.finding.${finding}`);
    return (
      <span key={index} className={styles.line}>
        {day === undefined
          ? t('across.comparators.noDay', { finding: found })
          : t('across.comparators.decided', { finding: found, day: dayOf(day) })}
        {'. '}
        {actions.length === 0
          ? t('across.comparators.noActions')
          : t('across.comparators.actions', { actions: actions.join('; ') })}
      </span>
    );
  });
}
