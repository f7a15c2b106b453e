import type { RecordKind } from '@contract/records/kinds';
import { DelayForm } from '../DelayForm';
import { delayStart, delayTidy } from '../delayTargets';
import { HoldForm } from '../HoldForm';
import { NoteForm } from '../NoteForm';
import { TaskForm } from '../TaskForm';
import type { KindForm } from './kindForm';

/** Forms of the work on a case in every phase: notes, tasks, reasons for delay, legal holds. */
export const caseWorkForms = {
  note: {
    Fields: NoteForm,
    start: ({ now, aim }) => ({
      when: { kind: 'exact', at: now },
      ...(aim.note === undefined ? {} : { addendumTo: aim.note }),
    }),
  },
  task: {
    Fields: TaskForm,
    start: ({ aim }) => ({
      state: { kind: 'open' },
      ...(aim.from === undefined ? {} : { from: aim.from }),
    }),
    carriedOut: (data) => ({ ...data, state: { kind: 'done' } }),
  },
  delay: { Fields: DelayForm, start: ({ aim }) => delayStart(aim), tidy: delayTidy },
  hold: {
    Fields: HoldForm,
    start: ({ now }) => ({ placed: { kind: 'exact', at: now }, state: { kind: 'standing' } }),
    carriedOut: (data) => ({ ...data, state: { kind: 'lifted' } }),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;
