import { currentRecords, useCase } from '../caseContext';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** What was promised to whom, and how it stands. */
export function PromisesSection() {
  const promises = currentRecords(useCase(), 'promise');
  return (
    <FileSection name="promises" adds={['promise']} count={promises.length}>
      {promises.map((promise) => (
        <PlainEntry key={promise.id} record={promise} />
      ))}
    </FileSection>
  );
}
