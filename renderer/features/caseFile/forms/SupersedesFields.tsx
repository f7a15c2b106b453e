import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { decidersOf, standingDecisions } from '@domain/decisions';
import { useSession } from '../../../app/session';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { currentRecords, forRules, useCase, useNames } from '../caseContext';
import { type FieldsAt, useAnswer } from './formParts';
import styles from './forms.module.css';
import { Warning } from './Warning';

/** Where a decision on the allegation stands already: why the new one takes its place, and the appeal it follows from. */
export function SupersedesFields({ at, record }: FieldsAt) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { user } = useSession();
  const allegation = useAnswer(`${at}.allegation`);
  const chosen = useAnswer<{ decision?: string; appeal?: string }>(`${at}.supersedes`);
  const decisions = currentRecords(file, 'decision').filter(({ data }) => data.allegation === allegation);
  const standing = standingDecisions(forRules(file)).find(({ data }) => data.allegation === allegation);
  // The decision that is amended keeps what it superseded; a new one takes the place of the one that stands.
  const before =
    record === undefined ? standing?.id : decisions.find(({ id }) => id === chosen?.decision)?.id;
  const { getValues, setValue } = useFormContext();
  useEffect(() => {
    if (record !== undefined) return;
    if (before === undefined) setValue(`${at}.supersedes`, undefined);
    else if (getValues(`${at}.supersedes.decision`) !== before) setValue(`${at}.supersedes.decision`, before);
  }, [at, record, before, getValues, setValue]);
  if (before === undefined) return null;
  const appeals = currentRecords(file, 'appeal').filter(({ data }) => data.decision === before);
  const forSomebodyElse =
    chosen?.appeal !== undefined && chosen.appeal !== '' && decidersOf(forRules(file), before).has(user.id);
  return (
    <div className={styles.part}>
      <p>{t('caseForms.decision.supersedes', { decision: names.record(before) })}</p>
      <TextField
        name={`${at}.supersedes.reason`}
        label={t('caseForms.decision.supersedesReason')}
        hint={t('caseForms.decision.supersedesHint')}
        long
      />
      {appeals.length === 0 ? null : (
        <ChoiceField
          name={`${at}.supersedes.appeal`}
          label={t('caseForms.decision.supersedesAppeal')}
          optional
          choices={appeals.map(({ id }) => ({ value: id, label: names.record(id) }))}
        />
      )}
      <Warning>{forSomebodyElse ? <p>{t('caseForms.decision.otherPerson')}</p> : null}</Warning>
    </div>
  );
}
