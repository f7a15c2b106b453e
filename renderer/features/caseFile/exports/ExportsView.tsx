import { useTranslation } from 'react-i18next';
import type { ExportView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useCase, useNames, usePermissions } from '../caseContext';
import { Fact, Facts } from '../file/Facts';
import styles from './ExportsView.module.css';
import { MakeExport } from './MakeExport';

/** What left the vault, and the making of documents. */
export function ExportsView() {
  const { t } = useTranslation();
  const file = useCase();
  const { has } = usePermissions();
  return (
    <div className={styles.exports}>
      {has('case.export') ? <MakeExport /> : <p className={styles.quiet}>{t('caseFile.export.notYours')}</p>}
      <section aria-labelledby="exports-made">
        <h2 id="exports-made">{t('caseFile.export.made')}</h2>
        {file.exports.length === 0 ? <p className={styles.quiet}>{t('caseFile.export.none')}</p> : null}
        <ol className={styles.list}>
          {file.exports.toReversed().map((made) => (
            <li key={made.id}>
              <MadeExport made={made} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** One recorded export: to whom, why, and what proves that a paper is this one. */
export function MadeExport({ made }: { made: ExportView }) {
  const { t } = useTranslation();
  const { instant, style } = useTimeStyle();
  const names = useNames();
  return (
    <div className={styles.made}>
      <h3>{t(`caseFile.export.document.${made.audience}`)}</h3>
      <Facts>
        <Fact name={t('caseFile.export.when')}>
          {t('caseFile.export.by', { instant: instant(made.at), user: names.user(made.by) })}
        </Fact>
        <Fact name={t('caseFile.export.recipient')}>{made.recipient}</Fact>
        <Fact name={t('caseFile.export.purpose')}>{made.purpose}</Fact>
        <Fact name={t('caseFile.export.bates')}>
          {t('caseFile.export.batesRange', {
            first: made.bates.first,
            last: made.bates.last,
            pages: t('caseFile.export.pages', { count: made.pages }),
          })}
        </Fact>
        <Fact name={t('caseFile.export.size')}>
          {t('caseFile.evidence.bytes', {
            count: made.bytes,
            bytes: new Intl.NumberFormat(style.locale).format(made.bytes),
          })}
        </Fact>
        <Fact name={t('caseFile.sha256')}>
          <code className={styles.digest}>{made.sha256}</code>
        </Fact>
        <Fact name={t('caseFile.export.withheld')}>
          {made.withheld.length === 0 ? (
            t('caseFile.export.nothingWithheld')
          ) : (
            <ul>
              {made.withheld.map(({ what, why }) => (
                <li key={`${what} ${why}`}>{`${what}: ${why}`}</li>
              ))}
            </ul>
          )}
        </Fact>
      </Facts>
    </div>
  );
}
