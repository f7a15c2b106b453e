import { Link } from '@tanstack/react-router';
import { type FunctionComponent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import styles from '../aside/CaseAside.module.css';
import { useCase, usePermissions } from '../caseContext';
import { casePath } from '../casePaths';
import { LinkDialog } from './LinkDialog';
import { MergeDialog } from './MergeDialog';
import { SplitDialog } from './SplitDialog';

const dialogs = { link: LinkDialog, merge: MergeDialog, split: SplitDialog } satisfies Record<
  string,
  FunctionComponent<{ onClose: () => void }>
>;
type Way = keyof typeof dialogs;

/** The cases tied to this one, and, for whom it is theirs to do, tying one more, merging and splitting. */
export function RelatedCases() {
  const { t } = useTranslation();
  const { links = [], merged } = useCase();
  const { has } = usePermissions();
  const [open, setOpen] = useState<Way | null>(null);
  const ways: readonly Way[] = merged === undefined ? ['link', 'merge', 'split'] : ['link', 'split'];
  if (links.length === 0 && !has('case.advance')) return null;
  const Opened = open === null ? null : dialogs[open];
  return (
    <section className={styles.part} aria-labelledby="aside-related">
      <h2 id="aside-related">{t('across.related.title')}</h2>
      {links.length === 0 ? (
        <p className={styles.quiet}>{t('across.related.none')}</p>
      ) : (
        <ul className={styles.list}>
          {links.map(({ case: other, relation, at, codeName, phase, people, evidence, reason }) => (
            <li key={`${other} ${relation} ${at}`} className={styles.item}>
              <Icon name="cases" />
              <span>
                {t(`across.relation.${relation}`)} <Link {...casePath(other)}>{codeName}</Link>
                <br />
                <span className={styles.quiet}>
                  {t('across.related.holds', {
                    phase: t(`answers.phase.${phase}`),
                    people: t('across.related.people', { count: people }),
                    exhibits: t('across.related.exhibits', { count: evidence }),
                  })}
                  <br />
                  {reason}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {has('case.advance')
        ? ways.map((way) => (
            <Button key={way} kind="plain" onClick={() => setOpen(way)}>
              {t(`across.related.${way}`)}
            </Button>
          ))
        : null}
      {Opened === null ? null : <Opened onClose={() => setOpen(null)} />}
    </section>
  );
}
