import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { prose } from '@contract/records/fields';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase, usePermissions } from '../caseContext';

const AdvanceSchema = z.strictObject({ reason: prose().optional() });

/** Takes the case into its next phase once nothing is missing: asked once more, with room for a reason. */
export function AdvancePhase() {
  const { t } = useTranslation();
  const file = useCase();
  const { has } = usePermissions();
  const announce = useAnnounce();
  const advance = useChange('cases.advance');
  const [asking, setAsking] = useState(false);
  const next = file.next;
  if (next === undefined || next.missing.length > 0) return null;
  if (!has(next.phase === 'closed' ? 'case.close' : 'case.advance')) return null;
  const phase = t(`answers.phase.${next.phase}`);
  return (
    <div>
      <Button kind="main" icon="forward" onClick={() => setAsking(true)}>
        {t(`caseFile.advance.${next.phase}`)}
      </Button>
      {asking ? (
        <Dialog opened onClose={() => setAsking(false)} title={t(`caseFile.advance.${next.phase}`)}>
          <Form
            schema={AdvanceSchema}
            draft={{ case: file.id, form: `advance:${next.phase}` }}
            submitLabel={t(`caseFile.advance.${next.phase}`)}
            onCancel={() => setAsking(false)}
            onSubmit={async ({ reason }) => {
              const said = reason === undefined ? {} : { reason };
              await advance.mutateAsync({ case: file.id, phase: next.phase, ...said });
              announce(t('caseFile.advance.done', { phase }));
              setAsking(false);
            }}
          >
            <p>{t(`caseFile.advance.explained.${next.phase}`)}</p>
            <TextField name="reason" label={t('caseFile.advance.reason')} optional long />
          </Form>
        </Dialog>
      ) : null}
    </div>
  );
}
