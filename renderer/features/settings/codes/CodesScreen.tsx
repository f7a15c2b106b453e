import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeView } from '@contract/operations/codes';
import { useOperation } from '../../../api/queries';
import { useMay } from '../../../app/useMay';
import { useAnnounce } from '../../../components/Announcer';
import { FailureNotice } from '../../../components/FailureNotice';
import { SettingsPage } from '../SettingsPage';
import settingsStyles from '../settings.module.css';
import { CodeForm } from './CodeForm';
import { CodeVersions } from './CodeVersions';
import styles from './codes.module.css';
import type { CodeOrigin } from './newCode';

/** The versions of each code, newest first, in the order in which the codes came. */
export function versionsByCode(views: readonly CodeView[]): (readonly [string, readonly CodeView[]])[] {
  const ids = [...new Set(views.map(({ code }) => code.id))];
  return ids.map((id) => [
    id,
    views
      .filter(({ code }) => code.id === id)
      .toReversed()
      .toSorted((one, other) => (one.code.inForce.from < other.code.inForce.from ? 1 : -1)),
  ]);
}

/** Codes of conduct: what the office knows, and adding a version beginning from one that is there. */
export function CodesScreen() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const list = useOperation('codes.list', {});
  const [origin, setOrigin] = useState<CodeOrigin | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const taken = useMemo(() => (list.data ?? []).map(({ code }) => code.id), [list.data]);
  const mayAdd = useMay()('office.edit');
  const begin = (from: CodeOrigin) => {
    setAdded(null);
    setOrigin(from);
  };
  return (
    <SettingsPage lead={t('codes.lead')}>
      <FailureNotice error={list.error} />
      {origin !== null ? (
        <section aria-labelledby="new-code" className={styles.form}>
          <h2 id="new-code">
            {origin.as === 'version'
              ? t('codes.form.titleVersion', { name: origin.code.name })
              : t('codes.form.titleCode')}
          </h2>
          <CodeForm
            origin={origin}
            taken={taken}
            onCancel={() => setOrigin(null)}
            onAdded={(made) => {
              setOrigin(null);
              setAdded(t('codes.added', made));
              announce(t('codes.added', made));
            }}
          />
        </section>
      ) : (
        <>
          {added === null ? null : (
            <p role="status" className={settingsStyles.done}>
              {added}
            </p>
          )}
          {mayAdd ? null : <p className={settingsStyles.quiet}>{t('codes.onlyDirector')}</p>}
          {versionsByCode(list.data ?? []).map(([id, versions]) => (
            <section key={id} aria-labelledby={`code-${id}`} className={styles.code}>
              <h2 id={`code-${id}`}>{versions[0]?.code.name}</h2>
              <CodeVersions versions={versions} onBegin={mayAdd ? begin : undefined} />
            </section>
          ))}
        </>
      )}
    </SettingsPage>
  );
}
