import { useTranslation } from 'react-i18next';
import { measures } from '@contract/records/measure';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';
import { HelpList } from './HelpList';

const states = ['in-force', 'ended'] as const;

/** Something done at once to keep people safe: what, for whom, until when it is looked at again. */
export function MeasureForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const measure = useAnswer(`${at}.measure`);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'measure',
          title: t('caseForms.measure.cards.what'),
          asks: under('measure', 'what', 'why'),
          help: (
            <HelpList
              title={t('caseForms.measure.help.title')}
              items={t('caseForms.measure.help.items', { returnObjects: true })}
            />
          ),
          content: (
            <>
              <ChoiceField
                name={`${at}.measure`}
                label={t('caseForms.measure.measure')}
                hint={t('caseForms.measure.measureHint')}
                choices={choicesOf(measures, (value) => t(`answers.measure.${value}`))}
              />
              <TextField
                name={`${at}.what`}
                label={t('caseForms.measure.what')}
                hint={t('caseForms.measure.whatHint')}
                optional={measure !== 'other'}
                long
              />
              <TextField name={`${at}.why`} label={t('caseForms.measure.why')} long />
            </>
          ),
        },
        {
          id: 'whom',
          title: t('caseForms.measure.cards.whom'),
          asks: under('protects', 'binds'),
          content: (
            <>
              <PersonField
                name={`${at}.protects`}
                label={t('caseForms.measure.protects')}
                optional
                several
                people={people}
              />
              <PersonField
                name={`${at}.binds`}
                label={t('caseForms.measure.binds')}
                hint={t('caseForms.measure.bindsHint')}
                optional
                several
                people={people}
              />
            </>
          ),
        },
        {
          id: 'time',
          title: t('caseForms.measure.cards.time'),
          asks: under('start', 'review', 'carriedOutBy', 'state'),
          content: <TimeFields at={at} />,
        },
      ]}
    />
  );
}

function TimeFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.state.kind`);
  return (
    <>
      <MomentField name={`${at}.start`} label={t('caseForms.measure.start')} />
      <TextField name={`${at}.carriedOutBy`} label={t('caseForms.measure.carriedOutBy')} optional />
      <DayField
        name={`${at}.review`}
        label={t('caseForms.measure.review')}
        hint={t('caseForms.measure.reviewHint')}
        optional
      />
      <ChoiceField
        name={`${at}.state.kind`}
        label={t('caseForms.measure.state')}
        choices={choicesOf(states, (value) => t(`answers.measureState.${value}`))}
      />
      {state === 'ended' ? (
        <>
          <MomentField name={`${at}.state.when`} label={t('caseForms.measure.endedWhen')} />
          <TextField name={`${at}.state.why`} label={t('caseForms.measure.endedWhy')} long />
        </>
      ) : null}
    </>
  );
}
