import { useTranslation } from 'react-i18next';
import { ConsultationSchema } from '@contract/records/consultation';
import type { RecordData } from '@contract/records/kinds';
import { overrideNeeded, policeWishes } from '@domain/policeWish';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { forRules, useCase, useNames } from '../caseContext';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import styles from './forms.module.css';
import { Warning } from './Warning';

const [, held] = ConsultationSchema.options;
const contacted = held.shape.whoContacted.unwrap().options;

/** Which agency, whose case it is there, who went to whom; beside it what the reporters wanted. */
export function PoliceFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const file = forRules(useCase());
  const consultation = useAnswer<Partial<Extract<RecordData<'consultation'>, { status: 'held' }>>>(at) ?? {};
  const against = overrideNeeded(file, consultation);
  return (
    <>
      <TextField name={`${at}.agency`} label={t('caseForms.police.agency')} optional />
      <TextField name={`${at}.reportNumber`} label={t('caseForms.police.reportNumber')} optional />
      <TextField name={`${at}.officer`} label={t('caseForms.police.officer')} optional />
      <ChoiceField
        name={`${at}.whoContacted`}
        label={t('caseForms.police.whoContacted')}
        optional
        choices={choicesOf(contacted, (value) => t(`answers.whoContacted.${value}`))}
      />
      <Wishes />
      <TextField
        name={`${at}.reportersWish`}
        label={t('caseForms.police.wish')}
        hint={t('caseForms.police.wishHint')}
        optional
        long
      />
      <Warning>{against ? <p>{t('caseForms.police.against')}</p> : null}</Warning>
      {against || consultation.overrideReason !== undefined ? (
        <TextField
          name={`${at}.overrideReason`}
          label={t('caseForms.police.override')}
          hint={t('caseForms.police.overrideHint')}
          optional
          long
        />
      ) : null}
    </>
  );
}

/** What the reports say about the police, so that nobody has to remember it. */
function Wishes() {
  const { t } = useTranslation();
  const names = useNames();
  const wishes = policeWishes(forRules(useCase()));
  return (
    <div className={styles.group}>
      <h3 className={styles.legend}>{t('caseForms.police.wishes')}</h3>
      {wishes.length === 0 ? <p className={styles.hint}>{t('caseForms.police.noWish')}</p> : null}
      <ul>
        {wishes.map(({ id, data }) =>
          data.wishAboutPolice === undefined ? null : (
            <li key={id}>
              {t('caseForms.police.wishOf', {
                person: data.person === undefined ? names.record(id) : names.record(data.person),
                wish: t(`answers.police.${data.wishAboutPolice}`),
              })}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
