import { useTranslation } from 'react-i18next';
import { PrivilegeSchema } from '@contract/records/consultation';
import { overMarking } from '@domain/privilege/overMarking';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { CheckField } from '../../../components/fields/CheckField';
import { Icon } from '../../../components/Icon';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import styles from './forms.module.css';

const [none, claimed] = PrivilegeSchema.options;
const bases = [none.shape.basis.value, ...claimed.shape.basis.options] as const;

type Claim = NonNullable<Parameters<typeof overMarking>[0]['privilege']>;

/** A claim of privilege with its elements, and a warning where one of them is missing. */
export function PrivilegeFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const privilege = useAnswer<Claim>(`${at}.privilege`);
  const thirdPartyPresent = useAnswer<'yes' | 'no'>(`${at}.thirdPartyPresent`);
  const warnings = overMarking({ ...(privilege === undefined ? {} : { privilege }), thirdPartyPresent });
  const claims = privilege?.basis !== undefined && privilege.basis !== 'none';
  return (
    <>
      <ChoiceField
        name={`${at}.privilege.basis`}
        label={t('caseForms.privilege.basis')}
        choices={choicesOf(bases, (value) => t(`answers.privilege.${value}`))}
      />
      {claims ? (
        <>
          <TextField name={`${at}.privilege.attorney`} label={t('caseForms.privilege.attorney')} optional />
          <TextField
            name={`${at}.privilege.requestedBy`}
            label={t('caseForms.privilege.requestedBy')}
            optional
          />
          <TextField
            name={`${at}.privilege.legalQuestion`}
            label={t('caseForms.privilege.legalQuestion')}
            optional
            long
          />
          <CheckField
            name={`${at}.privilege.litigationAnticipated`}
            label={t('caseForms.privilege.litigationAnticipated')}
          />
        </>
      ) : null}
      <ChoiceField
        name={`${at}.thirdPartyPresent`}
        label={t('caseForms.privilege.thirdPartyPresent')}
        choices={choicesOf(['yes', 'no'], (value) => t(`answers.answer.${value}`))}
      />
      {thirdPartyPresent === 'yes' ? (
        <TextField name={`${at}.thirdParty`} label={t('caseForms.privilege.thirdParty')} optional />
      ) : null}
      <div role="status">
        {warnings.length === 0 ? null : (
          <div className={styles.warning}>
            <Icon name="risk" />
            <div>
              <p>{t('caseForms.privilege.warning')}</p>
              <ul>
                {warnings.map((warning) => (
                  <li key={warning}>{t(`caseForms.privilege.warnings.${warning}`)}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </div>
    </>
  );
}
