/* Web Crypto's names, which a library's types expect as globals and Node declares in a module only. */

type CryptoKey = import('node:crypto').webcrypto.CryptoKey;
type CryptoKeyPair = import('node:crypto').webcrypto.CryptoKeyPair;
type JsonWebKey = import('node:crypto').webcrypto.JsonWebKey;
