/** Name identifiers of the OpenType `name` table (OpenType 1.9, "name" table, Name IDs). */
const nameId = {
  family: 1,
  subfamily: 2,
  unique: 3,
  full: 4,
  postScript: 6,
  typographicFamily: 16,
  typographicSubfamily: 17,
} as const;

/** Names that stay as they are: copyright, version, trademark, makers, licence and its address. */
const keptNames = new Set([0, 5, 7, 8, 9, 11, 12, 13, 14]);
const checksumMagic = 0xb1b0afba;

interface Table {
  tag: string;
  bytes: Buffer;
}

function readTables(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const offset = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      bytes: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    };
  });
}

function utf16BigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** @returns the names of the old table that are kept, as Windows Unicode English (platform 3, encoding 1, 0x409). */
function keptFrom(table: Buffer): Map<number, Buffer> {
  const kept = new Map<number, Buffer>();
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const entry = 6 + index * 12;
    const id = table.readUInt16BE(entry + 6);
    const isEnglish = table.readUInt16BE(entry) === 3 && table.readUInt16BE(entry + 4) === 0x409;
    if (!isEnglish || !keptNames.has(id)) continue;
    const start = storage + table.readUInt16BE(entry + 10);
    kept.set(id, table.subarray(start, start + table.readUInt16BE(entry + 8)));
  }
  return kept;
}

function nameTable(old: Buffer, family: string, style: string): Buffer {
  const postScript = `${family.replaceAll(' ', '')}-${style.replaceAll(' ', '')}`;
  const names = keptFrom(old);
  const given: [number, string][] = [
    [nameId.family, family],
    [nameId.subfamily, 'Regular'],
    [nameId.unique, `Casekeep: ${postScript}`],
    [nameId.full, `${family} ${style}`],
    [nameId.postScript, postScript],
    [nameId.typographicFamily, family],
    [nameId.typographicSubfamily, style],
  ];
  for (const [id, text] of given) names.set(id, utf16BigEndian(text));
  const sorted = [...names].sort(([first], [second]) => first - second);
  const head = Buffer.alloc(6 + sorted.length * 12);
  head.writeUInt16BE(sorted.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  sorted.forEach(([id, text], index) => {
    const fields = [3, 1, 0x409, id, text.length, offset];
    fields.forEach((value, field) => head.writeUInt16BE(value, 6 + index * 12 + field * 2));
    offset += text.length;
  });
  return Buffer.concat([head, ...sorted.map(([, text]) => text)]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4)
    sum = (sum + bytes.readUInt32BE(offset)) >>> 0;
  return sum;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/**
 * Gives a font file another family name and keeps its shapes, copyright and licence. The layout engine always looks
 * at the fonts of the computer too; under a name nothing else has, the file we ship is the one that is used, and the
 * same document comes out the same everywhere. (The licence of the Source families asks for another name anyway once
 * a file is changed: SIL Open Font Licence, Reserved Font Name.)
 *
 * @param font an OpenType or TrueType file
 * @returns the renamed file; a digital signature table, which no longer fits, is left out
 */
export function renameFamily(font: Buffer, family: string, style: string): Buffer {
  const tables = readTables(font)
    .filter((table) => table.tag !== 'DSIG')
    .map(({ tag, bytes }) => ({
      tag,
      bytes: tag === 'name' ? nameTable(bytes, family, style) : Buffer.from(bytes),
    }));
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  font.copy(directory, 0, 0, 4);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  const parts: Buffer[] = [];
  let offset = directory.length;
  let headOffset = 0;
  tables.forEach(({ tag, bytes }, index) => {
    if (tag === 'head') {
      bytes.writeUInt32BE(0, 8);
      headOffset = offset;
    }
    const part = padded(bytes);
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(part), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    parts.push(part);
    offset += part.length;
  });
  const whole = Buffer.concat([directory, ...parts]);
  whole.writeUInt32BE((checksumMagic - checksum(whole)) >>> 0, headOffset + 8);
  return whole;
}
