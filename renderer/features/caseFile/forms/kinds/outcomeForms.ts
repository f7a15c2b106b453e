import type { RecordKind } from '@contract/records/kinds';
import type { CaseView } from '@contract/views/caseView';
import { reachOf } from '@domain/actions';
import { conductCode, knownCodes } from '@domain/conductCodes/conductCodes';
import { currentRecords, forRules } from '../../caseContext';
import { ActionForm } from '../ActionForm';
import { AppealForm } from '../AppealForm';
import { DecisionForm } from '../DecisionForm';
import { WaiverForm } from '../WaiverForm';
import { type KindForm, type Values, without, withoutEmpty } from './kindForm';

/** Forms of what is decided, what follows from it, and what is not done. */
export const outcomeForms = {
  waiver: {
    Fields: WaiverForm,
    start: ({ aim }) => {
      if (aim.field === 'none-sought') return { duty: 'none-sought' };
      for (const target of ['consultation', 'interview'] as const)
        if (aim[target] !== undefined) return { duty: target, [target]: aim[target] };
      if (aim.letter !== undefined) return { duty: 'second-reader', letter: aim.letter };
      return aim.person === undefined ? {} : { duty: aim.duty ?? 'follow-up', person: aim.person };
    },
  },
  decision: {
    Fields: DecisionForm,
    start: ({ file, aim }) => ({
      allegation: aim.allegation,
      exceptionTests: (testsOf(file, aim.allegation) ?? []).map((test) => ({ test })),
      ...(aim.appeal === undefined ? {} : { supersedes: { appeal: aim.appeal } }),
    }),
    tidy: (data, file) => {
      const asked = withoutEmpty(data, 'evidenceFor', 'evidenceAgainst', 'comparators', 'exceptionTests');
      const named = data['standard'] === 'other' ? asked : without(asked, 'standardNote');
      // Another allegation may be classed by another code, which names fewer tests.
      const tests = testsOf(file, data['allegation'] as string | undefined);
      const answered = (named['exceptionTests'] ?? []) as Values[];
      if (tests === undefined || answered.length <= tests.length) return named;
      const left = answered.slice(0, tests.length);
      return withoutEmpty({ ...named, exceptionTests: left }, 'exceptionTests');
    },
  },
  action: {
    Fields: ActionForm,
    start: ({ file, aim }) => ({
      mayKnow: [],
      state: { kind: 'planned' },
      ...(aim.decision === undefined
        ? {}
        : { decision: aim.decision, person: respondentOf(file, aim.decision) }),
    }),
    carriedOut: (data) => {
      const { kind } = data['state'] as { kind: string };
      return { ...data, state: { kind: kind === 'planned' ? 'in-force' : 'completed' } };
    },
    tidy: (data, file) => {
      const reach = reachOf(forRules(file), { data });
      return { mayKnow: [], ...(reach === 'membership' ? data : without(data, 'dueProcess')) };
    },
  },
  appeal: {
    Fields: AppealForm,
    start: ({ aim }) => ({
      status: 'received',
      ...(aim.decision === undefined ? {} : { decision: aim.decision }),
    }),
    carriedOut: (data) => ({ ...data, status: 'decided' }),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;

/** The tests of the code an allegation is classed by; nothing where that code is not known here. */
function testsOf(file: CaseView, allegation: string | undefined): string[] | undefined {
  const classed = currentRecords(file, 'allegation').find(({ id }) => id === allegation);
  const code = classed && conductCode(knownCodes(file), classed.data.code);
  return code?.exceptionTests.map(({ id }) => id);
}

/** Whom a decision was about, if its allegation names somebody. */
function respondentOf(file: CaseView, decision: string): string | undefined {
  const decided = currentRecords(file, 'decision').find(({ id }) => id === decision);
  return currentRecords(file, 'allegation').find(({ id }) => id === decided?.data.allegation)?.data
    .respondent;
}
