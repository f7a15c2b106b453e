import { useTranslation } from 'react-i18next';
import { YesNoUnknownSchema } from '@contract/records/fields';
import { AffectedSchema, settings } from '@contract/records/incident';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { LinesField } from '../../../components/fields/LinesField';
import { MomentField } from '../../../components/fields/MomentField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';
import { HelpList } from './HelpList';
import { OptionalPart } from './OptionalPart';

const affectedKinds = AffectedSchema.options.map((option) => option.shape.kind.value);

/** Something that happened. */
export function IncidentForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'when',
          title: t('caseForms.incident.cards.when'),
          asks: under('when', 'setting', 'event', 'place'),
          help: (
            <HelpList
              title={t('caseForms.incident.timeHelp.title')}
              items={t('caseForms.incident.timeHelp.items', { returnObjects: true })}
            />
          ),
          content: (
            <>
              <MomentField name={`${at}.when`} label={t('caseForms.incident.when')} />
              <ChoiceField
                name={`${at}.setting`}
                label={t('caseForms.incident.setting')}
                choices={choicesOf(settings, (value) => t(`answers.setting.${value}`))}
              />
              <TextField name={`${at}.event`} label={t('caseForms.incident.event')} optional />
              <TextField name={`${at}.place`} label={t('caseForms.incident.place')} optional />
            </>
          ),
        },
        {
          id: 'what',
          title: t('caseForms.incident.cards.what'),
          asks: under('what', 'circumstances', 'links', 'ongoing', 'askedToStop'),
          content: (
            <>
              <TextField
                name={`${at}.what`}
                label={t('caseForms.incident.what')}
                hint={t('caseForms.incident.whatHint')}
                long
              />
              <TextField
                name={`${at}.circumstances`}
                label={t('caseForms.incident.circumstances')}
                hint={t('caseForms.incident.circumstancesHint')}
                optional
                long
              />
              <LinesField
                name={`${at}.links`}
                label={t('caseForms.report.links')}
                hint={t('caseForms.report.linksHint')}
              />
              <ChoiceField
                name={`${at}.ongoing`}
                label={t('caseForms.incident.ongoing')}
                optional
                choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
              />
              <AskedToStopFields at={`${at}.askedToStop`} />
            </>
          ),
        },
        {
          id: 'who',
          title: t('caseForms.incident.cards.who'),
          asks: under('affected', 'respondents', 'witnesses'),
          content: <WhoFields at={at} />,
        },
      ]}
    />
  );
}

function WhoFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const affected = useAnswer(`${at}.affected.kind`);
  return (
    <>
      <ChoiceField
        name={`${at}.affected.kind`}
        label={t('caseForms.incident.affected')}
        hint={t('caseForms.incident.affectedHint')}
        optional
        choices={choicesOf(affectedKinds, (value) => t(`answers.affected.${value}`))}
      />
      {affected === 'people' ? (
        <PersonField
          name={`${at}.affected.people`}
          label={t('caseForms.incident.affectedPeople')}
          several
          people={people}
        />
      ) : null}
      {affected === 'not-known' || affected === 'not-disclosed' ? (
        <TextField name={`${at}.affected.because`} label={t('caseForms.incident.affectedBecause')} long />
      ) : null}
      <PersonField
        name={`${at}.respondents`}
        label={t('caseForms.incident.respondents')}
        optional
        several
        people={people}
      />
      <PersonField
        name={`${at}.witnesses`}
        label={t('caseForms.incident.witnesses')}
        optional
        several
        people={people}
      />
    </>
  );
}

/** The code expects whoever is asked to stop to comply immediately. */
function AskedToStopFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <OptionalPart
      name={at}
      label={t('caseForms.incident.asked')}
      hint={t('caseForms.incident.askedHint')}
      empty={{ by: '' }}
    >
      <TextField name={`${at}.by`} label={t('caseForms.incident.askedBy')} />
      <MomentField name={`${at}.when`} label={t('caseForms.incident.askedWhen')} />
      <ChoiceField
        name={`${at}.compliedAtOnce`}
        label={t('caseForms.incident.complied')}
        choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
      />
    </OptionalPart>
  );
}
