import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';
import type { Storage } from './compoundFile';
import { propertyHeads } from './messageProperties';

const properties = '__properties_version1.0';
const names = '__nameid_version1.0';

/**
 * Writes a message that lies inside another as a message file of its own, so that it can be kept and opened alone.
 * @param outermost the whole file, whose names of properties the inner message uses.
 */
export function embeddedMessageFile(message: Storage, outermost: Storage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] }];
  addFolder(entries, 0, message, (name, bytes) => (name === properties ? ownHead(bytes) : bytes));
  const named = outermost.storages.get(names);
  if (named !== undefined && !message.storages.has(names)) addStorage(entries, 0, names, named);
  return burn(entries);
}

/** Writes a folder of a compound file as one of its own: an object of another program inside a message. */
export function compoundFileOf(storage: Storage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] }];
  addFolder(entries, 0, storage, (_name, bytes) => bytes);
  return burn(entries);
}

function addStorage(entries: Entry[], parent: number, name: string, storage: Storage): void {
  const index = entries.length;
  entries.push({ name, type: TypeEnum.DIRECTORY, length: 0, children: [] });
  entries[parent]?.children?.push(index);
  addFolder(entries, index, storage, (_name, bytes) => bytes);
}

function addFolder(
  entries: Entry[],
  index: number,
  { storages, streams }: Storage,
  change: (name: string, bytes: Uint8Array) => Uint8Array,
): void {
  for (const [name, stream] of streams) {
    // A copy of its own: the writer looks past a view, at the whole memory behind it.
    const bytes = Uint8Array.from(change(name, stream.read()));
    entries[index]?.children?.push(entries.length);
    entries.push({ name, type: TypeEnum.DOCUMENT, length: bytes.length, binaryProvider: () => bytes });
  }
  for (const [name, storage] of storages) addStorage(entries, index, name, storage);
}

/** The table of properties begins with eight bytes more where a message stands alone (MS-OXMSG 2.4.1.1). */
function ownHead(table: Uint8Array): Uint8Array {
  const longer = new Uint8Array(table.length + propertyHeads.message - propertyHeads.embedded);
  longer.set(table.subarray(0, propertyHeads.embedded));
  longer.set(table.subarray(propertyHeads.embedded), propertyHeads.message);
  return longer;
}
