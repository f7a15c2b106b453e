import type { DocumentOptions } from '../documentPlan';
import type { NoticeBlock } from '../pageData';

/** What stands at the head of every page of a practice vault. */
export function practiceMarks({ practice }: Pick<DocumentOptions, 'practice'>): string[] {
  return practice ? ['PRACTICE VAULT: NOT A REAL CASE'] : [];
}

/** What stands on the cover of a document of a practice vault. */
export function practiceNotices({ practice }: Pick<DocumentOptions, 'practice'>): NoticeBlock[] {
  if (!practice) return [];
  return [
    {
      type: 'notice',
      title: 'Practice vault',
      text: 'This case was made up for practice. Nobody in it is real.',
      tone: 'caution',
    },
  ];
}
