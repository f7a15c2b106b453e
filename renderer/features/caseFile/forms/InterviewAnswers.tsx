import { useTranslation } from 'react-i18next';
import { RequestedDocumentSchema } from '@contract/records/interview';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { PersonField } from '../../../components/fields/PersonField';
import { RowsField } from '../../../components/fields/RowsField';
import { TextField } from '../../../components/fields/TextField';
import { choicesOf, type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

const requestStates = RequestedDocumentSchema.shape.state.options;

/** What was asked and what was said to it, then the account as a whole. */
export function AccountFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  return (
    <>
      <RowsField
        name={`${at}.questions`}
        label={t('caseForms.interview.questions')}
        optional
        stacked
        empty={{ asked: '', said: '' }}
        add={t('caseForms.interview.addQuestion')}
        remove={(number) => t('caseForms.interview.removeQuestion', { number })}
      >
        {(row, index) => (
          <>
            <TextField
              name={`${row}.asked`}
              label={t('caseForms.interview.questionAsked', { number: index + 1 })}
              long
            />
            <TextField
              name={`${row}.said`}
              label={t('caseForms.interview.questionSaid', { number: index + 1 })}
              long
            />
          </>
        )}
      </RowsField>
      <TextField
        name={`${at}.account`}
        label={t('caseForms.interview.account')}
        hint={t('caseForms.interview.accountHint')}
        long
      />
    </>
  );
}

/** What was asked for, who else was named, what was refused: a refusal is itself a fact of the file. */
export function RequestFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <>
      <RowsField
        name={`${at}.documents`}
        label={t('caseForms.interview.documents')}
        optional
        stacked
        empty={{ what: '', state: 'awaited' }}
        add={t('caseForms.interview.addDocument')}
        remove={(number) => t('caseForms.interview.removeDocument', { number })}
      >
        {(row, index) => <DocumentFields at={row} number={index + 1} />}
      </RowsField>
      <PersonField
        name={`${at}.witnessesNamed`}
        label={t('caseForms.interview.witnessesNamed')}
        optional
        several
        people={people}
      />
      <TextField
        name={`${at}.refusals`}
        label={t('caseForms.interview.refusals')}
        hint={t('caseForms.interview.refusalsHint')}
        optional
        long
      />
    </>
  );
}

function DocumentFields({ at, number }: FieldsAt & { number: number }) {
  const { t } = useTranslation();
  const exhibits = useRecordChoices(['evidence']);
  const state = useAnswer(`${at}.state`);
  return (
    <>
      <TextField name={`${at}.what`} label={t('caseForms.interview.documentWhat', { number })} />
      <ChoiceField
        name={`${at}.state`}
        label={t('caseForms.interview.documentState', { number })}
        choices={choicesOf(requestStates, (value) => t(`answers.requested.${value}`))}
      />
      {state === 'received' && exhibits.length > 0 ? (
        <ChoiceField
          name={`${at}.evidence`}
          label={t('caseForms.interview.documentExhibit', { number })}
          optional
          choices={exhibits}
        />
      ) : null}
      <TextField name={`${at}.why`} label={t('caseForms.interview.documentWhy', { number })} optional long />
    </>
  );
}
