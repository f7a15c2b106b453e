import type { RecordKind } from '@contract/records/kinds';
import { ContactForm } from '../ContactForm';
import { FollowUpForm } from '../FollowUpForm';
import { LetterForm } from '../LetterForm';
import { type KindForm, without } from './kindForm';

/** Forms of what people are told, how they were reached, and what they answered. */
export const followUpForms = {
  'follow-up': {
    Fields: FollowUpForm,
    start: ({ aim: { person, field } }) =>
      person === undefined ? {} : { person, status: field === 'unreachable' ? 'unreachable' : 'made' },
    // No attempt at all is an answer, for somebody who left no way to be reached.
    tidy: (data) => (data['status'] === 'unreachable' ? { attempts: [], ...data } : data),
    carriedOut: (data) => ({ ...data, status: 'made' }),
  },
  contact: {
    Fields: ContactForm,
    start: ({ aim, now }) => ({
      when: { kind: 'exact', at: now },
      ...(aim.person === undefined ? {} : { person: aim.person }),
      ...(aim.purpose === undefined ? {} : { purpose: aim.purpose }),
    }),
  },
  letter: {
    Fields: LetterForm,
    start: ({ aim }) => ({
      state: { kind: 'draft' },
      ...(aim.person === undefined ? {} : { to: aim.person }),
      ...(aim.purpose === undefined ? {} : { purpose: aim.purpose }),
    }),
    // A promise is broken, with its reason, only when a letter is sent.
    tidy: (data) => without(data, 'overridesPromise'),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;
