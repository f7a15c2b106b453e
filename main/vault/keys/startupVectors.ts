import { hkdfSync } from 'node:crypto';
import { Failure } from '../../../contract/failures';
import { fromHex, toHex, utf8 } from './bytes';
import { argon2 } from './passphrase';
import { boxPublicKey, isSignedBy, openWithNonce, sealWithNonce, sha256, signingKey } from './primitives';
import { boxKeyPair, openPublishedVector, openSealedTo, sealTo } from './sealedTo';

type Check = () => boolean | Promise<boolean>;

const aes = {
  key: fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
  nonce: fromHex('cafebabefacedbaddecaf888'),
  plaintext: fromHex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  ),
  associated: fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
  sealed:
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
    '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
    '76fc6ece0f4e1768cddf8853bb2d551b',
};

const hpke = {
  privateKey: fromHex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
  publicKey: fromHex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
  information: fromHex('4f6465206f6e2061204772656369616e2055726e'),
  associated: utf8('Count-0'),
  sealed: fromHex(
    '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431' +
      'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9' +
      '6d8770ac83d07bea87e13c512a',
  ),
};

const ed25519 = {
  seed: fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: fromHex('72'),
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
    '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};

/** One published vector a primitive, and where it is published. */
export const startupVectors: Readonly<Record<string, Check>> = {
  'SHA-256 (FIPS 180-4, "abc")': () =>
    toHex(sha256('abc')) === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  'HKDF-SHA-256 (RFC 5869, A.1)': () =>
    toHex(
      Buffer.from(
        hkdfSync(
          'sha256',
          Buffer.alloc(22, 0x0b),
          fromHex('000102030405060708090a0b0c'),
          fromHex('f0f1f2f3f4f5f6f7f8f9'),
          42,
        ),
      ),
    ) === '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  'AES-256-GCM (McGrew and Viega, case 16)': () =>
    toHex(sealWithNonce(aes.key, aes.nonce, aes.plaintext, aes.associated)) === aes.sealed &&
    openWithNonce(aes.key, aes.nonce, fromHex(aes.sealed), aes.associated)?.equals(aes.plaintext) === true &&
    openWithNonce(aes.key, aes.nonce, fromHex(aes.sealed), Buffer.alloc(20)) === undefined,
  'Ed25519 (RFC 8032, 7.1, test 2)': () => {
    const key = signingKey(ed25519.seed);
    return (
      toHex(key.publicKey) === ed25519.publicKey &&
      toHex(key.sign(ed25519.message)) === ed25519.signature &&
      isSignedBy(key.publicKey, ed25519.message, fromHex(ed25519.signature)) &&
      !isSignedBy(key.publicKey, fromHex('73'), fromHex(ed25519.signature))
    );
  },
  'X25519 and HPKE base mode (RFC 9180, A.1.1)': async () => {
    const pair = await boxKeyPair(hpke.privateKey, hpke.publicKey);
    const opened = await openPublishedVector(pair, hpke);
    return (
      boxPublicKey(hpke.privateKey).equals(hpke.publicKey) &&
      opened?.toString() === 'Beauty is truth, truth beauty'
    );
  },
  'HPKE with AES-256-GCM, there and back': async () => {
    const context = { vault: '11'.repeat(16), stream: '22'.repeat(16), epoch: 1, recipient: '33'.repeat(16) };
    const pair = await boxKeyPair(hpke.privateKey, hpke.publicKey);
    const sealed = await sealTo(hpke.publicKey, context, aes.key);
    const opened = await openSealedTo(pair, context, sealed);
    return (
      opened?.equals(aes.key) === true &&
      (await openSealedTo(pair, { ...context, epoch: 2 }, sealed)) === undefined
    );
  },
  'Argon2id v1.3 (reference implementation, t=2, m=2^8, p=1)': async () =>
    toHex(await argon2(utf8('password'), utf8('somesalt'), { memory: 256, passes: 2 })) ===
    '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
};

/**
 * Runs every vector.
 * @throws Failure `primitivesBroken` naming the first that is wrong.
 */
export async function runVectors(vectors: Readonly<Record<string, Check>>): Promise<void> {
  for (const [name, check] of Object.entries(vectors)) {
    let good = false;
    try {
      good = await check();
    } catch {
      good = false;
    }
    if (!good) throw new Failure('primitivesBroken', { values: { primitive: name } });
  }
}

let proven: Promise<void> | undefined;

/**
 * Runs every vector once a process, before a vault is made or opened.
 * @throws Failure `primitivesBroken`: nothing is opened or written then.
 */
export function provePrimitives(): Promise<void> {
  proven ??= runVectors(startupVectors);
  return proven;
}
