import { currentRecords, useCase } from '../caseContext';
import { FileSection } from './FileSection';
import { PersonFollowUp } from './PersonFollowUp';
import { followUpsByPerson } from './followUpsByPerson';
import { WaiverEntry } from './WaiverEntry';

/** For each person what they are owed, what they were told and how, their answers, and whether they met retaliation. */
export function FollowUpSection() {
  const file = useCase();
  const people = followUpsByPerson(file);
  const others = currentRecords(file, 'waiver').filter(({ data }) => data.duty === 'second-reader');
  const count = people.reduce((sum, { records }) => sum + records.length, others.length);
  return (
    <FileSection name="followUp" adds={['follow-up', 'contact', 'letter']} count={count}>
      {people.map((one) => (
        <PersonFollowUp key={one.person} {...one} />
      ))}
      {others.map((waiver) => (
        <WaiverEntry key={waiver.id} waiver={waiver} />
      ))}
    </FileSection>
  );
}
