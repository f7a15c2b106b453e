import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { IdSchema } from '@contract/identifiers';
import { prose } from '@contract/records/fields';
import { granteesApart } from '@domain/links';
import { useChange, useOperation } from '../../../api/queries';
import { useAnnounce } from '../../../components/Announcer';
import { Dialog } from '../../../components/Dialog';
import { FailureNotice } from '../../../components/FailureNotice';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { Icon } from '../../../components/Icon';
import { useCase, useNames } from '../caseContext';
import { useAnswer } from '../forms/formParts';
import styles from '../forms/forms.module.css';
import { useOtherCases } from './useOtherCases';

const MergeSchema = z.strictObject({ into: IdSchema, reason: prose() });

/** Lets this case go on in another one. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const merge = useChange('cases.merge');
  const others = useOtherCases(({ mergedInto }) => mergedInto === undefined);
  return (
    <Dialog opened onClose={onClose} title={t('across.merging.title', { codeName: file.codeName })}>
      {others === undefined || others.length === 0 ? (
        <p>{t(others === undefined ? 'common.loading' : 'across.related.noOther')}</p>
      ) : (
        <Form
          schema={MergeSchema}
          draft={{ case: file.id, form: 'merge' }}
          submitLabel={t('across.merging.submit')}
          onCancel={onClose}
          onSubmit={async ({ into, reason }) => {
            await merge.mutateAsync({ case: file.id, into, reason });
            announce(t('across.merging.done', { codeName: file.codeName }));
            onClose();
          }}
        >
          <p>{t('across.merging.explained')}</p>
          <ChoiceField name="into" label={t('across.merging.into')} choices={others} />
          <Apart />
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

/** Warns when somebody has only one of the two cases: a merge does not widen who reads what. */
function Apart() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const into = useAnswer('into');
  const other = useOperation('cases.get', { case: into ?? '' }, into !== undefined && into !== '');
  if (other.error !== null) return <FailureNotice error={other.error} />;
  if (other.data === undefined) return null;
  const { codeName, users } = other.data;
  const { here, there } = granteesApart(file, other.data);
  if (here.length === 0 && there.length === 0) return null;
  return (
    <div role="note" className={styles.warning}>
      <Icon name="risk" />
      <div>
        <p>{t('across.merging.apart')}</p>
        <ul>
          {here.length === 0 ? null : (
            <li>
              {t('across.merging.onlyHere', {
                codeName: file.codeName,
                users: here.map((user) => names.user(user)).join(', '),
              })}
            </li>
          )}
          {there.length === 0 ? null : (
            <li>
              {t('across.merging.onlyThere', {
                codeName,
                users: there.map((user) => users[user] ?? t('caseFile.somebody')).join(', '),
              })}
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}
