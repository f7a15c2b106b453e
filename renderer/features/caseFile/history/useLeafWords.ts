import { useTranslation } from 'react-i18next';
import type { fieldNames } from '../../../catalogue/en/fieldNames';
import { useTimeStyle } from '../../../components/useTimeStyle';
import { useNames } from '../caseContext';
import type { Leaf } from './changes';
import { useAnswerWords } from './useAnswerWords';

const isList = (leaf: Leaf): leaf is readonly string[] => Array.isArray(leaf);

/** What one field is called and what it holds, in the words of forms and file. */
export function useLeafWords() {
  const { t, i18n } = useTranslation();
  const { day, instant, when } = useTimeStyle();
  const names = useNames();
  const answer = useAnswerWords();
  const part = (name: string) =>
    i18n.exists(`fieldNames.${name}`) ? t(`fieldNames.${name as keyof typeof fieldNames}`) : name;
  const text = (field: string, words: string): string => {
    if (/^[0-9a-f]{32}$/.test(words)) return names.record(words);
    if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return day(words);
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(words) ? instant(words) : answer(field, words);
  };
  return {
    /** Names on the way to the field, outermost first. */
    name: (path: readonly string[]): string => path.map(part).join(', '),
    content: (path: readonly string[], leaf: Leaf): string => {
      const field = path.at(-1) ?? '';
      if (isList(leaf)) return leaf.map((item) => text(field, item)).join('\n');
      if (typeof leaf === 'object') return when(leaf);
      if (typeof leaf === 'boolean') return t(leaf ? 'common.yes' : 'common.no');
      return typeof leaf === 'number' ? String(leaf) : text(field, leaf);
    },
  };
}
