import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import type { RecordView } from '@contract/views/caseView';
import { limits } from '@contract/limits';
import { call } from '../../../api/call';
import { useAnnounce } from '../../../components/Announcer';
import { Button } from '../../../components/Button';
import { FailureNotice } from '../../../components/FailureNotice';
import { useCase } from '../caseContext';

/** Decrypts one exhibit to a place the person chooses. */
export function SaveCopy({ exhibit }: { exhibit: RecordView<'evidence'> }) {
  const { t } = useTranslation();
  const file = useCase();
  const announce = useAnnounce();
  const save = useMutation({
    mutationFn: async () => {
      const suggestedName = exhibit.data.file.name.slice(0, limits.fileNameCharacters);
      const { token } = await call('shell.chooseDestination', { suggestedName, kind: 'any' });
      if (token === undefined) return null;
      const saved = await call('evidence.extract', {
        case: file.id,
        evidence: exhibit.id,
        destination: token,
      });
      announce(t('caseFile.evidence.saved', { name: saved.name }));
      return token;
    },
  });
  const token = save.data;
  return (
    <>
      <FailureNotice error={save.error} />
      {token === null || token === undefined ? null : (
        <Button kind="plain" onClick={() => void call('shell.showInFolder', { token })}>
          {t('caseFile.showInFolder')}
        </Button>
      )}
      <Button
        kind="plain"
        busy={save.isPending}
        onClick={() => save.mutate()}
        aria-label={t('caseFile.evidence.saveOf', { number: exhibit.data.exhibit })}
      >
        {t('caseFile.evidence.save')}
      </Button>
    </>
  );
}
