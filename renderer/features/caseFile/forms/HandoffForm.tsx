import { useTranslation } from 'react-i18next';
import { ModeSchema, YesNoUnknownSchema } from '@contract/records/fields';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { useOfferedCodes } from '../useCodes';
import { CodeField } from './CodeField';
import { DisclosedFields } from './DisclosedFields';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { HelpList } from './HelpList';

const states = ['planned', 'made', 'accepted', 'declined'] as const;

/** The case, or a part of it, goes to another body that is competent for it. */
export function HandoffForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const codes = useOfferedCodes() ?? [];
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'body',
          title: t('caseForms.handoff.cards.body'),
          asks: under('to', 'contact', 'code', 'why'),
          content: (
            <>
              <TextField name={`${at}.to`} label={t('caseForms.handoff.to')} />
              <TextField name={`${at}.contact`} label={t('caseForms.handoff.contact')} optional />
              <CodeField name={`${at}.code`} label={t('caseForms.handoff.code')} codes={codes} optional />
              <TextField name={`${at}.why`} label={t('caseForms.handoff.why')} long />
            </>
          ),
        },
        {
          id: 'reporter',
          title: t('caseForms.handoff.cards.reporter'),
          asks: under('reporterAgreed', 'reporterTold'),
          help: (
            <HelpList
              title={t('caseForms.handoff.help.title')}
              items={t('caseForms.handoff.help.items', { returnObjects: true })}
            />
          ),
          content: (
            <>
              <ChoiceField
                name={`${at}.reporterAgreed`}
                label={t('caseForms.handoff.reporterAgreed')}
                choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
              />
              <MomentField name={`${at}.reporterTold`} label={t('caseForms.handoff.reporterTold')} optional />
            </>
          ),
        },
        {
          id: 'disclosed',
          title: t('caseForms.handoff.cards.disclosed'),
          asks: under('disclosed'),
          content: <DisclosedFields at={at} />,
        },
        {
          id: 'state',
          title: t('caseForms.handoff.cards.state'),
          asks: under('state'),
          content: <StateFields at={`${at}.state`} />,
        },
      ]}
    />
  );
}

function StateFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.kind`}
        label={t('caseForms.handoff.state')}
        choices={choicesOf(states, (value) => t(`answers.handoff.${value}`))}
      />
      {state === undefined || state === 'planned' ? null : (
        <MomentField name={`${at}.when`} label={t('caseForms.stateWhen')} />
      )}
      {state === 'made' ? (
        <ChoiceField
          name={`${at}.mode`}
          label={t('caseForms.mode')}
          choices={choicesOf(ModeSchema.options, (value) => t(`answers.mode.${value}`))}
        />
      ) : null}
      {state === 'accepted' ? (
        <TextField name={`${at}.note`} label={t('caseForms.stateNote')} optional long />
      ) : null}
      {state === 'declined' ? (
        <TextField name={`${at}.reason`} label={t('caseForms.handoff.declined')} long />
      ) : null}
    </>
  );
}
