import { useTranslation } from 'react-i18next';
import { brokenPromises, type Telling } from '@domain/promises';
import { forRules, useCase, useNames } from '../caseContext';
import { Warning } from './Warning';

/** The promises that what is about to be told, or was told, breaks: each in the words in which it was given. */
export function PromiseWarning({ telling }: { telling: Telling | undefined }) {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const broken = telling === undefined ? [] : brokenPromises(forRules(file), telling);
  return (
    <Warning>
      {broken.length === 0 ? null : (
        <>
          <p>{t('caseForms.disclosed.breaks', { count: broken.length })}</p>
          <ul>
            {broken.map(({ id, data }) => (
              <li key={id}>
                {t('caseForms.disclosed.promise', { person: names.record(data.to), words: data.words })}
              </li>
            ))}
          </ul>
          <p>{t('caseForms.disclosed.ownUp')}</p>
        </>
      )}
    </Warning>
  );
}
