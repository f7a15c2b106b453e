import { useTranslation } from 'react-i18next';
import { RiskSchema } from '@contract/records/fields';
import { TriageSchema } from '@contract/records/triage';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { CompetentBody } from './CompetentBody';
import { choicesOf, type FieldsAt } from './formParts';
import { useForeignBody } from './useForeignBody';

const risks = ['safetyRisk', 'repeatRisk'] as const;

/** First judgement: is it ours, what does it do to people, what may happen next. */
export function TriageForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const foreign = useForeignBody();
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'jurisdiction',
          title: t('caseForms.triage.cards.jurisdiction'),
          asks: under('jurisdiction', 'jurisdictionReason', 'impact'),
          content: (
            <>
              <CompetentBody body={foreign} />
              <ChoiceField
                name={`${at}.jurisdiction`}
                label={t('caseForms.triage.jurisdiction')}
                choices={choicesOf(TriageSchema.shape.jurisdiction.options, (value) =>
                  t(`answers.jurisdiction.${value}`),
                )}
              />
              <TextField
                name={`${at}.jurisdictionReason`}
                label={t('caseForms.triage.jurisdictionReason')}
                long
              />
              <TextField name={`${at}.impact`} label={t('caseForms.triage.impact')} long />
            </>
          ),
        },
        {
          id: 'risk',
          title: t('caseForms.triage.cards.risk'),
          asks: under(...risks, 'immediateMeasures'),
          content: (
            <>
              {risks.map((risk) => (
                <div key={risk}>
                  <ChoiceField
                    name={`${at}.${risk}.level`}
                    label={t(`caseForms.triage.${risk}`)}
                    choices={choicesOf(RiskSchema.shape.level.options, (value) =>
                      t(`answers.answer.${value}`),
                    )}
                  />
                  <TextField name={`${at}.${risk}.reason`} label={t(`caseForms.triage.${risk}Reason`)} long />
                </div>
              ))}
              <TextField
                name={`${at}.immediateMeasures`}
                label={t('caseForms.triage.measures')}
                optional
                long
              />
            </>
          ),
        },
      ]}
    />
  );
}
