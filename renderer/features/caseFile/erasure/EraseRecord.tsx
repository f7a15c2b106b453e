import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useCase, usePermissions } from '../caseContext';
import { EraseDialog } from './EraseDialog';

/** Beside the mark that a record was entered in error: the way to erase it for good. */
export function EraseRecord({ record }: { record: string }) {
  const { t } = useTranslation();
  const file = useCase();
  const mayErase = usePermissions().has('case.erase');
  const [erasing, setErasing] = useState(false);
  const isThere = file.records.some(({ id, state }) => id === record && state === 'entered-in-error');
  if (!mayErase || !isThere || file.onHold === true) return null;
  return (
    <>
      <Button kind="plain" onClick={() => setErasing(true)}>
        {t('erasure.eraseRecord')}
      </Button>
      {erasing ? <EraseDialog record={record} onClose={() => setErasing(false)} /> : null}
    </>
  );
}
