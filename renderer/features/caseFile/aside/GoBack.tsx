import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PhaseSchema } from '@contract/phases';
import { prose } from '@contract/records/fields';
import { phasesBefore } from '@domain/phases';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase, usePermissions } from '../caseContext';
import { choicesOf } from '../forms/formParts';

const GoBackSchema = z.strictObject({ phase: PhaseSchema, reason: prose() });

/** Takes an open case back to an earlier phase, or reopens a closed one; with a reason, always. */
export function GoBack() {
  const { t } = useTranslation();
  const file = useCase();
  const { has } = usePermissions();
  const announce = useAnnounce();
  const goBack = useChange('cases.return');
  const [asking, setAsking] = useState(false);
  const closed = file.phase === 'closed';
  const earlier = phasesBefore(file.phase);
  if (earlier.length === 0 || !has(closed ? 'case.close' : 'case.advance')) return null;
  const title = t(closed ? 'caseFile.goBack.reopen' : 'caseFile.goBack.back');
  return (
    <div>
      <Button kind="plain" icon="back" onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking ? (
        <Dialog opened onClose={() => setAsking(false)} title={title}>
          <Form
            schema={GoBackSchema}
            start={{ phase: earlier.at(-1) }}
            draft={{ case: file.id, form: `return:${file.phase}` }}
            submitLabel={title}
            onCancel={() => setAsking(false)}
            onSubmit={async ({ phase, reason }) => {
              await goBack.mutateAsync({ case: file.id, phase, reason });
              announce(t('caseFile.advance.done', { phase: t(`answers.phase.${phase}`) }));
              setAsking(false);
            }}
          >
            <p>{t(closed ? 'caseFile.goBack.reopenExplained' : 'caseFile.goBack.backExplained')}</p>
            <ChoiceField
              name="phase"
              label={t('caseFile.goBack.to')}
              choices={choicesOf(earlier, (phase) => t(`answers.phase.${phase}`))}
            />
            <TextField name="reason" label={t('caseFile.goBack.reason')} long />
          </Form>
        </Dialog>
      ) : null}
    </div>
  );
}
