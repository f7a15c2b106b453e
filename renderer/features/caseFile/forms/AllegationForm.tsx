import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CodeReference } from '@contract/conductCode';
import { conductCode } from '@domain/conductCodes/conductCodes';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { PersonField } from '../../../components/fields/PersonField';
import { TextField } from '../../../components/fields/TextField';
import { FormCards } from '../../../components/form/FormCards';
import { currentRecords, useCase } from '../caseContext';
import { useOfferedCodes } from '../useCodes';
import { CodeField } from './CodeField';
import { CompetentBody } from './CompetentBody';
import { type FieldsAt, useAnswer, usePeople, useRecordChoices } from './formParts';
import { useCodeInForce } from './useCodeInForce';

/** One behaviour by one respondent, classed by the list of the code that applied. */
export function AllegationForm({ at }: FieldsAt) {
  const { t } = useTranslation();
  const people = usePeople();
  const incidents = useRecordChoices(['incident']);
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
          title: t('caseForms.allegation.cards.class'),
          asks: under('code', 'behaviour', 'grounds'),
          content: <ClassFields at={at} />,
        },
      ]}
    />
  );
}

/** The code that applied, and what its own list calls the behaviour. */
function ClassFields({ at }: FieldsAt) {
  const { t } = useTranslation();
  const codes = useOfferedCodes();
  const reference = useAnswer<CodeReference>(`${at}.code`);
  const behaviour = useAnswer(`${at}.behaviour`);
  const why = useProposedCode(at);
  if (codes === undefined) return <p>{t('common.loading')}</p>;
  const code = reference === undefined ? undefined : conductCode(codes, reference);
  const chosen = code?.behaviours.find(({ id }) => id === behaviour);
  return (
    <>
      <CodeField
        name={`${at}.code`}
        label={t('caseForms.allegation.code')}
        codes={codes}
        {...(why === undefined ? {} : { hint: why })}
      />
      <CompetentBody body={code?.ours === false ? code.competentBody : undefined} />
      {code === undefined ? null : (
        <>
          <ChoiceField
            name={`${at}.behaviour`}
            label={t('caseForms.allegation.behaviour')}
            choices={code.behaviours.map(({ id, label }) => ({ value: id, label }))}
          />
          {code.grounds.length === 0 ? null : (
            <MultiChoice
              name={`${at}.grounds`}
              label={t('caseForms.allegation.grounds')}
              hint={t('caseForms.allegation.groundsHint')}
              optional={chosen?.needsGround !== true}
              choices={code.grounds.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
        </>
      )}
    </>
  );
}

const isSame = (one: CodeReference | undefined, other: CodeReference | undefined) =>
  one?.code === other?.code && one?.version === other?.version;

/**
 * Puts the proposed version into the form as long as nobody chose another, also when another incident is chosen; takes
 * out a behaviour and grounds that the chosen version does not list.
 * @returns why it is proposed.
 */
function useProposedCode(at: string): string | undefined {
  const { t } = useTranslation();
  const file = useCase();
  const codes = useOfferedCodes();
  const propose = useCodeInForce();
  const { getValues, setValue } = useFormContext();
  const ids = useAnswer<string[]>(`${at}.incidents`) ?? [];
  const chosen = useAnswer<CodeReference>(`${at}.code`);
  const incident = currentRecords(file, 'incident').find(({ id }) => id === ids[0]);
  const proposal = codes === undefined ? undefined : propose(incident, codes);
  const proposed = proposal?.code;
  const id = proposed?.id;
  const version = proposed?.version;
  const last = useRef<CodeReference | undefined>(undefined);
  useEffect(() => {
    if (id === undefined || version === undefined) return;
    const current = getValues(`${at}.code`) as CodeReference | undefined;
    const own = current !== undefined && !isSame(current, last.current);
    last.current = { code: id, version };
    if (!own) setValue(`${at}.code`, last.current);
  }, [at, id, version, getValues, setValue]);
  useEffect(() => {
    const code = codes === undefined || chosen === undefined ? undefined : conductCode(codes, chosen);
    if (code === undefined) return;
    const behaviour = getValues(`${at}.behaviour`) as string | undefined;
    if (behaviour !== undefined && !code.behaviours.some((one) => one.id === behaviour))
      setValue(`${at}.behaviour`, undefined);
    const grounds = (getValues(`${at}.grounds`) as string[] | undefined) ?? [];
    const kept = grounds.filter((ground) => code.grounds.some((one) => one.id === ground));
    if (kept.length < grounds.length) setValue(`${at}.grounds`, kept);
  }, [at, codes, chosen, getValues, setValue]);
  if (proposal === undefined) return undefined;
  const another =
    proposed !== undefined &&
    chosen !== undefined &&
    !isSame(chosen, { code: proposed.id, version: proposed.version });
  return another ? `${proposal.why} ${t('caseForms.allegation.why.other')}` : proposal.why;
}
