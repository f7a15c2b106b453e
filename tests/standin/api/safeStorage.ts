import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strict } from '../offered.ts';
import { app } from './app.ts';
import { registry, requireReady } from './registry.ts';

const prefix = Buffer.from('v10');
const initialisation = 12;
const tag = 16;

/** The key lies beside the data: this protects nothing, it only behaves as the real thing does. */
function key(): Buffer {
  const file = join(app.getPath('userData'), 'standin-safe-storage.key');
  try {
    return readFileSync(file);
  } catch {
    const fresh = randomBytes(32);
    writeFileSync(file, fresh, { mode: 0o600 });
    return fresh;
  }
}

function encryptString(plainText: string): Buffer {
  requireReady('safeStorage cannot be used before app is ready');
  const start = randomBytes(initialisation);
  const cipher = createCipheriv('aes-256-gcm', key(), start);
  return Buffer.concat([
    prefix,
    start,
    cipher.update(plainText, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

function decryptString(encrypted: Buffer): string {
  requireReady('safeStorage cannot be used before app is ready');
  if (!encrypted.subarray(0, prefix.length).equals(prefix))
    throw new Error(
      'Error while decrypting the ciphertext provided to safeStorage.decryptString. Ciphertext does not appear to be encrypted.',
    );
  const content = encrypted.subarray(prefix.length);
  const decipher = createDecipheriv('aes-256-gcm', key(), content.subarray(0, initialisation));
  decipher.setAuthTag(content.subarray(-tag));
  return decipher.update(content.subarray(initialisation, -tag), undefined, 'utf8') + decipher.final('utf8');
}

/** Electron's `safeStorage`, NOT secure here. */
export const safeStorage = strict(
  {
    encryptString,
    decryptString,
    isEncryptionAvailable: (): boolean => registry.ready,
    getSelectedStorageBackend: (): string => 'basic_text',
  },
  'safeStorage',
);
