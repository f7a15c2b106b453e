import { useTranslation } from 'react-i18next';
import { OfficeProfileSchema } from '@contract/office';
import { useChange, useOperation } from '../../api/queries';
import { useMay } from '../../app/useMay';
import { useAnnounce } from '../../components/Announcer';
import { FailureNotice } from '../../components/FailureNotice';
import { Form } from '../../components/form/Form';
import { OfficeFacts } from './OfficeFacts';
import { OfficeFields } from './OfficeFields';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** The office's profile: a form for who may change it, the same in words for everybody else. */
export function OfficeScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const announce = useAnnounce();
  const office = useOperation('office.get', {});
  const save = useChange('office.set');
  return (
    <SettingsPage lead={t('settings.office.lead')}>
      <FailureNotice error={office.error} />
      {office.data === undefined ? null : may('office.edit') ? (
        <div className={styles.form}>
          <Form
            schema={OfficeProfileSchema}
            start={office.data}
            draft={{ form: 'office' }}
            submitLabel={t('settings.office.save')}
            onSubmit={async (profile) => {
              await save.mutateAsync(profile);
              announce(t('settings.office.saved'));
            }}
          >
            <OfficeFields />
          </Form>
          {save.isSuccess ? (
            <p role="status" className={styles.done}>
              {t('settings.office.saved')}
            </p>
          ) : null}
        </div>
      ) : (
        <>
          <p className={styles.quiet}>{t('settings.office.onlyDirector')}</p>
          <OfficeFacts office={office.data} />
        </>
      )}
    </SettingsPage>
  );
}
