import type { RecordKind } from '@contract/records/kinds';
import { ContactForm } from '../ContactForm';
import { FollowUpForm } from '../FollowUpForm';
import { LetterForm } from '../LetterForm';
import type { KindForm } from './kindForm';

/** Forms of what people are told, how they were reached, and what they answered. */
export const followUpForms = {
  'follow-up': {
    Fields: FollowUpForm,
    start: ({ aim }) => (aim.person === undefined ? {} : { person: aim.person, status: 'made' }),
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
    }),
    carriedOut: (data) => ({ ...data, state: { kind: 'sent' } }),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;
