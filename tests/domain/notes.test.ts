import { noteThreads } from '@domain/notes';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, write } from '../support/caseOf';
import { id } from '../support/records';

const note = (number: number, addendumTo?: number): Step =>
  write('note', addendumTo === undefined ? {} : { addendumTo: id(addendumTo) }, { record: id(number) });
const threads = (...steps: Step[]) =>
  noteThreads(caseOf(...steps)).map((thread) => [thread.note.id, thread.addenda.map((one) => one.id)]);

describe('notes with their addenda', () => {
  const table: [name: string, steps: Step[], expected: [number, number[]][]][] = [
    ['none', [], []],
    [
      'two that stand alone',
      [note(1), note(2)],
      [
        [1, []],
        [2, []],
      ],
    ],
    [
      'addenda in the order in which they were written',
      [note(1), note(2, 1), note(3), note(4, 1)],
      [
        [1, [2, 4]],
        [3, []],
      ],
    ],
    ['an addendum to an addendum', [note(1), note(2, 1), note(3, 2)], [[1, [2, 3]]]],
    [
      'the addendum of a note that was entered in error',
      [note(1), note(2, 1), { kind: 'error', record: id(1), version: 2 }],
      [[2, []]],
    ],
    [
      'notes that name each other',
      [note(1, 2), note(2, 1), note(3)],
      [
        [1, []],
        [2, []],
        [3, []],
      ],
    ],
    ['a note that names itself', [note(1, 1)], [[1, []]]],
  ];
  test.each(table)('%s', (_name, steps, expected) => {
    expect(threads(...steps)).toEqual(
      expected.map(([first, addenda]) => [id(first), addenda.map((number) => id(number))]),
    );
  });
});
