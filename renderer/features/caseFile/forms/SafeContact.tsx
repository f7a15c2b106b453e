import { useTranslation } from 'react-i18next';
import { currentRecords, useCase } from '../caseContext';
import { HelpList } from './HelpList';

/** How somebody may be reached without harm to them, as their reports say; never where exactly. */
export function SafeContact({ person }: { person: string | undefined }) {
  const { t } = useTranslation();
  const contacts = currentRecords(useCase(), 'report').flatMap(({ data }) =>
    data.person !== undefined && data.person === person && data.contact !== undefined ? [data.contact] : [],
  );
  const items = contacts.map(({ channel, hours, neverLeaveVoicemail }) =>
    [
      t(`answers.contact.${channel}`),
      hours,
      neverLeaveVoicemail === true ? t('caseFile.report.noVoicemail') : undefined,
    ]
      .filter((part) => part !== undefined)
      .join('; '),
  );
  return (
    <HelpList title={t('caseFile.report.contact')} items={[...new Set(items), t('caseForms.contact.safe')]} />
  );
}
