import { namesDirector } from '@domain/namesDirector';
import { describe, expect, test } from 'vitest';

const directors = ['Dana Rivers', 'Rose de Vries'];

describe('a report may be about a director', () => {
  test.each([
    ['the whole name', 'It was Dana Rivers who said it.'],
    ['a word of the name', 'Then Ms RIVERS closed the door.'],
    ['a word of it in small letters', 'I told dana so.'],
    ['an ordinary word as a name', 'Rose laughed at it.'],
    ['the title', 'The Executive  Director shouted at me.'],
    ['somewhere inside', { incident: { what: ['He was there.', 'Dana was not.'] } }],
  ])('where it holds %s', (_what, told) => {
    expect(namesDirector(told, directors)).toBe(true);
  });

  test.each([
    ['nobody is named', 'Somebody from the venue would not let me pass.'],
    ['a longer word holds the name', 'We met at the Danaburg hall, by the riversides.'],
    ['an ordinary word is one', 'My temper rose.'],
    ['only a particle is the same', 'Das Haus, de facto.'],
    ['who took it is named', { words: 'He shouted.', takenBy: 'Dana Rivers', takenWhere: 'At Rivers’ desk' }],
    ['the mail went to them', { words: 'He shouted.', mail: { to: ['Dana Rivers <dana@example.org>'] } }],
    ['there is nothing to read', { count: 3, nothing: null }],
  ])('not where %s', (_what, told) => {
    expect(namesDirector(told, directors)).toBe(false);
  });
});
