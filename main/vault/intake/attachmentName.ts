import { limits } from '../../../contract/limits';

/** Names Windows keeps for devices: a file of that name cannot be written out there. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i;

/** Most file systems allow 255 bytes; a little is left for what a tool may add in front. */
const nameBytes = 240;

/** An ending longer than this is part of the name, not its type. */
const extensionCharacters = 16;

/** Of a name longer than any program writes only the end is looked at, where its type stands. */
const rawCharacters = 2000;

/**
 * Makes a name from a stranger safe to show and to write to any disk: the last path part only, no control,
 * invisible or direction characters, none a file system forbids, not hidden, bounded. What it returns it
 * returns unchanged.
 *
 * @param raw the name as the mail declares it.
 * @param fallback used when nothing remains.
 */
export function safeFileName(raw: string, fallback: string): string {
  const visible = raw
    .slice(-rawCharacters)
    .toWellFormed()
    .replace(/[\\/]+$/, '')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Z}\t\n\r]/gu, ' ')
    .replace(/\p{C}+/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .replace(/[<>:"|?*]/g, '_');
  const name = shorten(trimEnds(visible));
  if (name === '') return fallback;
  const stem = name.split('.', 1)[0] ?? '';
  return deviceName.test(stem.trim()) ? shorten(`_${name}`) : name;
}

/** Dots and spaces at the ends hide a file or vanish on some systems. */
function trimEnds(name: string): string {
  return name.replace(/^[. ]+/, '').replace(/[. ]+$/, '');
}

function splitExtension(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const isExtension = dot > 0 && Array.from(name.slice(dot)).length <= extensionCharacters;
  return isExtension
    ? { stem: name.slice(0, dot), extension: name.slice(dot) }
    : { stem: name, extension: '' };
}

function shorten(name: string, suffix = ''): string {
  const { stem, extension } = splitExtension(name);
  const letters = Array.from(stem);
  const fits = (): boolean => {
    const whole = `${letters.join('')}${suffix}${extension}`;
    return Array.from(whole).length <= limits.fileNameCharacters && Buffer.byteLength(whole) <= nameBytes;
  };
  while (letters.length > 1 && !fits()) letters.pop();
  return `${trimEnds(letters.join('')) || '_'}${suffix}${extension}`.replace(/^_?$/, '');
}

/**
 * Gives every name of a list a form nobody else in it has, also on disks that ignore case.
 *
 * @returns a function that takes a safe name and answers it or `name (2).ext`.
 */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const key = (name: string): string => name.normalize('NFKC').toLowerCase();
  return (name) => {
    let candidate = name;
    for (let count = 2; taken.has(key(candidate)); count += 1) candidate = shorten(name, ` (${count})`);
    taken.add(key(candidate));
    return candidate;
  };
}
