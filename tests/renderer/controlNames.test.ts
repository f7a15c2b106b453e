import { expect, test } from 'vitest';
import { english } from '@renderer/catalogue/en';

/** Sentences that end their name in Of or To and are no names of controls. */
const told = ['caseFile.export.letterTo', 'caseForms.police.wishOf'];

interface Pair {
  path: string;
  shown: string;
  full: string;
}

/** What a control shows, and its full name where several of the kind stand on one page: `amend` and `amendOf`. */
function pairs(node: object, path: readonly string[] = []): Pair[] {
  const own = new Map(Object.entries(node));
  return [...own].flatMap(([key, full]) => {
    if (typeof full === 'object' && full !== null) return pairs(full, [...path, key]);
    const shown = own.get(key.replace(/(Of|To)$/, ''));
    const name = [...path, key].join('.');
    return shown === full || typeof shown !== 'string' || told.includes(name)
      ? []
      : [{ path: name, shown, full }];
  });
}

/** WCAG 2.2, 2.5.3 Label in Name: whoever speaks to the computer says what they see. */
test.each(pairs(english))('the name of $path holds the words it shows', ({ shown, full }) => {
  expect(full.toLowerCase()).toContain(shown.toLowerCase());
});
