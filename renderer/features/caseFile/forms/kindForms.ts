import type { ComponentType } from 'react';
import type { RecordKind } from '@contract/records/kinds';
import type { CaseView, RecordView } from '@contract/views/caseView';
import { conductCode, knownCodes } from '@domain/conductCodes/conductCodes';
import { currentRecords } from '../caseContext';
import type { FormAim } from '../casePaths';
import { AllegationForm } from './AllegationForm';
import { ConsultationForm } from './ConsultationForm';
import { DecisionForm } from './DecisionForm';
import { DelayForm } from './DelayForm';
import { delayStart, delayTidy } from './delayTargets';
import { EvidenceForm } from './EvidenceForm';
import { FollowUpForm } from './FollowUpForm';
import type { FieldsAt } from './formParts';
import { IncidentForm } from './IncidentForm';
import { NoteForm } from './NoteForm';
import { isAskedAboutHarassment, PersonForm } from './PersonForm';
import { ReportForm } from './ReportForm';
import { TaskForm } from './TaskForm';
import { TriageForm } from './TriageForm';
import { WaiverForm } from './WaiverForm';

type Values = Record<string, unknown>;

/** What a form may know before anything is typed. */
export interface StartContext {
  file: CaseView;
  aim: FormAim;
  /** Name of who is signed in. */
  userName: string;
  now: { instant: string; zone: string };
}

/** How one kind of record is asked for. */
export interface KindForm {
  Fields: ComponentType<FieldsAt>;
  /** What a new record begins with. */
  start?: (context: StartContext) => Values;
  /** What a plan becomes when it is carried out: the same record, amended. */
  carriedOut?: (data: Values) => Values;
  /** Takes out answers to questions that are no longer asked. */
  tidy?: (data: Values) => Values;
}

const without = (data: Values, ...names: string[]): Values =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** The form of every kind; a kind without one does not compile. */
export const kindForms: Record<RecordKind, KindForm> = {
  report: { Fields: ReportForm, start: ({ userName }) => ({ takenBy: userName }) },
  person: {
    Fields: PersonForm,
    tidy: (data) =>
      isAskedAboutHarassment(data['roles'] as string[] | undefined)
        ? data
        : without(data, 'reportsBeingHarassed'),
  },
  incident: { Fields: IncidentForm },
  allegation: {
    Fields: AllegationForm,
    start: ({ file }) => ({
      incidents:
        currentRecords(file, 'incident').length === 1 ? [currentRecords(file, 'incident')[0]?.id] : [],
    }),
    tidy: (data) => ({ incidents: [], ...data }),
  },
  triage: { Fields: TriageForm },
  evidence: { Fields: EvidenceForm },
  consultation: {
    Fields: ConsultationForm,
    start: () => ({ participants: [{ name: '' }] }),
    carriedOut: (data) => ({ ...data, status: 'held', participants: [{ name: '' }] }),
    tidy: (data) => {
      const police = data['with'] === 'law-enforcement';
      const present = data['thirdPartyPresent'] === 'yes' ? data : without(data, 'thirdParty');
      const asked = police
        ? present
        : without(present, 'agency', 'reportNumber', 'reportersWish', 'overrideReason');
      const disclosed = asked['disclosed'] as Values | undefined;
      if (disclosed === undefined) return asked;
      const {
        records = [],
        identities = [],
        other,
      } = disclosed as { records?: string[]; identities?: string[]; other?: string };
      const nothing = records.length === 0 && identities.length === 0 && other === undefined;
      if (nothing) return without(asked, 'disclosed');
      return { ...asked, disclosed: { records, identities, ...(other === undefined ? {} : { other }) } };
    },
  },
  note: { Fields: NoteForm, start: ({ now }) => ({ when: { kind: 'exact', at: now } }) },
  task: {
    Fields: TaskForm,
    start: () => ({ state: { kind: 'open' } }),
    carriedOut: (data) => ({ ...data, state: { kind: 'done' } }),
  },
  waiver: {
    Fields: WaiverForm,
    start: ({ aim }) => {
      if (aim.field === 'none-sought') return { duty: 'none-sought' };
      if (aim.consultation !== undefined) return { duty: 'consultation', consultation: aim.consultation };
      return aim.person === undefined ? {} : { duty: 'follow-up', person: aim.person };
    },
  },
  delay: { Fields: DelayForm, start: ({ aim }) => delayStart(aim), tidy: delayTidy },
  decision: {
    Fields: DecisionForm,
    start: ({ file, aim }) => {
      const allegation = currentRecords(file, 'allegation').find(({ id }) => id === aim.allegation);
      const tests = allegation === undefined ? [] : testsOf(file, allegation);
      return { allegation: allegation?.id, exceptionTests: tests.map((test) => ({ test })) };
    },
    tidy: (data) => (data['standard'] === 'other' ? data : without(data, 'standardNote')),
  },
  'follow-up': {
    Fields: FollowUpForm,
    start: ({ aim }) => (aim.person === undefined ? {} : { person: aim.person, status: 'made' }),
    carriedOut: (data) => ({ ...data, status: 'made' }),
  },
};

function testsOf(file: CaseView, allegation: RecordView<'allegation'>): string[] {
  return (conductCode(knownCodes(file), allegation.data.code)?.exceptionTests ?? []).map(({ id }) => id);
}
