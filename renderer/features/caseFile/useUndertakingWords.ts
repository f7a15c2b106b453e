import { useTranslation } from 'react-i18next';
import type { Undertaking } from '@contract/records/promise';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../components/useTimeStyle';

/** What a promise comes to, in a few words. */
export function useUndertakingWords(): (undertaking: Undertaking) => string {
  const { t } = useTranslation();
  const { day } = useTimeStyle();
  return (undertaking) => {
    switch (undertaking.kind) {
      case 'name-withheld':
        return t('caseFile.promise.withheldFrom', {
          audiences: undertaking.from.map((audience) => t(`answers.promisedAudience.${audience}`)).join(', '),
        });
      case 'by-day':
        return t('caseFile.promise.byDay', { day: day(undertaking.day) });
      case 'no-police':
      case 'other':
        return t(`answers.undertaking.${undertaking.kind}`);
    }
  };
}

/** Promises in the order in which they matter: what still binds the office first, then what was broken. */
export function standingFirst(promises: readonly RecordView<'promise'>[]): RecordView<'promise'>[] {
  const order = ['standing', 'broken', 'released', 'kept'];
  return promises.toSorted((a, b) => order.indexOf(a.data.state.kind) - order.indexOf(b.data.state.kind));
}
