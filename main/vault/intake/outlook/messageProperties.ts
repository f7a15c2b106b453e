import { decodeText } from '../decodeText';
import type { Storage } from './compoundFile';

/** The properties of a message, a recipient or an attachment (MS-OXMSG), asked for by their number. */
export interface MessageProperties {
  text(id: number): string | undefined;
  bytes(id: number): Uint8Array | undefined;
  number(id: number): number | undefined;
  flag(id: number): boolean;
  /** An instant in UTC. */
  time(id: number): string | undefined;
}

/** Length of what stands before the first property, by what the storage is (MS-OXMSG 2.4.1). */
export const propertyHeads = { message: 32, embedded: 24, part: 8 } as const;

const types = {
  integer: 0x0003,
  boolean: 0x000b,
  ansi: '001E',
  unicode: '001F',
  binary: '0102',
  time: 0x0040,
};

/** 1601-01-01, where Windows begins to count, in milliseconds of ours. */
const windowsEpoch = -11_644_473_600_000;

/** Earlier than e-mail, or later than four digits can tell: a clock that was never set. */
const earliest = Date.UTC(1971, 0, 1);
const latest = Date.UTC(9998, 0, 1);

const codePages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20127: 'us-ascii',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'iso-8859-1',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The name of a Windows code page, as decoders know it; undefined for one that says nothing. */
export function codePageLabel(page: number | undefined): string | undefined {
  if (page === undefined || page === 0) return undefined;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page > 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return codePages[page] ?? (page === 874 ? 'windows-874' : undefined);
}

/**
 * Reads the properties of a storage.
 * @param head one of {@link propertyHeads}.
 * @param codePage letters that are not Unicode are read as, when the storage names none itself.
 */
export function messageProperties(storage: Storage, head: number, codePage?: string): MessageProperties {
  const fixed = fixedValues(storage, head);
  const stream = (id: number, type: string): Uint8Array | undefined => {
    const name = `__substg1.0_${id.toString(16).padStart(4, '0')}${type}`.toLowerCase();
    for (const [candidate, found] of storage.streams)
      if (candidate.toLowerCase() === name) return found.read();
    return undefined;
  };
  const own = codePageLabel(fixed.get(0x3ffd)?.getInt32(0, true)) ?? codePage;
  return {
    text(id) {
      const unicode = stream(id, types.unicode);
      const ansi = unicode === undefined ? stream(id, types.ansi) : undefined;
      const text =
        unicode === undefined
          ? ansi && decodeText(ansi, own ?? 'windows-1252').text
          : Buffer.from(unicode).toString('utf16le');
      const ended = text?.split('\0', 1)[0];
      return ended === '' ? undefined : ended;
    },
    bytes: (id) => stream(id, types.binary),
    number: (id) => fixed.get(id)?.getInt32(0, true),
    flag: (id) => (fixed.get(id)?.getUint16(0, true) ?? 0) !== 0,
    time(id) {
      const value = fixed.get(id)?.getBigUint64(0, true);
      if (value === undefined) return undefined;
      const milliseconds = Number(value / 10_000n) + windowsEpoch;
      if (milliseconds < earliest || milliseconds > latest) return undefined;
      return new Date(milliseconds).toISOString();
    },
  };
}

/** Values that stand in the table of properties itself: numbers, yes or no, times. */
function fixedValues(storage: Storage, head: number): Map<number, DataView> {
  const table = storage.streams.get('__properties_version1.0')?.read() ?? new Uint8Array(0);
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const values = new Map<number, DataView>();
  for (let at = head; at + 16 <= table.length; at += 16) {
    const type = view.getUint16(at, true);
    if (type !== types.integer && type !== types.boolean && type !== types.time) continue;
    values.set(view.getUint16(at + 2, true), new DataView(table.buffer, table.byteOffset + at + 8, 8));
  }
  return values;
}
