import { useTranslation } from 'react-i18next';
import { ConsultationSchema, PrivilegeSchema } from '@contract/records/consultation';
import { type Claim, overMarking } from '@domain/privilege/overMarking';
import { CheckField } from '../../../components/fields/CheckField';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { Warning } from './Warning';

const [none, claimed] = PrivilegeSchema.options;
const bases = [none.shape.basis.value, ...claimed.shape.basis.options] as const;
const workProducts = claimed.shape.workProduct.unwrap().options;
const [, held] = ConsultationSchema.options;
const purposes = held.shape.purpose.unwrap().options;

/** A claim of privilege with its elements, and a warning where one is missing or something speaks against it. */
export function PrivilegeFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const claim = useAnswer<Claim>(at) ?? {};
  const warnings = overMarking(claim);
  const basis = claim.privilege?.basis;
  return (
    <>
      <ChoiceField
        name={`${at}.purpose`}
        label={t('caseForms.privilege.purpose')}
        hint={t('caseForms.privilege.purposeHint')}
        optional
        choices={choicesOf(purposes, (value) => t(`answers.purpose.${value}`))}
      />
      <ChoiceField
        name={`${at}.privilege.basis`}
        label={t('caseForms.privilege.basis')}
        choices={choicesOf(bases, (value) => t(`answers.privilege.${value}`))}
      />
      {basis === undefined || basis === 'none' ? null : <ElementFields at={at} basis={basis} />}
      <ChoiceField
        name={`${at}.thirdPartyPresent`}
        label={t('caseForms.privilege.thirdPartyPresent')}
        hint={t('caseForms.privilege.thirdPartyHint')}
        choices={choicesOf(['yes', 'no'], (value) => t(`answers.answer.${value}`))}
      />
      {claim.thirdPartyPresent === 'yes' ? (
        <TextField name={`${at}.thirdParty`} label={t('caseForms.privilege.thirdParty')} optional />
      ) : null}
      <Warning>
        {warnings.length === 0 ? null : (
          <>
            <p>{t('caseForms.privilege.warning')}</p>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{t(`caseForms.privilege.warnings.${warning}`)}</li>
              ))}
            </ul>
          </>
        )}
      </Warning>
    </>
  );
}

/** The elements of one claim; work product is asked for litigation and for fact or opinion instead of a legal question. */
function ElementFields({ at, basis }: FieldsAt & { basis: (typeof claimed.shape.basis.options)[number] }) {
  const { t } = useTranslation();
  const workProduct = basis === 'work-product';
  return (
    <>
      <TextField name={`${at}.privilege.attorney`} label={t('caseForms.privilege.attorney')} optional />
      <TextField name={`${at}.privilege.requestedBy`} label={t('caseForms.privilege.requestedBy')} optional />
      <TextField
        name={`${at}.privilege.legalQuestion`}
        label={t('caseForms.privilege.legalQuestion')}
        hint={t('caseForms.privilege.legalQuestionHint')}
        optional
        long
      />
      <CheckField
        name={`${at}.privilege.litigationAnticipated`}
        label={t('caseForms.privilege.litigationAnticipated')}
        hint={t('caseForms.privilege.litigationHint')}
      />
      {workProduct ? (
        <ChoiceField
          name={`${at}.privilege.workProduct`}
          label={t('caseForms.privilege.workProduct')}
          optional
          choices={workProducts.map((value) => ({
            value,
            label: t(`answers.workProduct.${value}`),
            hint: t(`caseForms.privilege.workProductMeans.${value}`),
          }))}
        />
      ) : null}
    </>
  );
}
