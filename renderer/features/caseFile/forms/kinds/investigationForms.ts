import type { RecordKind } from '@contract/records/kinds';
import { ConsultationForm } from '../ConsultationForm';
import { DisclosureForm } from '../DisclosureForm';
import { InterviewForm } from '../InterviewForm';
import { type KindForm, tidyDisclosed, type Values, without, withoutEmpty } from './kindForm';

const ofPolice = ['agency', 'reportNumber', 'officer', 'whoContacted', 'reportersWish', 'overrideReason'];

/** Forms of what is found out and whom the office asks. */
export const investigationForms = {
  consultation: {
    Fields: ConsultationForm,
    start: () => ({ participants: [{ name: '' }] }),
    carriedOut: (data) => ({ ...data, status: 'held', participants: [{ name: '' }] }),
    tidy: (data) => {
      const disclosed = tidyDisclosed(data['disclosed']);
      const { workProduct, ...privilege } = (data['privilege'] ?? {}) as Values;
      const kept = privilege['basis'] === 'work-product' && workProduct !== undefined;
      return {
        ...without(
          data,
          'disclosed',
          'privilege',
          ...(data['thirdPartyPresent'] === 'yes' ? [] : ['thirdParty']),
          ...(data['with'] === 'law-enforcement' ? [] : ofPolice),
          ...(data['with'] === 'legal-counsel' ? [] : ['metReporter']),
        ),
        privilege: kept ? { ...privilege, workProduct } : privilege,
        ...(disclosed === undefined ? {} : { disclosed }),
      };
    },
  },
  interview: {
    Fields: InterviewForm,
    start: ({ aim, userName }) => ({
      interviewer: userName,
      advisements: [],
      ...(aim.person === undefined ? {} : { person: aim.person }),
    }),
    carriedOut: (data, { userName }) => ({
      ...data,
      status: 'held',
      interviewer: userName,
      advisements: [],
    }),
    tidy: (data) => {
      const documents = (data['documents'] ?? []) as Values[];
      return {
        advisements: [],
        ...withoutEmpty(data, 'alsoPresent', 'questions', 'documents', 'witnessesNamed'),
        ...(documents.length === 0
          ? {}
          : {
              documents: documents.map((one) =>
                one['state'] === 'received' ? one : without(one, 'evidence'),
              ),
            }),
      };
    },
  },
  disclosure: {
    Fields: DisclosureForm,
    tidy: (data) => ({
      ...data,
      disclosed: tidyDisclosed(data['disclosed']) ?? { records: [], identities: [] },
    }),
  },
} satisfies Partial<Record<RecordKind, KindForm>>;
