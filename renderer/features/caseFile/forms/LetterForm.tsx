import { useTranslation } from 'react-i18next';
import { letterAudience } from '@domain/letters/audience';
import { letterPurposesFor } from '@domain/letters/mergeLetter';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { type FormCard, FormCards } from '../../../components/form/FormCards';
import { currentRecords, useCase } from '../caseContext';
import { LetterSide } from '../letters/LetterSide';
import { TemplateButton } from '../letters/TemplateButton';
import styles from './forms.module.css';
import { choicesOf, type FieldsAt, useAnswer, usePeople } from './formParts';

const states = ['draft', 'dropped'] as const;

/** A letter to a person of the case: its words, and beside them what to look at again while they are typed. */
export function LetterForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const file = useCase();
  const to = useAnswer(`${at}.to`);
  const purpose = useAnswer(`${at}.purpose`);
  const state = useAnswer(`${at}.state.kind`);
  const recipient = currentRecords(file, 'person').find(({ id }) => id === to);
  const audience = recipient === undefined ? undefined : letterAudience(recipient.data);
  const purposes = audience === undefined ? [] : letterPurposesFor(audience);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  const cards: FormCard[] = [
    {
      id: 'whom',
      title: t('letters.form.cards.whom'),
      asks: under('to', 'purpose'),
      content: (
        <>
          <PersonField name={`${at}.to`} label={t('caseForms.letter.to')} people={people} />
          {audience === undefined ? (
            <p className={styles.hint}>{t('letters.form.choosePerson')}</p>
          ) : (
            <ChoiceField
              name={`${at}.purpose`}
              label={t('caseForms.letter.purpose')}
              hint={t('letters.form.purposeHint')}
              choices={choicesOf(purposes, (value) => t(`answers.letterPurpose.${value}`))}
            />
          )}
          {to === undefined || purpose === undefined || !purposes.some((one) => one === purpose) ? null : (
            <TemplateButton at={at} to={to} purpose={purpose as (typeof purposes)[number]} />
          )}
        </>
      ),
    },
    {
      id: 'words',
      title: t('letters.form.cards.words'),
      asks: under('subject', 'body', 'keptBecause'),
      ...(audience === undefined || to === undefined
        ? {}
        : { help: <LetterSide at={at} to={to} audience={audience} /> }),
      content: (
        <>
          <TextField name={`${at}.subject`} label={t('caseForms.letter.subject')} />
          <TextField
            name={`${at}.body`}
            label={t('caseForms.letter.body')}
            hint={t('letters.noNames')}
            long
          />
        </>
      ),
    },
    {
      id: 'state',
      title: t('letters.form.cards.state'),
      asks: under('state'),
      content: (
        <>
          <ChoiceField
            name={`${at}.state.kind`}
            label={t('caseForms.state')}
            hint={t('letters.form.keepsItself')}
            choices={choicesOf(states, (value) => t(`answers.letter.${value}`))}
          />
          {state === 'dropped' ? (
            <TextField name={`${at}.state.reason`} label={t('letters.form.dropReason')} long />
          ) : null}
        </>
      ),
    },
  ];
  return <FormCards cards={cards} />;
}
