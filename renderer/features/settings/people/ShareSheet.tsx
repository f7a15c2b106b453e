import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import settings from '../settings.module.css';
import { ShareCode } from './ShareCode';
import styles from './shares.module.css';

interface Props {
  /** Which of the three, from 1. */
  number: 1 | 2 | 3;
  words: string;
}

/** One recovery share, alone on the screen: its words in their order, its code, and who gets it. */
export function ShareSheet({ number, words }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [number]);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={settings.focusable}>
        {t('recovery.sheet', { number })}
      </h3>
      <p>{t('recovery.write')}</p>
      <div className={styles.sheet}>
        <ol className={styles.words} aria-label={t('recovery.words', { number })}>
          {words.split(' ').map((word, index) => (
            <li key={index}>
              <span className={styles.number}>{index + 1}</span>
              <span>{word}</span>
            </li>
          ))}
        </ol>
        <ShareCode text={words} label={t('recovery.code', { number })} />
      </div>
      <p>{t(`recovery.give.s${number}`)}</p>
      <p>{t('recovery.apart')}</p>
    </>
  );
}
