import type { Day } from '@contract/moments';
import { type FoundWords, findWords, type WordRule } from './wordRule';

const exact = {
  code: 'time',
  why: 'An exact time tells who was there, and so who may have spoken.',
  suggestion: 'Say it in general words: “in early March”, “during the event”.',
} as const;

const clock: WordRule = {
  ...exact,
  words:
    /\b(?:(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap](?:m\b|\.m\.))?|(?:1[0-2]|0?[1-9])\s?[ap](?:m\b|\.m\.)|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o[’']clock)/giu,
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** One day as people write it in English, with or without its year. */
function writtenDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const name = months[Number(month) - 1] ?? '';
  const short = name.slice(0, 3);
  const named = `(?:${name}|${short}\\.?)`;
  const nth = `0?${date}(?:st|nd|rd|th)?`;
  return [
    `${named} ${nth}\\b(?:,? ${year}\\b)?`,
    `\\b${nth} (?:of )?${named}(?: ${year}\\b)?`,
    `\\b${day}\\b`,
    `\\b0?${month}/0?${date}(?:/(?:${year}|${year.slice(2)}))?\\b`,
    `\\b0?${date}\\.\\s?0?${month}\\.(?:${year})?`,
  ].join('|');
}

/**
 * Times of the clock, and the very days on which something happened or was reported.
 * @param days those days; other dates (an appeal's, a measure's) may be told.
 */
export function findTimes(text: string, days: readonly Day[]): FoundWords[] {
  const found = findWords(text, clock);
  const spelled = [...new Set(days)].map(writtenDay).join('|');
  const dates =
    spelled === '' ? [] : findWords(text, { ...exact, words: new RegExp(`(?:${spelled})`, 'giu') });
  return [...found, ...dates];
}
