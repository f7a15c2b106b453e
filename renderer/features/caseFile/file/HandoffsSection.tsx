import { currentRecords, useCase } from '../caseContext';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** Where the case, or a part of it, went. */
export function HandoffsSection() {
  const handoffs = currentRecords(useCase(), 'handoff');
  return (
    <FileSection name="handoffs" adds={['handoff']} count={handoffs.length}>
      {handoffs.map((handoff) => (
        <PlainEntry key={handoff.id} record={handoff} />
      ))}
    </FileSection>
  );
}
