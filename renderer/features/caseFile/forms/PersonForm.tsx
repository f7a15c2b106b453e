import { useTranslation } from 'react-i18next';
import { YesNoUnknownSchema } from '@contract/records/fields';
import { personRoles, PersonSchema } from '@contract/records/person';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { LinesField } from '../../../components/fields/LinesField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { choicesOf, type FieldsAt, useAnswer } from './formParts';
import { HelpList } from './HelpList';

const features = PersonSchema.shape.features.unwrap().keyof().options;

/** Whether somebody reports being harassed is asked of every reporter and every affected person, without a default. */
export function isAskedAboutHarassment(roles: readonly string[] | undefined): boolean {
  return roles?.some((role) => role === 'reporter' || role === 'affected') === true;
}

/** The question on which the follow-up owed depends. */
export function HarassedField({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name={`${at}.reportsBeingHarassed`}
      label={t('caseForms.person.harassed')}
      hint={t('caseForms.person.harassedHint')}
      choices={choicesOf(YesNoUnknownSchema.options, (value) => t(`answers.answer.${value}`))}
    />
  );
}

/** Who somebody really is: sealed with the case, shown only on a press. */
export function IdentityFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name={`${at}.identity.name`} label={t('answers.identity.name')} optional />
      <LinesField name={`${at}.identity.aliases`} label={t('answers.identity.aliases')} />
      <LinesField name={`${at}.identity.emails`} label={t('answers.identity.emails')} />
      <LinesField name={`${at}.identity.phones`} label={t('answers.identity.phones')} />
      <LinesField name={`${at}.identity.addresses`} label={t('answers.identity.addresses')} />
      <TextField name={`${at}.identity.affiliation`} label={t('answers.identity.affiliation')} optional />
    </>
  );
}

/** Marks by which somebody not known by name may be found again. */
function FeatureFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      {features.map((name) => (
        <TextField
          key={name}
          name={`${at}.features.${name}`}
          label={t(`caseForms.person.features.${name}`)}
          optional
        />
      ))}
    </>
  );
}

/** Somebody in the case. */
export function PersonForm({ at, sealed = false }: FieldsAt) {
  const { t } = useTranslation();
  const asked = isAskedAboutHarassment(useAnswer<string[]>(`${at}.roles`));
  const known = useAnswer(`${at}.known`);
  const marked = useAnswer(`${at}.features`) !== undefined;
  const identity = useAnswer(`${at}.identity`);
  const byDescription = known === 'by-description';
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'roles',
          title: t('caseForms.person.cards.roles'),
          asks: under('roles', 'known', 'reportsBeingHarassed'),
          content: (
            <>
              <MultiChoice
                name={`${at}.roles`}
                label={t('caseForms.person.roles')}
                choices={choicesOf(personRoles, (value) => t(`answers.role.${value}`))}
              />
              {asked ? <HarassedField at={at} /> : null}
              <ChoiceField
                name={`${at}.known`}
                label={t('caseForms.person.known')}
                choices={choicesOf(PersonSchema.shape.known.options, (value) => t(`answers.known.${value}`))}
              />
            </>
          ),
        },
        ...(byDescription || marked
          ? [
              {
                id: 'marks',
                title: t('caseForms.person.cards.marks'),
                asks: under('features', 'description'),
                help: (
                  <HelpList
                    title={t('caseForms.person.marksHelp.title')}
                    items={t('caseForms.person.marksHelp.items', { returnObjects: true })}
                  />
                ),
                content: <FeatureFields at={at} />,
              },
            ]
          : []),
        {
          id: 'identity',
          title: t('caseForms.person.cards.identity'),
          asks: under('identity', 'description', 'note'),
          help: (
            <HelpList
              title={t('caseForms.person.identityHelp.title')}
              items={t('caseForms.person.identityHelp.items', { returnObjects: true })}
            />
          ),
          content: (
            <>
              {sealed ? (
                <p>{t('caseForms.identityFirst.sealed')}</p>
              ) : byDescription && identity === undefined ? (
                <p>{t('caseForms.person.notIdentified')}</p>
              ) : (
                <IdentityFields at={at} />
              )}
              <TextField
                name={`${at}.description`}
                label={t('caseForms.person.description')}
                hint={t('caseForms.person.descriptionHint')}
                optional
                long
              />
              <TextField name={`${at}.note`} label={t('caseForms.person.note')} optional long />
            </>
          ),
        },
      ]}
    />
  );
}
