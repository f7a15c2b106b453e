import type { RecordKind } from '@contract/records/kinds';
import { ConsultationForm } from '../ConsultationForm';
import { DisclosureForm } from '../DisclosureForm';
import { InterviewForm } from '../InterviewForm';
import { type KindForm, tidyDisclosed, without } from './kindForm';

/** Forms of what is found out and whom the office asks. */
export const investigationForms = {
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
      const disclosed = tidyDisclosed(asked['disclosed']);
      const rest = without(asked, 'disclosed');
      return disclosed === undefined ? rest : { ...rest, disclosed };
    },
  },
  interview: {
    Fields: InterviewForm,
    start: ({ aim, userName }) => ({
      interviewer: userName,
      advisements: [],
      ...(aim.person === undefined ? {} : { person: aim.person }),
    }),
    carriedOut: (data) => ({ ...data, status: 'held', advisements: [] }),
    tidy: (data) => ({ advisements: [], ...data }),
  },
  disclosure: {
    Fields: DisclosureForm,
    tidy: (data) => ({
      ...data,
      disclosed: tidyDisclosed(data['disclosed']) ?? { records: [], identities: [] },
    }),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;
