import { currentRecords, useCase } from '../caseContext';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** Who was talked with, or is to be, and who declined. */
export function InterviewsSection() {
  const interviews = currentRecords(useCase(), 'interview');
  return (
    <FileSection name="interviews" adds={['interview']} count={interviews.length}>
      {interviews.map((interview) => (
        <PlainEntry key={interview.id} record={interview} />
      ))}
    </FileSection>
  );
}
