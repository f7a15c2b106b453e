import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, useCase, useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { Entry } from './Entry';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** Dated notes for the file, and what somebody means to do. */
export function NotesSection() {
  const file = useCase();
  const notes = currentRecords(file, 'note');
  const tasks = currentRecords(file, 'task');
  const others = [...currentRecords(file, 'hold'), ...currentRecords(file, 'delay')];
  return (
    <FileSection
      name="notes"
      adds={['note', 'task', 'delay', 'hold']}
      count={notes.length + tasks.length + others.length}
    >
      {others.map((record) => (
        <PlainEntry key={record.id} record={record} />
      ))}
      {tasks.map((task) => (
        <TaskEntry key={task.id} task={task} />
      ))}
      {notes.map((note) => (
        <NoteEntry key={note.id} note={note} />
      ))}
    </FileSection>
  );
}

function TaskEntry({ task }: { task: RecordView<'task'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const { data } = task;
  const { state } = data;
  return (
    <Entry
      record={task}
      title={t('caseFile.taskNamed', { title: data.title })}
      when={t(`answers.task.${state.kind}`)}
      actions={state.kind === 'open' ? <CarryOut record={task} /> : null}
    >
      <Prose>{data.details}</Prose>
      <Facts>
        <Fact name={t('caseFile.task.owner')}>{data.owner}</Fact>
        <Fact name={t('caseFile.due')}>{data.due === undefined ? null : day(data.due)}</Fact>
        <Fact name={t('caseFile.task.done')}>{state.kind === 'done' ? when(state.when) : null}</Fact>
        <Fact name={t('caseFile.task.outcome')}>{state.kind === 'done' ? state.outcome : null}</Fact>
        <Fact name={t('caseFile.task.reason')}>{state.kind === 'dropped' ? state.reason : null}</Fact>
      </Facts>
    </Entry>
  );
}

function NoteEntry({ note }: { note: RecordView<'note'> }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = note;
  return (
    <Entry record={note} title={data.title ?? t('answers.kind.note')} when={when(data.when)}>
      <Prose>{data.text}</Prose>
      <Facts>
        <Fact name={t('caseFile.note.about')}>{names.records(data.about ?? [])}</Fact>
      </Facts>
    </Entry>
  );
}
