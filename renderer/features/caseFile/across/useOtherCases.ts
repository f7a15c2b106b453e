import { useTranslation } from 'react-i18next';
import { type CaseCard, isReadable } from '@contract/views/caseView';
import { useOperation } from '../../../api/queries';
import type { Choice } from '../../../components/fields/ChoiceField';
import { useCase } from '../caseContext';

/** The other cases one may open, to choose from; nothing while they are looked up. */
export function useOtherCases(may: (card: CaseCard) => boolean = () => true): Choice[] | undefined {
  const { t } = useTranslation();
  const file = useCase();
  const cards = useOperation('cases.list', {});
  return cards.data
    ?.filter(isReadable)
    .filter((card) => card.id !== file.id && may(card))
    .map(({ id, codeName, number }) => ({
      value: id,
      label: t('across.related.choice', { codeName, number }),
    }));
}
