import { useTranslation } from 'react-i18next';
import type { CodeView } from '@contract/operations/codes';
import { Button } from '../../../components/Button';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { CodeFacts } from './CodeFacts';
import styles from './codes.module.css';
import type { CodeOrigin } from './newCode';

/** The versions of one code, newest first: when each is in force, who is competent, what it says. */
export function CodeVersions({
  versions,
  onBegin,
}: {
  versions: readonly CodeView[];
  /** Begins a new version or code; absent for who may add none. */
  onBegin: ((origin: CodeOrigin) => void) | undefined;
}) {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  const inForce = ({ effective }: CodeView) => {
    if (effective === undefined) return t('codes.never');
    const from = day(effective.from);
    return effective.to === undefined
      ? t('codes.since', { from })
      : t('codes.between', { from, to: day(effective.to) });
  };
  return (
    <ul className={styles.versions}>
      {versions.map((view) => {
        const { code, origin } = view;
        const { name, version } = code;
        return (
          <li key={version} className={styles.version}>
            <dl className={styles.head}>
              {[
                [t('codes.version'), version],
                [t('codes.inForce'), inForce(view)],
                [
                  t('codes.competent'),
                  code.ours ? `${code.competentBody}, ${t('codes.ours')}` : code.competentBody,
                ],
                [t('codes.from'), t(`codes.origins.${origin}`)],
              ].map(([term, said]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{said}</dd>
                </div>
              ))}
            </dl>
            <details>
              <summary>{t('codes.contains', { version })}</summary>
              <CodeFacts code={code} />
            </details>
            {onBegin === undefined ? null : (
              <div className={styles.buttons}>
                <Button
                  aria-label={t('codes.newVersionOf', { name, version })}
                  onClick={() => onBegin({ code, as: 'version' })}
                >
                  {t('codes.newVersion')}
                </Button>
                <Button
                  kind="plain"
                  aria-label={t('codes.newCodeOf', { name, version })}
                  onClick={() => onBegin({ code, as: 'code' })}
                >
                  {t('codes.newCode')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
