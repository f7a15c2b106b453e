import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { Icon, type IconName } from '../../../components/Icon';
import { currentRecords, useCase, useNames } from '../caseContext';
import { casePath } from '../casePaths';
import { standingFirst, useUndertakingWords } from '../useUndertakingWords';
import styles from './CaseAside.module.css';

type State = RecordView<'promise'>['data']['state']['kind'];

const icons: Record<State, IconName> = {
  standing: 'key',
  kept: 'done',
  released: 'close',
  broken: 'risk',
};

/** What was promised to whom, what still binds the office first. */
export function PromisesMade() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const undertaking = useUndertakingWords();
  const promises = standingFirst(currentRecords(file, 'promise'));
  if (promises.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="aside-promises">
      <h2 id="aside-promises">{t('caseFile.aside.promises')}</h2>
      <ul className={styles.list}>
        {promises.map(({ id, data }) => (
          <li key={id} className={styles.item}>
            <Icon name={icons[data.state.kind]} />
            <span>
              <Link {...casePath(file.id, 'file', id)}>
                {t('caseFile.aside.promise', {
                  person: names.record(data.to),
                  undertaking: data.undertaking.kind === 'other' ? data.words : undertaking(data.undertaking),
                })}
              </Link>
              <span className={styles.quiet}> {t(`answers.promise.${data.state.kind}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
