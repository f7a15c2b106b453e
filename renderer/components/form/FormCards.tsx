import { type ReactNode, useState } from 'react';
import { get, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon';
import styles from './FormCards.module.css';
import { firstComplaint } from './useField';

/** A short card of a long form. */
export interface FormCard {
  id: string;
  title: string;
  /** Paths of the values that are asked for here, so that the rail can say where another look is needed. */
  asks: readonly string[];
  /** Help that stands beside the fields. */
  help?: ReactNode;
  content: ReactNode;
}

/** A long form in short cards, with a rail that tells where one is, leads to each card, and marks what needs a look. */
export function FormCards({ cards }: { cards: readonly FormCard[] }) {
  const { t } = useTranslation();
  const { errors } = useFormState();
  const [current, setCurrent] = useState(cards[0]?.id);
  const go = (id: string) => {
    setCurrent(id);
    const card = document.getElementById(`card-${id}`);
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  };
  return (
    <div className={cards.length > 1 ? styles.cards : styles.stackOnly}>
      {cards.length < 2 ? null : (
        <nav className={styles.rail} aria-label={t('fields.steps')}>
          <ol>
            {cards.map(({ id, title, asks }, index) => {
              const wrong = asks.some((path) => firstComplaint(get(errors, path)) !== null);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.step}
                    aria-current={id === current ? 'step' : undefined}
                    onClick={() => go(id)}
                  >
                    <span className={styles.number}>{index + 1}</span>
                    <span>
                      {title}
                      {wrong ? (
                        <span className={styles.wrong}>
                          <Icon name="risk" />
                          {t('fields.anotherLook')}
                        </span>
                      ) : null}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        </nav>
      )}
      <div className={styles.stack}>
        {cards.map(({ id, title, help, content }) => (
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- only watches where the focus is
          <section
            key={id}
            id={`card-${id}`}
            tabIndex={-1}
            className={styles.card}
            aria-labelledby={`card-title-${id}`}
            onFocus={() => setCurrent(id)}
          >
            {cards.length < 2 ? null : (
              <h2 id={`card-title-${id}`} className={styles.title}>
                {title}
              </h2>
            )}
            <div className={help === undefined ? styles.fields : `${styles.fields} ${styles.helped}`}>
              <div className={styles.column}>{content}</div>
              {help === undefined ? null : (
                <aside className={styles.help} aria-label={t('fields.help', { title })}>
                  {help}
                </aside>
              )}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
