import { useTranslation } from 'react-i18next';
import { conductCode, conductCodes } from '@domain/conductCodes/conductCodes';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';

/** One behaviour by one respondent, classed by the conduct code's own list. */
export function AllegationForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const incidents = useRecordChoices(['incident']);
  const reference = useAnswer<{ code: string; version: string }>(`${at}.code`);
  const behaviour = useAnswer(`${at}.behaviour`);
  const code = (reference === undefined ? undefined : conductCode(reference)) ?? conductCodes[0];
  const chosen = code?.behaviours.find(({ id }) => id === behaviour);
  const under = (...names: string[]) => names.map((name) => `${at}.${name}`);
  return (
    <FormCards
      cards={[
        {
          id: 'what',
          title: t('caseForms.allegation.cards.what'),
          asks: under('statement', 'respondent', 'incidents'),
          content: (
            <>
              <TextField
                name={`${at}.statement`}
                label={t('caseForms.allegation.statement')}
                hint={t('caseForms.allegation.statementHint')}
                long
              />
              <PersonField
                name={`${at}.respondent`}
                label={t('caseForms.allegation.respondent')}
                hint={t('caseForms.allegation.respondentHint')}
                optional
                people={people}
              />
              {incidents.length === 0 ? null : (
                <MultiChoice
                  name={`${at}.incidents`}
                  label={t('caseForms.allegation.incidents')}
                  optional
                  choices={incidents}
                />
              )}
            </>
          ),
        },
        {
          id: 'class',
          title: t('caseForms.allegation.cards.class', {
            code: code?.name ?? '',
            version: code?.version ?? '',
          }),
          asks: under('behaviour', 'grounds'),
          content: (
            <>
              <ChoiceField
                name={`${at}.behaviour`}
                label={t('caseForms.allegation.behaviour')}
                choices={(code?.behaviours ?? []).map(({ id, label }) => ({ value: id, label }))}
              />
              <MultiChoice
                name={`${at}.grounds`}
                label={t('caseForms.allegation.grounds')}
                hint={t('caseForms.allegation.groundsHint')}
                optional={chosen?.needsGround !== true}
                choices={(code?.grounds ?? []).map(({ id, label }) => ({ value: id, label }))}
              />
            </>
          ),
        },
      ]}
    />
  );
}
