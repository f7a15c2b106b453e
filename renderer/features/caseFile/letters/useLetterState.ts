import { useTranslation } from 'react-i18next';
import type { RecordView } from '@contract/views/caseView';
import { useTimeStyle } from '../../../components/useTimeStyle';

/** In a few words what became of a letter: a draft, sent when and how, dropped. */
export function useLetterState(): (letter: RecordView<'letter'>) => string {
  const { t } = useTranslation();
  const { when } = useTimeStyle();
  return ({ data: { state } }) =>
    state.kind === 'sent'
      ? t('letters.sentOn', { when: when(state.when), mode: t(`answers.mode.${state.mode}`).toLowerCase() })
      : t(`answers.letter.${state.kind}`);
}
