import { useTranslation } from 'react-i18next';
import { toldTo } from '@contract/records/disclosure';
import { YesNoUnknownSchema } from '@contract/records/fields';
import { audienceOf } from '@domain/promises';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MomentField } from '../../../components/fields/MomentField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { DisclosedFields } from './DisclosedFields';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { HelpList } from './HelpList';
import { ModeField } from './ModeField';

/** Something of the case was told to somebody, outside a consultation. */
export function DisclosureForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const to = useAnswer<(typeof toldTo)[number]>(`${at}.to`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'whom',
          title: t('caseForms.disclosure.cards.whom'),
          asks: under('to', 'name', 'when', 'mode', 'why'),
          content: (
            <>
              <ChoiceField
                name={`${at}.to`}
                label={t('caseForms.disclosure.to')}
                choices={choicesOf(toldTo, (value) => t(`answers.toldTo.${value}`))}
              />
              <TextField name={`${at}.name`} label={t('caseForms.disclosure.name')} />
              <MomentField name={`${at}.when`} label={t('caseForms.disclosure.when')} />
              <ModeField at={at} />
              <TextField name={`${at}.why`} label={t('caseForms.disclosure.why')} long />
            </>
          ),
        },
        {
          id: 'what',
          title: t('caseForms.disclosure.cards.what'),
          asks: under('disclosed', 'agreed'),
          help: (
            <HelpList
              title={t('caseForms.disclosure.help.title')}
              items={t('caseForms.disclosure.help.items', { returnObjects: true })}
            />
          ),
          content: (
            <>
              <DisclosedFields at={at} audience={to === undefined ? undefined : audienceOf(to)} />
              <ChoiceField
                name={`${at}.agreed`}
                label={t('caseForms.disclosure.agreed')}
                optional
                choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
              />
            </>
          ),
        },
      ]}
    />
  );
}
