import { useTranslation } from 'react-i18next';
import { promisedAudiences, UndertakingSchema } from '@contract/records/promise';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { MomentField } from '../../../components/fields/MomentField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';
import { HelpList } from './HelpList';

const kinds = UndertakingSchema.options.map((option) => option.shape.kind.value);
const states = ['standing', 'kept', 'released', 'broken'] as const;

/** An undertaking given to somebody, which exports, letters and consultations are held against. */
export function PromiseForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'promise',
          title: t('caseForms.promise.cards.what'),
          asks: under('to', 'words', 'undertaking'),
          help: (
            <HelpList
              title={t('caseForms.promise.help.title')}
              items={t('caseForms.promise.help.items', { returnObjects: true })}
            />
          ),
          content: (
            <>
              <PersonField name={`${at}.to`} label={t('caseForms.promise.to')} people={people} />
              <TextField
                name={`${at}.words`}
                label={t('caseForms.promise.words')}
                hint={t('caseForms.promise.wordsHint')}
                long
              />
              <UndertakingFields at={`${at}.undertaking`} />
            </>
          ),
        },
        {
          id: 'given',
          title: t('caseForms.promise.cards.given'),
          asks: under('given', 'by', 'state'),
          content: (
            <>
              <MomentField name={`${at}.given`} label={t('caseForms.promise.given')} />
              <TextField name={`${at}.by`} label={t('caseForms.promise.by')} optional />
              <StateFields at={`${at}.state`} />
            </>
          ),
        },
      ]}
    />
  );
}

/** What the promise forbids or demands, as far as a rule can watch over it. */
function UndertakingFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const kind = useAnswer(`${at}.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.kind`}
        label={t('caseForms.promise.undertaking')}
        choices={choicesOf(kinds, (value) => t(`answers.undertaking.${value}`)).map((choice) => ({
          ...choice,
          hint: t(`caseForms.promise.watched.${choice.value as (typeof kinds)[number]}`),
        }))}
      />
      {kind === 'name-withheld' ? (
        <MultiChoice
          name={`${at}.from`}
          label={t('caseForms.promise.from')}
          choices={choicesOf(promisedAudiences, (value) => t(`answers.promisedAudience.${value}`))}
        />
      ) : null}
      {kind === 'by-day' ? <DayField name={`${at}.day`} label={t('caseForms.due')} /> : null}
    </>
  );
}

function StateFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const state = useAnswer(`${at}.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.kind`}
        label={t('caseForms.promise.state')}
        choices={choicesOf(states, (value) => t(`answers.promise.${value}`))}
      />
      {state === undefined || state === 'standing' ? null : (
        <MomentField name={`${at}.when`} label={t('caseForms.promise.stateWhen')} />
      )}
      {state === 'kept' ? (
        <TextField name={`${at}.note`} label={t('caseForms.promise.note')} optional long />
      ) : null}
      {state === 'released' ? (
        <TextField
          name={`${at}.reason`}
          label={t('caseForms.promise.releasedReason')}
          hint={t('caseForms.promise.releasedHint')}
          long
        />
      ) : null}
      {state === 'broken' ? (
        <TextField name={`${at}.reason`} label={t('caseForms.promise.brokenReason')} long />
      ) : null}
    </>
  );
}
