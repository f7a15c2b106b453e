import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { EarlierCase } from '@contract/operations/across';
import { prose } from '@contract/records/fields';
import { useChange, useOperation } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { TextField } from '../../../components/fields/TextField';
import { Form } from '../../../components/form/Form';
import { currentRecords, useCase, usePermissions } from '../caseContext';
import { casePath } from '../casePaths';
import styles from './across.module.css';

const LookSchema = z.strictObject({ reason: prose() });

/** One quiet line when a respondent was met in earlier cases; which they are is shown for a reason. */
export function EarlierCases() {
  const { t } = useTranslation();
  const file = useCase();
  const { has } = usePermissions();
  const [looking, setLooking] = useState(false);
  const someRespondent = currentRecords(file, 'person').some(({ data }) => data.roles.includes('respondent'));
  const earlier = useOperation('cases.earlier', { case: file.id }, someRespondent);
  if (earlier.data === undefined || earlier.data.count === 0) return null;
  const { count, by } = earlier.data;
  return (
    <div className={styles.quiet}>
      <span>
        {t('across.earlier.line', {
          count,
          traits: by.map(({ trait }) => t(`across.trait.${trait}`)).join(', '),
        })}
      </span>
      {has('case.write') ? (
        <Button kind="plain" onClick={() => setLooking(true)}>
          {t('across.earlier.open')}
        </Button>
      ) : null}
      {looking ? <EarlierDialog onClose={() => setLooking(false)} /> : null}
    </div>
  );
}

function EarlierDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const file = useCase();
  const open = useChange('cases.openEarlier');
  return (
    <Dialog opened wide onClose={onClose} title={t('across.earlier.title')}>
      {open.data === undefined ? (
        <Form
          schema={LookSchema}
          submitLabel={t('across.earlier.submit')}
          onCancel={onClose}
          onSubmit={async ({ reason }) => {
            await open.mutateAsync({ case: file.id, reason });
          }}
        >
          <p>{t('across.earlier.explained')}</p>
          <TextField name="reason" label={t('across.earlier.reason')} long focused />
        </Form>
      ) : (
        <FoundCases cases={open.data} />
      )}
    </Dialog>
  );
}

function FoundCases({ cases }: { cases: readonly EarlierCase[] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return <p>{t('across.earlier.gone')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['case', 'phase', 'outcome', 'matched'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`across.earlier.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((found) => (
          <tr key={found.case}>
            <th scope="row">
              <Link {...casePath(found.case)}>{found.codeName}</Link>, {found.number}
            </th>
            <td>{t(`answers.phase.${found.phase}`)}</td>
            <td>
              {found.outcome.length === 0
                ? t('across.earlier.notDecided')
                : found.outcome
                    .map(({ finding, count }) =>
                      t('across.earlier.counted', { finding: t(`answers.finding.${finding}`), count }),
                    )
                    .join(', ')}
            </td>
            <td>{found.matched.map((trait) => t(`across.trait.${trait}`)).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
