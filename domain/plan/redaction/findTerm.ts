/**
 * How a protected text is looked for. A `whole` text (a full name, an address, a number) is found whatever stands
 * between its letters; a `part` (one word of a name) only as a word of its own; a `capitalised` part only where it
 * begins with a capital, because in small letters it is an ordinary word too (Will, Mark, Rose).
 */
export type TermMatch = 'whole' | 'part' | 'capitalised';

/** A text that must not be read in a document, and what stands in its place. */
export interface ProtectedTerm {
  text: string;
  match: TermMatch;
  replacement: string;
}

/** Where a term was found: character positions in the text as it was given. */
export interface FoundTerm {
  start: number;
  end: number;
}

/** A text reduced to what is compared, with the way back to the original. */
interface Comparable {
  letters: string;
  /** For each unit of `letters`: start and end in the original. */
  starts: number[];
  ends: number[];
  /** Whether something that is no letter stands before the unit. */
  gaps: boolean[];
}

/** Marks that people leave out: accents, Hebrew points, Arabic vowel signs, and the Arabic lengthening stroke. */
const omissible =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u0652\u0670]/u;
const compared = /[\p{L}\p{N}\p{M}]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Scripts in which words stand apart and carry no prefixes, so that a name can be told from a part of a word. */
const parted =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{N}]/u;

/** A whole text of so many letters is found even inside a longer word. */
const lettersFoundAnywhere = 10;

/** Numbers are compared by their last digits: the country's prefix is written in many ways, or not at all. */
const comparedDigits = 9;

/** One character as it is compared: case, width, ligatures and accents do not count. */
function compatible(character: string): string {
  return character <= '\u007F'
    ? character.toLowerCase()
    : character.normalize('NFKD').toLowerCase().normalize('NFKD');
}

function comparable(text: string): Comparable {
  const result: Comparable = { letters: '', starts: [], ends: [], gaps: [] };
  let position = 0;
  let gap = true;
  for (const character of text) {
    const end = position + character.length;
    if (!unseen.test(character)) {
      for (const part of compatible(character)) {
        if (omissible.test(part)) {
          if (result.ends.length > 0) result.ends[result.ends.length - 1] = end;
        } else if (compared.test(part)) {
          for (let unit = 0; unit < part.length; unit += 1) {
            result.starts.push(position);
            result.ends.push(end);
            result.gaps.push(gap && unit === 0);
          }
          result.letters += part;
          gap = false;
        } else {
          gap = true;
        }
      }
    }
    position = end;
  }
  return result;
}

function isNumber(letters: string): boolean {
  return /^\d{7,}$/.test(letters);
}

/** A text ready to be searched for many terms. */
export class SearchableText {
  readonly #original: string;
  readonly #text: Comparable;

  constructor(text: string) {
    this.#original = text;
    this.#text = comparable(text);
  }

  /** @returns every place where the term stands, in order, none overlapping another. */
  find(term: Pick<ProtectedTerm, 'text' | 'match'>): FoundTerm[] {
    const { letters } = comparable(term.text);
    const sought = isNumber(letters) ? letters.slice(-comparedDigits) : letters;
    if (sought === '') return [];
    const found: FoundTerm[] = [];
    let from = 0;
    for (;;) {
      const at = this.#text.letters.indexOf(sought, from);
      if (at === -1) return found;
      const last = at + sought.length - 1;
      if (this.#isTerm(term.match, sought, at, last)) {
        const first = isNumber(sought) ? this.#numberStart(at) : at;
        found.push({ start: this.#text.starts[first] ?? 0, end: this.#text.ends[last] ?? 0 });
        from = last + 1;
      } else {
        from = at + 1;
      }
    }
  }

  #isTerm(match: TermMatch, sought: string, at: number, last: number): boolean {
    if (isNumber(sought)) return true;
    const apart = [...sought].some((letter) => parted.test(letter));
    const bounded = !apart || (this.#startsWord(at) && this.#endsWord(last));
    if (match === 'whole') return bounded || sought.length >= lettersFoundAnywhere;
    const inOneWord = !this.#text.gaps.slice(at + 1, last + 1).some(Boolean);
    if (!bounded || !inOneWord) return false;
    return match === 'part' || this.#startsWithCapital(at);
  }

  #startsWord(at: number): boolean {
    return at === 0 || this.#text.gaps[at] === true;
  }

  #endsWord(last: number): boolean {
    return last + 1 >= this.#text.letters.length || this.#text.gaps[last + 1] === true;
  }

  #startsWithCapital(at: number): boolean {
    const start = this.#text.starts[at] ?? 0;
    return /^\p{Lu}/u.test(this.#original.slice(start));
  }

  /** The prefix of a number belongs to it: `+1 (555)` is taken away with the rest. */
  #numberStart(at: number): number {
    let first = at;
    while (first > 0 && /\d/.test(this.#text.letters[first - 1] ?? '') && at - first < 4) {
      const between = this.#original.slice(this.#text.ends[first - 1], this.#text.starts[first]);
      if (!/^[\s().+-]*$/.test(between) || (this.#text.gaps[first] === true && between.includes('\n'))) break;
      first -= 1;
    }
    return first;
  }
}

/** @returns every place in `text` where the term stands. */
export function findTerm(text: string, term: Pick<ProtectedTerm, 'text' | 'match'>): FoundTerm[] {
  return new SearchableText(text).find(term);
}
