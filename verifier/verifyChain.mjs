#!/usr/bin/env node
/*
 * Checks an exported chain of a Casekeep case. One file, no dependencies but Node 20 or newer; it opens no vault, needs no
 * key and contacts nobody.
 *
 *   node verifyChain.mjs CHAIN.json [--fingerprint HEX] [--head HEX] [FILE…]
 *
 * What it proves, step by step:
 *   1. Link.        Each entry's hash is SHA-256("casekeep/link/1" ‖ hash of the entry before it in the vault ‖ its header).
 *   2. Order.       Each header names the hash of the entry before it in the same case (streamPrev): nothing is missing
 *                   in between, nothing was put in, nothing changed places.
 *   3. Authors.     Who may sign follows from the vault's own entries: the founding entry names the first director and
 *                   their key; every other person joined with a key that their invitation's key signed. Whoever
 *                   goes on with another key has it signed by the one before, or by two of their recovery shares.
 *   4. Signature.   Each hash is signed (Ed25519) by the author its header names.
 *   5. Content.     Where content is disclosed, SHA-256("casekeep/commit/1" ‖ salt ‖ content) is the commitment in the
 *                   header; where it is withheld, the header alone proves that there is an entry and when it was written.
 *   6. Fingerprint. The hash of the founding entry is the fingerprint printed on the office's documents (--fingerprint).
 *   7. Head.        A head printed on a document is one of the hashes in this chain (--head).
 *   8. Exhibits.    Each FILE given has the SHA-256 of an exhibit in the disclosed content.
 *
 * Exit 0: all of it holds. Exit 1: something does not, and every line that begins with "✗" says what.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** SHA-256 over the parts, one after the other. Texts count as UTF-8. */
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const bytes = (hex) => Buffer.from(hex, 'hex');

/** Ed25519 over "casekeep/sign/1" ‖ hash, or over any other message, by a raw public key of 32 bytes. */
function isSigned(publicKey, message, signature) {
  // The fixed beginning of every Ed25519 key in DER (RFC 8410).
  const der = Buffer.concat([bytes('302a300506032b6570032100'), bytes(publicKey)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, message, key, bytes(signature));
}

/** Steps 1, 2 and 5 for the entries of one stream, in order. Calls `wrong` for whatever does not hold. */
function checkStream(entries, vault, stream, wrong) {
  let before = null;
  let place = 0;
  return entries.map((entry, index) => {
    const name = `entry ${index + 1}`;
    const header = JSON.parse(entry.header);
    const hash = sha256('casekeep/link/1', bytes(entry.previous), entry.header).toString('hex');
    if (hash !== entry.hash) wrong(`${name}: its hash does not follow from its header`);
    if (header.vault !== vault || header.stream !== stream)
      wrong(`${name}: it belongs to another vault or case`);
    if (header.streamPrev !== before) wrong(`${name}: it does not follow the entry before it`);
    if (!(header.seq > place)) wrong(`${name}: it stands before the entry it follows`);
    before = entry.hash;
    place = header.seq;
    if (entry.content === undefined) return { name, header, entry };
    const commit = sha256('casekeep/commit/1', bytes(entry.salt), entry.content).toString('hex');
    if (commit !== header.commit) wrong(`${name}: its content is not the one that was sealed`);
    return { name, header, entry, content: JSON.parse(entry.content) };
  });
}

/**
 * What lets somebody sign with a key from an entry on: that the vault was founded with it, or the signature that an
 * invitation, the key before, or two recovery shares gave for it. `undefined` for an entry about something else.
 */
function newKeyOf(content, known, invited, vault) {
  const { kind, data } = content;
  if (kind === 'founding') return { isGiven: true, name: data.name };
  const { change, user, signKey } = data;
  const statement = (use, boxKey) =>
    Buffer.concat([Buffer.from(`casekeep/${use}/1`), ...[vault, user, boxKey, signKey].map(bytes)]);
  const signedBy = (key, message, signature) => key !== undefined && isSigned(key, message, signature);
  if (change === 'joined') {
    const { invitationKey, name } = invited.get(user) ?? {};
    const isGiven = signedBy(invitationKey, statement('join', data.boxKey), data.invitationSignature);
    return { isGiven, name };
  }
  if (change === 'renewed') {
    const isGiven = signedBy(
      known?.keys.at(-1).signKey,
      statement('renew', data.boxKey),
      data.renewalSignature,
    );
    return { isGiven, name: known?.name };
  }
  if (change === 'recovered') {
    const { set, key } = known?.recovery ?? {};
    const signed = signedBy(key, statement('recover', known?.boxKey), data.recoverySignature);
    return { isGiven: signed && set === data.set, name: known?.name };
  }
  return undefined;
}

/** Step 3: user id → name and signing keys, each from an entry on, from the disclosed entries of the vault's own stream. */
function authorsOf(checked, vault, wrong) {
  const authors = new Map();
  const invited = new Map();
  for (const { name, header, content } of checked) {
    if (content?.kind !== 'founding' && content?.kind !== 'user') continue;
    const { data } = content;
    if (content.kind === 'founding' && (header.seq !== 1 || authors.size > 0))
      wrong(`${name}: a second founding entry`);
    if (data.change === 'invited') invited.set(data.user, data);
    const known = authors.get(data.user);
    const next = newKeyOf(content, known, invited, vault);
    if (next === undefined) continue;
    if (!next.isGiven) {
      wrong(`${name}: somebody signs with a key that nobody gave them`);
      continue;
    }
    authors.set(data.user, {
      name: next.name,
      boxKey: data.boxKey ?? known?.boxKey,
      recovery: data.change === 'recovered' ? known.recovery : data.recovery,
      keys: [...(known?.keys ?? []), { from: header.seq, signKey: data.signKey }],
    });
  }
  return authors;
}

/** Step 4 for every entry. */
function checkSignatures(checked, authors, wrong) {
  for (const { name, header, entry } of checked) {
    const key = authors.get(header.author)?.keys.findLast(({ from }) => from <= header.seq);
    const message = Buffer.concat([Buffer.from('casekeep/sign/1'), bytes(entry.hash)]);
    if (key === undefined) wrong(`${name}: its author is nobody the vault knows`);
    else if (!isSigned(key.signKey, message, entry.signature))
      wrong(`${name}: it is not signed by its author`);
  }
}

/**
 * Checks a chain.
 * @param {any} chain what the file says
 * @param {{ fingerprint?: string, head?: string, files?: { name: string, sha256: string }[] }} [against]
 * @returns {{ wrong: string[], lines: string[] }} what does not hold, and the entries of the case in words
 */
export function verifyChain(chain, { fingerprint, head, files = [] } = {}) {
  const wrong = [];
  if (chain.format !== 'casekeep/chain/1') return { wrong: ['this is not an exported chain'], lines: [] };
  const { vault, case: stream } = chain;
  const say = (where) => (what) => wrong.push(`${where}, ${what}`);
  const own = checkStream(chain.vaultEntries, vault, vault, say('vault'));
  const entries = checkStream(chain.caseEntries, vault, stream, say('case'));
  const authors = authorsOf(own, vault, say('vault'));
  checkSignatures(own, authors, say('vault'));
  checkSignatures(entries, authors, say('case'));
  if (own[0]?.content?.kind !== 'founding') wrong.push('vault, the founding entry is missing');
  const hashes = [...chain.vaultEntries, ...chain.caseEntries].flatMap(({ hash, previous }) => [
    hash,
    previous,
  ]);
  if (fingerprint !== undefined && fingerprint !== chain.vaultEntries[0]?.hash)
    wrong.push('the fingerprint is that of another vault');
  if (head !== undefined && !hashes.includes(head)) wrong.push('the printed head is not in this chain');
  const exhibits = entries.flatMap(({ content }) =>
    content?.kind === 'evidence' ? [content.data.content.file.sha256] : [],
  );
  for (const file of files)
    if (!exhibits.includes(file.sha256)) wrong.push(`${file.name}: no exhibit has this content`);
  const lines = entries.map(({ header, content }) => {
    const what = content === undefined ? 'withheld' : `${content.kind}, version ${content.version}`;
    return `${header.at}  ${authors.get(header.author)?.name ?? 'nobody'}  ${what}`;
  });
  return { wrong, lines };
}

/** @returns what the file says, or nothing where it is no chain. */
function chainFrom(path) {
  try {
    const chain = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(chain?.vaultEntries) && Array.isArray(chain.caseEntries) ? chain : undefined;
  } catch {
    return undefined;
  }
}

/** Like {@link verifyChain}; what cannot even be looked at does not hold. */
function checked(chain, against) {
  try {
    return verifyChain(chain, against);
  } catch {
    return { wrong: ['an entry cannot be read: it was changed'], lines: [] };
  }
}

function main(words) {
  const against = { files: [] };
  let path;
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--fingerprint' || word === '--head') against[word.slice(2)] = words.shift()?.toLowerCase();
    else if (path === undefined) path = word;
    else against.files.push({ name: word, sha256: sha256(readFileSync(word)).toString('hex') });
  }
  if (path === undefined) {
    console.error('node verifyChain.mjs CHAIN.json [--fingerprint HEX] [--head HEX] [FILE…]');
    return 2;
  }
  const chain = chainFrom(path);
  if (chain === undefined) {
    console.log('✗ This file cannot be read as an exported chain: it is another file, or it was changed.');
    return 1;
  }
  const { wrong, lines } = checked(chain, against);
  for (const line of lines) console.log(line);
  console.log(
    `${lines.length} entries of the case. Fingerprint of the vault: ${chain.vaultEntries?.[0]?.hash ?? 'none'}`,
  );
  for (const line of wrong) console.log(`✗ ${line}`);
  if (wrong.length === 0) console.log('✓ Links, order, authors, signatures and disclosed content hold.');
  return wrong.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
