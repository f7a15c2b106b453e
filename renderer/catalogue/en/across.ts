import { relationWords, traitWords } from '@domain/across/words';

/** What looks from one case at others: comparators, earlier cases, related cases, the flag list. */
export const across = {
  comparators: {
    label: 'Decided before for the same behaviour',
    hint: 'From the cases you have, most alike first, without names. Tick those you compare this decision with.',
    none: 'No earlier decision about this behaviour is in the cases you have.',
    chooseAllegation:
      'Choose the allegation first; then earlier decisions about the same behaviour stand here.',
    decided: '{{finding}}, {{day}}',
    noDay: '{{finding}}',
    actions: 'What followed: {{actions}}',
    noActions: 'No action is recorded.',
    note: 'What is alike, what is not',
    noteOf: 'What is alike, what is not: {{codeName}}',
    differs: 'Why does this decision differ from them?',
    differsHint: 'Answer it where the finding or what follows is not the same.',
    other: 'Compared before, not among the earlier decisions you have',
  },
  relation: relationWords,
  trait: traitWords,
};
