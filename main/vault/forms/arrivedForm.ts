import type { When } from '@contract/moments';
import type { FormChannel } from '@contract/operations/forms';
import { formRecords } from '@domain/reportForm/formRecords';
import type { FormAnswers } from '@domain/reportForm/reportForm';
import type { ArrivedRecord, ArrivedReport } from '../intake/arrivedReport';

/** What a filled-in form brings into a case: its words as a report, its people, what happened, and the form itself. */
export function arrivedForm(
  answers: FormAnswers,
  mediaType: 'application/pdf' | 'text/plain',
  { channel, received }: { readonly channel: FormChannel; readonly received: When },
): ArrivedReport {
  const { report, reporter, respondent, incident } = formRecords(answers, channel, received);
  return {
    mediaType,
    original: 'form-original',
    received,
    files: [],
    identity: undefined,
    notices: Object.keys(answers).length === 0 ? ['formEmpty'] : [],
    records(newId) {
      const person = newId();
      const told = newId();
      const records: ArrivedRecord[] = [
        { record: person, kind: 'person', data: reporter },
        { record: told, kind: 'report', data: { ...report, person } },
      ];
      const accused = respondent === undefined ? undefined : newId();
      if (respondent !== undefined && accused !== undefined)
        records.push({ record: accused, kind: 'person', data: respondent });
      if (incident !== undefined)
        records.push({
          record: newId(),
          kind: 'incident',
          data: { ...incident, ...(accused === undefined ? {} : { respondents: [accused] }) },
        });
      return { report: told, person, records };
    },
  };
}
