/** Crockford's base 32: no I, L, O, U, so that a number read out over the telephone is written down right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 6;

export interface CaseNumberRequest {
  /** The office's own, `CORE`. */
  readonly prefix: string;
  /** The year in which the case was opened. */
  readonly year: number;
  /** A number from 0 up to, not including, `n`; every value equally likely. */
  readonly random: (n: number) => number;
  /** The numbers already given in this vault. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Finds a case number such as `CORE-2026-K7Q3ZD`. The last part is random: neither the number of cases nor a gap
 * where one may not be seen can be read from it.
 */
export function caseNumber({ prefix, year, random, taken }: CaseNumberRequest): string {
  for (;;) {
    const code = Array.from({ length: letters }, () => alphabet[random(alphabet.length)]).join('');
    const number = `${prefix}-${String(year).padStart(4, '0')}-${code}`;
    if (!taken.has(number)) return number;
  }
}

/**
 * Reads a case number as people type it: in small letters, with O for 0 and I or L for 1, spaces for dashes.
 *
 * @returns the number as it is written, or undefined when the text is none.
 */
export function readCaseNumber(text: string): string | undefined {
  const match = /^([A-Z][A-Z0-9]{1,7})[\s-]+(\d{4})[\s-]+([0-9A-Z]{6})$/.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const code = (match[3] ?? '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return Array.from(code).every((letter) => alphabet.includes(letter))
    ? `${match[1]}-${match[2]}-${code}`
    : undefined;
}
