import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IdSchema } from '@contract/identifiers';
import { prose } from '@contract/records/fields';
import { useChange } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { useCase } from '../caseContext';
import { useOtherCases } from './useOtherCases';

const LinkSchema = z.strictObject({ other: IdSchema, reason: prose() });

/** Says that two cases belong together. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const link = useChange('cases.link');
  const others = useOtherCases();
  return (
    <Dialog opened onClose={onClose} title={t('across.linking.title', { codeName: file.codeName })}>
      {others === undefined || others.length === 0 ? (
        <p>{t(others === undefined ? 'common.loading' : 'across.related.noOther')}</p>
      ) : (
        <Form
          schema={LinkSchema}
          draft={{ case: file.id, form: 'link' }}
          submitLabel={t('across.linking.submit')}
          onCancel={onClose}
          onSubmit={async ({ other, reason }) => {
            await link.mutateAsync({ case: file.id, other, reason });
            announce(t('across.linking.done'));
            onClose();
          }}
        >
          <p>{t('across.linking.explained')}</p>
          <ChoiceField name="other" label={t('across.related.other')} choices={others} />
          <TextField
            name="reason"
            label={t('across.related.reason')}
            hint={t('across.related.reasonHint')}
            long
          />
        </Form>
      )}
    </Dialog>
  );
}
