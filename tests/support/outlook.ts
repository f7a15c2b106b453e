import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

/** A folder of a compound file that is to be written. */
export interface Folder {
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly folders?: Readonly<Record<string, Folder>>;
}

/** Values by the number and type of the property, `0037001F`. */
export type Properties = Readonly<Record<string, string | number | boolean | Date | Uint8Array>>;

/** A message as a test says it. */
export interface OutlookMessage {
  readonly properties: Properties;
  readonly recipients?: readonly Properties[];
  readonly attachments?: readonly (Properties & { readonly message?: never })[];
  readonly embedded?: readonly OutlookMessage[];
}

const numbered = (name: string, index: number): string =>
  `${name}_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}`;

/** Writes properties as streams and as the table of those that have a fixed length (MS-OXMSG 2.4). */
function folderOf(properties: Properties, headBytes: number): Required<Folder> {
  const streams: Record<string, Uint8Array> = {};
  const rows: Buffer[] = [Buffer.alloc(headBytes)];
  for (const [tag, value] of Object.entries(properties)) {
    const row = Buffer.alloc(16);
    row.writeUInt32LE(parseInt(tag, 16), 0);
    row.writeUInt32LE(6, 4);
    const type = tag.slice(4);
    if (value instanceof Date)
      row.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, 8);
    else if (typeof value === 'number') row.writeInt32LE(value, 8);
    else if (typeof value === 'boolean') row.writeUInt16LE(value ? 1 : 0, 8);
    else {
      const bytes =
        typeof value !== 'string' ? value : Buffer.from(value, type === '001F' ? 'utf16le' : 'latin1');
      streams[`__substg1.0_${tag}`] = bytes;
      row.writeUInt32LE(bytes.length, 8);
    }
    rows.push(row);
  }
  streams['__properties_version1.0'] = Buffer.concat(rows);
  return { streams, folders: {} };
}

function messageFolder(message: OutlookMessage, headBytes: number): Folder {
  const own = folderOf(message.properties, headBytes);
  const folders: Record<string, Folder> = {
    '__nameid_version1.0': {
      streams: {
        '__substg1.0_00020102': new Uint8Array(0),
        '__substg1.0_00030102': new Uint8Array(0),
        '__substg1.0_00040102': new Uint8Array(0),
      },
    },
  };
  message.recipients?.forEach((one, index) => {
    folders[numbered('__recip', index)] = folderOf(one, 8);
  });
  let number = 0;
  for (const one of message.attachments ?? [])
    folders[numbered('__attach', number++)] = folderOf({ '37050003': 1, ...one }, 8);
  for (const inner of message.embedded ?? []) {
    const { streams } = folderOf(
      { '37050003': 5, '3001001F': String(inner.properties['0037001F'] ?? '') },
      8,
    );
    folders[numbered('__attach', number++)] = {
      streams,
      folders: { '__substg1.0_3701000D': messageFolder(inner, 24) },
    };
  }
  return { streams: own.streams, folders };
}

/** Writes a folder as a compound file. */
export function compoundFile(root: Folder): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] }];
  const add = (folder: Folder, index: number): void => {
    for (const [name, bytes] of Object.entries(folder.streams ?? {})) {
      entries[index]?.children?.push(entries.length);
      entries.push({
        name,
        type: TypeEnum.DOCUMENT,
        length: bytes.length,
        binaryProvider: () => Uint8Array.from(bytes),
      });
    }
    for (const [name, inner] of Object.entries(folder.folders ?? {})) {
      const at = entries.length;
      entries[index]?.children?.push(at);
      entries.push({ name, type: TypeEnum.DIRECTORY, length: 0, children: [] });
      add(inner, at);
    }
  };
  add(root, 0);
  return Buffer.from(burn(entries));
}

/** Writes a message as Outlook saves it (.msg). */
export function outlookFile(message: OutlookMessage): Buffer {
  return compoundFile(
    messageFolder({ ...message, properties: { '001A001F': 'IPM.Note', ...message.properties } }, 32),
  );
}

/** Packs a rich text the plainest way the format knows: every byte as itself (MS-OXRTFCP). */
export function packedRichText(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  const body: number[] = [];
  for (let at = 0; at < bytes.length; at += 8) body.push(0, ...bytes.subarray(at, at + 8));
  const head = Buffer.alloc(16);
  head.writeUInt32LE(body.length + 12, 0);
  head.writeUInt32LE(bytes.length, 4);
  head.writeUInt32LE(0x75465a4c, 8);
  return Buffer.concat([head, Buffer.from(body)]);
}
