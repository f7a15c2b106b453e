import { useTranslation } from 'react-i18next';
import type { LetterCheck } from '@contract/views/letterView';
import { letterAudience } from '@domain/letters/audience';
import { promisesBearingOn } from '@domain/promises';
import { Icon } from '../../../components/Icon';
import { currentRecords, useCase, useNames } from '../caseContext';
import styles from './letters.module.css';

/** The standing promises to have before one's eyes when writing to somebody, those it would break marked. */
export function LetterPromises({ to, broken }: { to: string; broken: LetterCheck['brokenPromises'] }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const person = currentRecords(file, 'person').find(({ id }) => id === to);
  const audience = person === undefined ? 'other' : letterAudience(person.data);
  const breaking = new Set(broken.map(({ promise }) => promise));
  const bearing = promisesBearingOn(currentRecords(file, 'promise'), { audience, recipient: to });
  const others = currentRecords(file, 'promise').filter(
    (promise) => breaking.has(promise.id) && !bearing.includes(promise),
  );
  const all = [...bearing, ...others];
  return (
    <section aria-labelledby="letter-promises">
      <h3 id="letter-promises">{t('letters.promises.title')}</h3>
      {all.length === 0 ? <p className={styles.quiet}>{t('letters.promises.none')}</p> : null}
      <ul>
        {all.map(({ id, data }) => (
          <li key={id}>
            <p>{t('letters.promises.of', { person: names.record(data.to), words: data.words })}</p>
            {breaking.has(id) ? (
              <p className={styles.risk}>
                <Icon name="risk" />
                {t('letters.promises.broken')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
