import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { ByteSource } from '../database/heldFiles';
import { erase } from '../keys/bytes';
import type { Findings } from './findings';

/** SQLCipher 4: page size, and what is kept at a page's end: 16 bytes of IV, 64 of HMAC-SHA512. */
export const pageSize = 4096;
const macLength = 64;
const saltLength = 16;

/** SQLite never writes the page that holds its lock bytes. */
const lockPage = 0x4000_0000 / pageSize + 1;

/** Checks single encrypted pages without decrypting them. */
export interface PageAuthenticator {
  isGenuine(page: Uint8Array, number: number): boolean;
  erase(): void;
}

/**
 * HMAC key of SQLCipher 4: PBKDF2-HMAC-SHA512(raw key, salt with every byte XOR 0x3a, 2 rounds, 32 bytes).
 * The HMAC covers a page without its own 64 bytes (page 1 also without the salt in front), then the page number as
 * four bytes, least significant first.
 */
export function pageAuthenticator(key: Uint8Array, salt: Uint8Array): PageAuthenticator {
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  return {
    isGenuine(page, number) {
      if (page.length !== pageSize) return false;
      const numberBytes = Buffer.alloc(4);
      numberBytes.writeUInt32LE(number);
      const mac = createHmac('sha512', macKey)
        .update(page.subarray(number === 1 ? saltLength : 0, pageSize - macLength))
        .update(numberBytes)
        .digest();
      return timingSafeEqual(mac, page.subarray(pageSize - macLength));
    },
    erase: () => erase(macKey),
  };
}

/** How many pages are read at once. */
const pagesPerStep = 256;

/**
 * Checks every page of a database file.
 * @param where how problems are filed; @param key the raw 32-byte key.
 */
export async function checkPages(options: {
  source: ByteSource;
  file: string;
  where: 'ledger' | 'desk';
  key: Uint8Array;
  findings: Findings;
}): Promise<void> {
  const { source, file, where, key, findings } = options;
  const authenticator = pageAuthenticator(key, source.read(0, saltLength));
  const total = Math.ceil(source.size / pageSize);
  try {
    for (let first = 1; first <= total; first += pagesPerStep) {
      await findings.step(where === 'desk' ? 'desk' : 'pages', first, total);
      const bytes = source.read((first - 1) * pageSize, pagesPerStep * pageSize);
      for (let offset = 0; offset < bytes.length; offset += pageSize) {
        const page = first + offset / pageSize;
        findings.pages += 1;
        if (page === lockPage) continue;
        const genuine = authenticator.isGenuine(bytes.subarray(offset, offset + pageSize), page);
        if (!genuine) {
          findings.problem({ where, file, page, message: 'This page was changed or is not whole.' });
        }
      }
    }
  } finally {
    authenticator.erase();
  }
}
