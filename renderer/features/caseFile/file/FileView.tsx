import { useEffect } from 'react';
import { CaseAside } from '../aside/CaseAside';
import { useCase } from '../caseContext';
import { usePlace } from '../usePlace';
import { ConsultationsSection } from './ConsultationsSection';
import { DecisionSection } from './DecisionSection';
import { EvidenceSection } from './EvidenceSection';
import styles from './FileView.module.css';
import { FollowUpSection } from './FollowUpSection';
import { IncidentsSection } from './IncidentsSection';
import { JumpLinks } from './JumpLinks';
import { NotesSection } from './NotesSection';
import { PeopleSection } from './PeopleSection';
import { TriageSection } from './TriageSection';
import { PromisesSection } from './PromisesSection';
import { InterviewsSection } from './InterviewsSection';
import { HandoffsSection } from './HandoffsSection';
import { ReportSection } from './ReportSection';

/** The whole case as one readable file, with what is missing at its right. */
export function FileView() {
  const file = useCase();
  const { at } = usePlace().search;
  useEffect(() => {
    if (at === undefined) return;
    const place = document.getElementById(`section-${at}`) ?? document.getElementById(`entry-${at}`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [at, file.id]);
  return (
    <div className={styles.desk}>
      <JumpLinks />
      <div className={styles.file}>
        <ReportSection />
        <PeopleSection />
        <IncidentsSection />
        <TriageSection />
        <PromisesSection />
        <EvidenceSection />
        <InterviewsSection />
        <ConsultationsSection />
        <DecisionSection />
        <FollowUpSection />
        <HandoffsSection />
        <NotesSection />
      </div>
      <CaseAside />
    </div>
  );
}
