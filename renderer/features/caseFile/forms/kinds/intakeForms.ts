import type { RecordKind } from '@contract/records/kinds';
import { currentRecords } from '../../caseContext';
import { AllegationForm } from '../AllegationForm';
import { EvidenceForm } from '../EvidenceForm';
import { HandoffForm } from '../HandoffForm';
import { IncidentForm } from '../IncidentForm';
import { MeasureForm } from '../MeasureForm';
import { isAskedAboutHarassment, PersonForm } from '../PersonForm';
import { PromiseForm } from '../PromiseForm';
import { ReportForm } from '../ReportForm';
import { TriageForm } from '../TriageForm';
import { type KindForm, tidyDisclosed, without } from './kindForm';

/** Forms of what intake records: what reached the office, who is in it, what is done at once, what was promised. */
export const intakeForms = {
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
  measure: {
    Fields: MeasureForm,
    start: ({ now }) => ({ start: { kind: 'exact', at: now }, state: { kind: 'in-force' } }),
    carriedOut: (data) => ({ ...data, state: { kind: 'ended' } }),
  },
  promise: {
    Fields: PromiseForm,
    start: ({ userName, now, aim }) => ({
      by: userName,
      given: { kind: 'exact', at: now },
      state: { kind: 'standing' },
      ...(aim.person === undefined ? {} : { to: aim.person }),
    }),
    carriedOut: (data) => ({ ...data, state: { kind: 'kept' } }),
  },
  handoff: {
    Fields: HandoffForm,
    start: () => ({ state: { kind: 'planned' } }),
    carriedOut: (data) => ({ ...data, state: { kind: 'made' } }),
    tidy: (data) => {
      const disclosed = tidyDisclosed(data['disclosed']);
      const rest = without(data, 'disclosed');
      return disclosed === undefined ? rest : { ...rest, disclosed };
    },
  },
} satisfies Partial<Record<RecordKind, KindForm>>;
