import { type CaseFile, type CaseRecord, recordsOf } from './assemble/caseFile';

type Note = CaseRecord<'note'>;

/** How long after it was first written a note may still be mended. */
const openMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Whether a note is kept as it stands: a note is a trace of its day, and later thoughts are an addendum with a date of
 * its own (product design, "Notes lock after 24 h"). Cases held to the first rules know no such lock.
 * @param at the instant at which it would be changed.
 */
export function isNoteLocked(
  { rules }: Pick<CaseFile, 'rules'>,
  note: Pick<Note, 'createdAt'>,
  at: string,
): boolean {
  return rules === 2 && Date.parse(at) - Date.parse(note.createdAt) > openMilliseconds;
}

/** A note with everything that was added to it, and to its addenda, in the order in which it was written. */
export interface NoteThread {
  readonly note: Note;
  readonly addenda: readonly Note[];
}

/**
 * The notes of a case with their addenda under them, each note exactly once: one whose own note was entered in error
 * stands by itself, and so do notes that name each other in a circle.
 */
export function noteThreads(caseFile: Pick<CaseFile, 'records'>): NoteThread[] {
  const notes = recordsOf(caseFile, 'note');
  const byId = new Map(notes.map((note) => [note.id, note]));
  const firstOf = (note: Note): Note => {
    const passed = new Set([note.id]);
    let first = note;
    for (;;) {
      const before: Note | undefined = byId.get(first.data.addendumTo ?? '');
      if (before === undefined) return first;
      if (passed.has(before.id)) return note;
      passed.add(before.id);
      first = before;
    }
  };
  const firsts = new Map(notes.map((note) => [note.id, firstOf(note).id]));
  return notes
    .filter(({ id }) => firsts.get(id) === id)
    .map((note) => ({
      note,
      addenda: notes.filter(({ id }) => id !== note.id && firsts.get(id) === note.id),
    }));
}
