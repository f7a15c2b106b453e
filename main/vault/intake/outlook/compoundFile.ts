import { Failure } from '../../../../contract/failures';

/** A folder of a compound file; names are unique in it. A stream is read only when it is asked for. */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>;
  readonly streams: ReadonlyMap<string, Stream>;
}

export interface Stream {
  readonly bytes: number;
  /** @throws Failure `mailBroken` when its sectors do not lie in the file. */
  read(): Uint8Array;
}

/** Bounds a compound file is read within. */
export interface CompoundLimits {
  readonly entries: number;
  readonly nesting: number;
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;
const highestSector = 0xfffffffa;
const miniSectorBytes = 64;
const entryBytes = 128;
const headerFatEntries = 109;
const kinds = { storage: 1, stream: 2, root: 5 } as const;

/** Whether a file is a compound file (MS-CFB) by its first bytes. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && magic.every((byte, index) => bytes[index] === byte);
}

const broken = (): Failure => new Failure('mailBroken');

/**
 * Opens a compound file (MS-CFB), the container of Outlook messages. It is written for files from strangers: every
 * chain of sectors is as long as the file allows and no longer, no sector serves two streams' worth of memory, no
 * entry stands in two folders, and what does not fit is refused.
 *
 * @throws Failure `mailBroken`, `mailTooNested`, `mailTooManyParts`.
 */
export function openCompoundFile(file: Uint8Array, limits: CompoundLimits): Storage {
  if (!isCompoundFile(file)) throw broken();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sectors = sectorReader(file, view);
  const directory = sectors.join(sectors.chain(view.getUint32(48, true)));
  const entries = readEntries(directory, limits.entries);
  const root = entries[0];
  if (root?.kind !== kinds.root) throw broken();
  const miniFat = wordsOf(sectors.join(sectors.chain(view.getUint32(60, true))));
  const miniStream = sectors.join(sectors.chain(root.start));
  const budget = { bytes: file.length };

  const streamOf = ({ start, size }: Entry): Stream => {
    budget.bytes -= size;
    if (budget.bytes < 0) throw broken();
    const read = (): Uint8Array => {
      if (size === 0) return new Uint8Array(0);
      const whole =
        size < view.getUint32(56, true)
          ? joinMini(miniStream, chainIn(miniFat, start, Math.ceil(size / miniSectorBytes)))
          : sectors.join(sectors.chain(start, Math.ceil(size / sectors.size)));
      if (whole.length < size) throw broken();
      return whole.subarray(0, size);
    };
    return { bytes: size, read };
  };

  const seen = new Set<number>([0]);
  const storageOf = (entry: Entry, depth: number): Storage => {
    if (depth > limits.nesting) throw new Failure('mailTooNested', { values: { limit: limits.nesting } });
    const storages = new Map<string, Storage>();
    const streams = new Map<string, Stream>();
    const open = [entry.child];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (index === noEntry) continue;
      const found = entries[index];
      if (found === undefined || seen.has(index)) throw broken();
      seen.add(index);
      open.push(found.left, found.right);
      if (found.kind === kinds.storage) storages.set(found.name, storageOf(found, depth + 1));
      else if (found.kind === kinds.stream) streams.set(found.name, streamOf(found));
    }
    return { storages, streams };
  };
  return storageOf(root, 0);
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function readEntries(directory: Uint8Array, most: number): Entry[] {
  const count = Math.floor(directory.length / entryBytes);
  if (count > most) throw new Failure('mailTooManyParts', { values: { limit: most } });
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: count }, (_, index) => {
    const at = index * entryBytes;
    const nameBytes = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2);
    return {
      name: Buffer.from(directory.subarray(at, at + nameBytes)).toString('utf16le'),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      // The upper half counts only in files larger than any mail; some programs leave noise there.
      size: view.getUint32(at + 120, true),
    };
  });
}

interface SectorReader {
  readonly size: number;
  chain(start: number, most?: number): number[];
  join(chain: readonly number[]): Uint8Array;
}

function sectorReader(file: Uint8Array, view: DataView): SectorReader {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw broken();
  const size = 2 ** shift;
  const count = Math.ceil(file.length / size) - 1;
  const at = (sector: number): Uint8Array => {
    if (sector >= count) throw broken();
    return file.subarray((sector + 1) * size, (sector + 2) * size);
  };
  const join = (chain: readonly number[]): Uint8Array => {
    const [only, ...more] = chain;
    if (only !== undefined && more.length === 0) return at(only);
    return Buffer.concat(chain.map(at));
  };
  const fat = wordsOf(join(fatSectors(view, at, { size, count })));
  return { size, join, chain: (start, most = count) => chainIn(fat, start, most) };
}

/** Where the table of sectors itself lies: the first places in the header, the rest in a chain of its own. */
function fatSectors(
  view: DataView,
  at: (sector: number) => Uint8Array,
  { size, count }: { size: number; count: number },
): number[] {
  const total = view.getUint32(44, true);
  if (total > count) throw broken();
  const places = Array.from({ length: Math.min(total, headerFatEntries) }, (_, index) =>
    view.getUint32(76 + index * 4, true),
  );
  let next = view.getUint32(68, true);
  for (let steps = 0; places.length < total; steps += 1) {
    if (steps > count || next > highestSector) throw broken();
    const words = wordsOf(at(next));
    const perSector = size / 4 - 1;
    places.push(...words.slice(0, Math.min(perSector, total - places.length)));
    next = words[perSector] ?? endOfChain;
  }
  return places;
}

function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

/** Follows a chain for at most `most` sectors; a chain that is longer runs in a circle or lies. */
function chainIn(table: readonly number[], start: number, most: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector <= highestSector; sector = table[sector] ?? endOfChain) {
    if (chain.length >= most) throw broken();
    chain.push(sector);
  }
  return chain;
}

function joinMini(stream: Uint8Array, chain: readonly number[]): Uint8Array {
  return Buffer.concat(
    chain.map((sector) => stream.subarray(sector * miniSectorBytes, (sector + 1) * miniSectorBytes)),
  );
}
