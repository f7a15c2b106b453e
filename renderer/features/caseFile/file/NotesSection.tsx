import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { noteThreads } from '@domain/notes';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { currentRecords, forRules, useCase, useNames } from '../caseContext';
import { CarryOut } from './CarryOut';
import { DueMark } from './DueMark';
import { Entry } from './Entry';
import { EntryGroup } from './EntryGroup';
import { Fact, Facts, Prose } from './Facts';
import { FileSection } from './FileSection';
import { PlainEntry } from './PlainEntry';

/** Dated notes for the file with their addenda, and what somebody means to do. */
export function NotesSection() {
  const file = useCase();
  const threads = noteThreads(forRules(file));
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
      {threads.map(({ note, addenda }) => (
        <EntryGroup
          key={note.id}
          under={addenda.map((addendum) => (
            <NoteEntry key={addendum.id} note={addendum} nested />
          ))}
        >
          <NoteEntry note={note} />
        </EntryGroup>
      ))}
    </FileSection>
  );
}

function TaskEntry({ task }: { task: RecordView<'task'> }) {
  const { t } = useTranslation();
  const { day, when } = useTimeStyle();
  const names = useNames();
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
        <Fact name={t('caseFile.task.why')}>{data.reason}</Fact>
        <Fact name={t('caseFile.task.from')}>{data.from === undefined ? null : names.record(data.from)}</Fact>
        <Fact name={t('caseFile.due')}>
          {data.due === undefined ? null : state.kind === 'open' ? (
            <DueMark record={task.id} day={data.due} />
          ) : (
            day(data.due)
          )}
        </Fact>
        <Fact name={t('caseFile.task.done')}>{state.kind === 'done' ? when(state.when) : null}</Fact>
        <Fact name={t('caseFile.task.outcome')}>{state.kind === 'done' ? state.outcome : null}</Fact>
        <Fact name={t('caseFile.task.reason')}>{state.kind === 'dropped' ? state.reason : null}</Fact>
      </Facts>
    </Entry>
  );
}

function NoteEntry({ note, nested = false }: { note: RecordView<'note'>; nested?: boolean }) {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  const names = useNames();
  const { data } = note;
  return (
    <Entry record={note} nested={nested} title={data.title ?? names.record(note.id)} when={when(data.when)}>
      <Prose>{data.text}</Prose>
      <Facts>
        <Fact name={t('caseFile.note.about')}>{names.records(data.about ?? [])}</Fact>
      </Facts>
    </Entry>
  );
}
