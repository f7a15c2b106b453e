import type { RecordKind } from '@contract/records/kinds';
import type { CaseView, RecordView } from '@contract/views/caseView';
import { conductCode, knownCodes } from '@domain/conductCodes/conductCodes';
import { currentRecords } from '../../caseContext';
import { ActionForm } from '../ActionForm';
import { AppealForm } from '../AppealForm';
import { DecisionForm } from '../DecisionForm';
import { WaiverForm } from '../WaiverForm';
import { type KindForm, without } from './kindForm';

/** Forms of what is decided, what follows from it, and what is not done. */
export const outcomeForms = {
  waiver: {
    Fields: WaiverForm,
    start: ({ aim }) => {
      if (aim.field === 'none-sought') return { duty: 'none-sought' };
      if (aim.consultation !== undefined) return { duty: 'consultation', consultation: aim.consultation };
      return aim.person === undefined ? {} : { duty: 'follow-up', person: aim.person };
    },
  },
  decision: {
    Fields: DecisionForm,
    start: ({ file, aim }) => {
      const allegation = currentRecords(file, 'allegation').find(({ id }) => id === aim.allegation);
      const tests = allegation === undefined ? [] : testsOf(file, allegation);
      return { allegation: allegation?.id, exceptionTests: tests.map((test) => ({ test })) };
    },
    tidy: (data) => (data['standard'] === 'other' ? data : without(data, 'standardNote')),
  },
  action: {
    Fields: ActionForm,
    start: () => ({ mayKnow: [], state: { kind: 'planned' } }),
    carriedOut: (data) => ({ ...data, state: { kind: 'completed' } }),
    tidy: (data) => ({ mayKnow: [], ...data }),
  },
  appeal: {
    Fields: AppealForm,
    start: () => ({ status: 'received' }),
    carriedOut: (data) => ({ ...data, status: 'decided' }),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;

function testsOf(file: CaseView, allegation: RecordView<'allegation'>): string[] {
  const code = conductCode(knownCodes(file), allegation.data.code);
  return (code?.exceptionTests ?? []).map(({ id }) => id);
}
