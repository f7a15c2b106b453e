import { useTranslation } from 'react-i18next';
import { RiskSchema, YesNoUnknownSchema } from '@contract/records/fields';
import { TriageSchema } from '@contract/records/triage';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { CompetentBody } from './CompetentBody';
import styles from './forms.module.css';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { HelpList } from './HelpList';
import { useForeignBody } from './useForeignBody';

const risks = ['safetyRisk', 'repeatRisk'] as const;
/** Judged where there is a sign of it; each with its reason. */
const otherRisks = ['sexualHarassment', 'healthRisk', 'pattern'] as const;
const reach = TriageSchema.shape.reach.unwrap().keyof().options;

/** First judgement: is it ours, what does it do to people, what may happen next. */
export function TriageForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const foreign = useForeignBody();
  const kept = useAnswer(`${at}.keptBecause`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'jurisdiction',
          title: t('caseForms.triage.cards.jurisdiction'),
          asks: under('jurisdiction', 'jurisdictionReason', 'keptBecause'),
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
              {foreign === undefined && kept === undefined ? null : (
                <TextField
                  name={`${at}.keptBecause`}
                  label={t('caseForms.triage.keptBecause')}
                  hint={t('caseForms.triage.keptBecauseHint')}
                  optional
                  long
                />
              )}
            </>
          ),
        },
        {
          id: 'reach',
          title: t('caseForms.triage.cards.reach'),
          asks: under('impact', 'reach'),
          content: <ReachFields at={at} />,
        },
        {
          id: 'risk',
          title: t('caseForms.triage.cards.risk'),
          asks: under(...risks, ...otherRisks, 'insight'),
          help: (
            <HelpList
              title={t('caseForms.triage.help.title')}
              items={t('caseForms.triage.help.items', { returnObjects: true })}
            />
          ),
          content: <RiskFields at={at} />,
        },
        {
          id: 'measures',
          title: t('caseForms.triage.cards.measures'),
          asks: under('immediateMeasures'),
          content: (
            <TextField
              name={`${at}.immediateMeasures`}
              label={t('caseForms.triage.measures')}
              hint={t('caseForms.triage.measuresHint')}
              optional
              long
            />
          ),
        },
      ]}
    />
  );
}

/** What it does to people, and whom it reaches beyond the one affected. */
function ReachFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name={`${at}.impact`} label={t('caseForms.triage.impact')} long />
      {reach.map((name) => (
        <ChoiceField
          key={name}
          name={`${at}.reach.${name}`}
          label={t(`caseForms.triage.reach.${name}`)}
          optional
          choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
        />
      ))}
    </>
  );
}

function RiskFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      {risks.map((risk) => (
        <RiskField key={risk} name={risk} at={at} />
      ))}
      {otherRisks.map((risk) => (
        <RiskField key={risk} name={risk} at={at} optional />
      ))}
      <TextField
        name={`${at}.insight`}
        label={t('caseForms.triage.insight')}
        hint={t('caseForms.triage.insightHint')}
        optional
        long
      />
    </>
  );
}

/** One judgement: yes, maybe or no, with its reason; an optional one asks for the reason once it is judged. */
function RiskField({
  at,
  name,
  optional = false,
}: FieldsAt & { name: (typeof risks)[number] | (typeof otherRisks)[number]; optional?: boolean }) {
  const { t } = useTranslation();
  const level = useAnswer(`${at}.${name}.level`);
  return (
    <div className={styles.group}>
      <ChoiceField
        name={`${at}.${name}.level`}
        label={t(`caseForms.triage.${name}`)}
        optional={optional}
        choices={choicesOf(RiskSchema.shape.level.options, (value) => t(`answers.answer.${value}`))}
      />
      {optional && level === undefined ? null : (
        <TextField name={`${at}.${name}.reason`} label={t(`caseForms.triage.${name}Reason`)} long />
      )}
    </div>
  );
}
