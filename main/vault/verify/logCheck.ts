import type { ByteSource } from '../database/heldFiles';
import type { Findings } from './findings';
import { pageAuthenticator, pageSize } from './pageCheck';

const headerLength = 32;
const frameHeaderLength = 24;
const frameLength = frameHeaderLength + pageSize;

type Sums = readonly [number, number];

/** SQLite's WAL checksum (file format, section 4.2) over a multiple of eight bytes, going on from earlier sums. */
function checksum(bytes: Buffer, bigEndian: boolean, [first, second]: Sums): Sums {
  let a = first;
  let b = second;
  for (let offset = 0; offset < bytes.length; offset += 8) {
    const x = bigEndian ? bytes.readUInt32BE(offset) : bytes.readUInt32LE(offset);
    const y = bigEndian ? bytes.readUInt32BE(offset + 4) : bytes.readUInt32LE(offset + 4);
    a = (a + x + b) >>> 0;
    b = (b + y + a) >>> 0;
  }
  return [a, b];
}

const sumsAt = (bytes: Buffer, offset: number): Sums => [
  bytes.readUInt32BE(offset),
  bytes.readUInt32BE(offset + 4),
];
const same = (a: Sums, b: Sums): boolean => a[0] === b[0] && a[1] === b[1];

/** A frame left over from before the log was last restarted: SQLite counts the first salt up and draws the second. */
function isLeftOver(frame: Buffer, header: Buffer): boolean {
  const [ownFirst, ownSecond] = sumsAt(header, 16);
  const [first, second] = sumsAt(frame, 8);
  return first === (ownFirst - 1) >>> 0 && second !== ownSecond;
}

/**
 * Checks every frame of a write-ahead log: the running checksums that make it one log, and the HMAC of each page.
 * Pages are encrypted before SQLite sums them, so both can be checked without decrypting.
 * @param options.salt the first 16 bytes of the database the log belongs to.
 */
export async function checkLog(options: {
  source: ByteSource;
  file: string;
  key: Uint8Array;
  salt: Uint8Array;
  findings: Findings;
}): Promise<void> {
  const { source, file, key, salt, findings } = options;
  if (source.size === 0) return;
  const report = (frame: number | undefined, message: string): void =>
    findings.problem({ where: 'log', file, ...(frame !== undefined && { page: frame }), message });
  const header = source.read(0, headerLength);
  if (header.length < headerLength) return report(undefined, 'The log is cut short.');
  const magic = header.readUInt32BE(0);
  const bigEndian = (magic & 1) === 1;
  let sums = checksum(header.subarray(0, 24), bigEndian, [0, 0]);
  const isHeaderGood =
    (magic === 0x377f0682 || magic === 0x377f0683) &&
    header.readUInt32BE(8) === pageSize &&
    same(sums, sumsAt(header, 24));
  if (!isHeaderGood) return report(undefined, 'The head of the log was changed.');
  const authenticator = pageAuthenticator(key, salt);
  const total = Math.ceil((source.size - headerLength) / frameLength);
  let committed = true;
  try {
    for (let number = 1; number <= total; number += 1) {
      if (number % 256 === 1) await findings.step('log', number, total);
      const frame = source.read(headerLength + (number - 1) * frameLength, frameLength);
      if (frame.length < frameLength) {
        report(number, 'The log is cut short here.');
        break;
      }
      if (isLeftOver(frame, header)) {
        findings.warn(`${file} ends in frames of an earlier log; the next session removes them.`);
        break;
      }
      findings.pages += 1;
      const page = frame.subarray(frameHeaderLength);
      sums = checksum(page, bigEndian, checksum(frame.subarray(0, 8), bigEndian, sums));
      const inLog = same(sumsAt(frame, 8), sumsAt(header, 16)) && same(sums, sumsAt(frame, 16));
      if (!inLog || !authenticator.isGenuine(page, frame.readUInt32BE(0))) {
        report(number, 'This frame of the log was changed, or its writing was interrupted.');
        // Everything after it is summed from it.
        break;
      }
      committed = frame.readUInt32BE(4) !== 0;
    }
  } finally {
    authenticator.erase();
  }
  if (!committed) findings.warn(`${file} ends in an act that was interrupted; it has no effect.`);
}
