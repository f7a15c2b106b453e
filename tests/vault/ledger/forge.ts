import { randomId, toHex } from '@vault/keys/bytes';
import type { SigningKey } from '@vault/keys/primitives';
import { encodeHeader, type EntryHeader, linkHash, signedBytes } from '@vault/ledger/entryHeader';
import { type Payload, sealPayload } from '@vault/ledger/payload';
import type { Session } from '@vault/session';

/** What a person with a key and a debugger would append: well-formed, but judged by nobody. */
export function forge(
  session: Session,
  draft: { stream: string; kind: string; data: unknown } & Partial<
    Pick<Payload, 'record' | 'version' | 'act' | 'origin'>
  >,
  change: { author?: string; sign?: SigningKey; header?: Partial<EntryHeader>; previous?: Buffer } = {},
): number {
  const { ledger, keys } = session.parts;
  const { stream } = draft;
  const head = ledger.head();
  const seq = head.seq + 1;
  const key = ledger.keys.get(stream, 1);
  if (key === undefined) throw new Error('no key to forge with');
  const place = { vault: ledger.vault, stream, epoch: 1, seq };
  const payload = { schema: 1, record: randomId(), version: 1, act: randomId(), n: 1, of: 1, ...draft };
  const { stream: _stream, ...content } = payload;
  const { sealed, sealedSha256, commit } = sealPayload(key, content, place);
  const streamHead = ledger.entries.streamHead(stream);
  const header = encodeHeader({
    ...{ v: 1, suite: 1, ...place, streamPrev: streamHead ? toHex(streamHead) : null },
    ...{ at: session.clock.now(), author: change.author ?? session.user.id, sealedSha256, commit },
    ...change.header,
  });
  const hash = linkHash(change.previous ?? head.hash, header);
  const signature = (change.sign ?? keys.sign).sign(signedBytes(hash));
  ledger.entries.append({ seq, header, hash, signature, sealed });
  ledger.forgetOpened([stream]);
  return seq;
}
