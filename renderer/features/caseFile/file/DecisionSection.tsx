import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { undecidedAllegations } from '@domain/decisions';
import { currentRecords, forRules, useCase, useNames, usePermissions } from '../caseContext';
import { writePath } from '../casePaths';
import { ActionEntry } from './ActionEntry';
import { AppealEntry } from './AppealEntry';
import { DecisionEntry } from './DecisionEntry';
import styles from './DecisionSection.module.css';
import { EntryGroup } from './EntryGroup';
import { FileSection } from './FileSection';

/** One finding for each allegation, in the order in which they were taken: what followed from each, and what was said against it. */
export function DecisionSection() {
  const { t } = useTranslation();
  const file = useCase();
  const names = useNames();
  const { mayAdd } = usePermissions();
  const decisions = useInOrder();
  const open = undecidedAllegations(forRules(file));
  const standing = new Set(decisions.map(({ id }) => id));
  /** What follows from one decision, or from one that was entered in error and is not shown any more. */
  const under = (decision: string | undefined) => {
    const isUnder = ({ data }: RecordView<'action' | 'appeal'>) =>
      decision === undefined ? !standing.has(data.decision) : data.decision === decision;
    return [
      ...currentRecords(file, 'action')
        .filter(isUnder)
        .map((action) => <ActionEntry key={action.id} action={action} />),
      ...currentRecords(file, 'appeal')
        .filter(isUnder)
        .map((appeal) => <AppealEntry key={appeal.id} appeal={appeal} />),
    ];
  };
  return (
    <FileSection
      name="decision"
      adds={decisions.length === 0 ? [] : ['action', 'appeal']}
      count={decisions.length}
    >
      {decisions.map((decision) => (
        <EntryGroup key={decision.id} under={under(decision.id)}>
          <DecisionEntry decision={decision} />
        </EntryGroup>
      ))}
      {under(undefined)}
      {mayAdd('decision') && open.length > 0 ? (
        <ul className={styles.open}>
          {open.map(({ id }) => (
            <li key={id}>
              <Link {...writePath(file.id, 'decision', { allegation: id })}>
                {t('caseFile.decision.decide', { allegation: names.record(id) })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </FileSection>
  );
}

/** The decisions allegation by allegation, each as it was taken, so that one reads what became of it. */
function useInOrder(): RecordView<'decision'>[] {
  const file = useCase();
  const allegations = currentRecords(file, 'allegation').map(({ id }) => id);
  const place = (allegation: string) => {
    const index = allegations.indexOf(allegation);
    return index < 0 ? allegations.length : index;
  };
  return currentRecords(file, 'decision').toSorted(
    (a, b) => place(a.data.allegation) - place(b.data.allegation),
  );
}
