import type { RecordView } from '@contract/views/caseView';
import { useNames } from '../caseContext';
import { changes } from '../history/changes';
import { useLeafWords } from '../history/useLeafWords';
import { Entry } from './Entry';
import { Fact, Facts } from './Facts';

/** A record whose answers need no order of their own: each with its name, as History shows them. */
export function PlainEntry({ record }: { record: RecordView }) {
  const names = useNames();
  const words = useLeafWords();
  return (
    <Entry record={record} title={names.record(record.id)}>
      <Facts>
        {changes(undefined, record.data).map(({ path, after }) =>
          after === undefined ? null : (
            <Fact key={path.join('.')} name={words.name(path)}>
              {words.content(path, after)}
            </Fact>
          ),
        )}
      </Facts>
    </Entry>
  );
}
