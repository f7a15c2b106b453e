import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConductCodeSchema, reaches } from '@contract/conductCode';
import { settings } from '@contract/records/incident';
import { useChange } from '../../../api/queries';
import { CheckField } from '../../../components/fields/CheckField';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DayField } from '../../../components/fields/DayField';
import { LinesField } from '../../../components/fields/LinesField';
import { MultiChoice } from '../../../components/fields/MultiChoice';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { FormCards } from '../../../components/form/FormCards';
import { formSchema } from '../../../components/form/onlyKnown';
import { ItemsField } from './ItemsField';
import { type CodeOrigin, newCodeStart, tidyCode } from './newCode';

interface Props {
  origin: CodeOrigin;
  /** Names of the codes there are. */
  taken: readonly string[];
  onAdded: (added: { name: string; version: string }) => void;
  onCancel: () => void;
}

/** A new version of a code of conduct, or a new code, beginning from one that is there: every part can be changed. */
export function CodeForm({ origin, taken, onAdded, onCancel }: Props) {
  const { t } = useTranslation();
  const add = useChange('codes.add');
  const schema = useMemo(() => formSchema(ConductCodeSchema, (values) => tidyCode(values, taken)), [taken]);
  const { code, as } = origin;
  return (
    <Form
      schema={schema}
      start={newCodeStart(origin)}
      draft={{ form: `code ${as} ${code.id} ${code.version}` }}
      submitLabel={t('codes.form.submit')}
      onCancel={onCancel}
      onSubmit={async (value) => {
        await add.mutateAsync(value);
        onAdded({ name: value.name, version: value.version });
      }}
    >
      <FormCards
        cards={[
          {
            id: 'facts',
            title: t('codes.form.cards.facts'),
            asks: ['name', 'version', 'inForce', 'settings', 'competentBody', 'ours', 'sources'],
            content: <FactFields />,
          },
          {
            id: 'behaviours',
            title: t('codes.form.cards.behaviours'),
            asks: ['behaviours', 'grounds'],
            content: <BehaviourFields />,
          },
          {
            id: 'outcome',
            title: t('codes.form.cards.outcome'),
            asks: ['exceptionTests', 'ladder'],
            content: <OutcomeFields />,
          },
        ]}
      />
    </Form>
  );
}

function FactFields() {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="name" label={t('codes.form.name')} />
      <TextField name="version" label={t('codes.form.version')} hint={t('codes.form.versionHint')} />
      <DayField name="inForce.from" label={t('codes.form.from')} hint={t('codes.form.fromHint')} />
      <DayField name="inForce.to" label={t('codes.form.to')} optional />
      <MultiChoice
        name="settings"
        label={t('codes.form.settings')}
        choices={settings.map((value) => ({ value, label: t(`answers.setting.${value}`) }))}
      />
      <TextField name="competentBody" label={t('codes.form.competentBody')} />
      <CheckField name="ours" label={t('codes.form.ours')} hint={t('codes.form.oursHint')} />
      <LinesField name="sources" label={t('codes.form.sources')} hint={t('codes.form.sourcesHint')} />
    </>
  );
}

function BehaviourFields() {
  const { t } = useTranslation();
  return (
    <>
      <ItemsField
        name="behaviours"
        legend={t('codes.parts.behaviours')}
        itemLabel={(number) => t('codes.form.behaviour', { number })}
        addLabel={t('codes.form.add.behaviours')}
      >
        {(at) => <CheckField name={`${at}.needsGround`} label={t('codes.form.needsGround')} />}
      </ItemsField>
      <ItemsField
        name="grounds"
        legend={t('codes.parts.grounds')}
        itemLabel={(number) => t('codes.form.ground', { number })}
        addLabel={t('codes.form.add.grounds')}
      />
    </>
  );
}

function OutcomeFields() {
  const { t } = useTranslation();
  return (
    <>
      <ItemsField
        name="exceptionTests"
        legend={t('codes.parts.exceptionTests')}
        itemLabel={(number) => t('codes.form.exceptionTest', { number })}
        addLabel={t('codes.form.add.exceptionTests')}
      />
      <ItemsField
        name="ladder"
        legend={t('codes.parts.ladder')}
        itemLabel={(number) => t('codes.form.step', { number })}
        addLabel={t('codes.form.add.ladder')}
        begin={{ reach: 'event' }}
        ordered
      >
        {(at) => (
          <>
            <ChoiceField
              name={`${at}.reach`}
              label={t('codes.form.reach')}
              choices={reaches.map((value) => ({ value, label: t(`codes.reaches.${value}`) }))}
            />
            <CheckField name={`${at}.ban`} label={t('codes.form.ban')} />
          </>
        )}
      </ItemsField>
    </>
  );
}
