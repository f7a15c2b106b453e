import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../../api/queries';
import { Icon } from '../../../components/Icon';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase, useNames, usePermissions } from '../caseContext';
import { readDraftName } from '../forms/draftName';
import { writePath } from '../casePaths';
import styles from './CaseAside.module.css';

/** What was begun here and not finished: leaving a form, or a crash, loses nothing. */
export function KeptDrafts() {
  const { t } = useTranslation();
  const { instant } = useTimeStyle();
  const file = useCase();
  const names = useNames();
  const { has } = usePermissions();
  const drafts = useOperation('drafts.list', { case: file.id }, has('case.write'));
  const begun = (drafts.data ?? []).flatMap(({ form, savedAt }) => {
    const read = readDraftName(form);
    return read === null ? [] : [{ form, savedAt, ...read }];
  });
  if (begun.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="aside-drafts">
      <h2 id="aside-drafts">{t('caseFile.aside.drafts')}</h2>
      <ul className={styles.list}>
        {begun.map(({ form, savedAt, kind, aim }) => (
          <li key={form} className={styles.item}>
            <Icon name="file" />
            <span>
              <Link {...writePath(file.id, kind, aim)}>
                {aim.amend === undefined
                  ? t(`answers.kind.${kind}`)
                  : t('caseFile.aside.draftOf', { record: names.record(aim.amend) })}
              </Link>
              <span className={styles.quiet}> {t('fields.saved', { time: instant(savedAt) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
