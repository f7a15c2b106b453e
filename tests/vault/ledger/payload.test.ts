import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeader, encodeHeader, type EntryHeader } from '@vault/ledger/entryHeader';
import {
  commitmentOf,
  encodePayload,
  openPayload,
  pad,
  paddedLength,
  type Payload,
  sealPayload,
  unpad,
} from '@vault/ledger/payload';

const id = (byte: string): string => byte.repeat(16);
const place = { vault: id('aa'), stream: id('bb'), epoch: 1, seq: 7 };
const key = Buffer.alloc(32, 3);
const payloadOf = (data: unknown): Payload => ({
  ...{ schema: 1, kind: 'note', record: id('cc'), version: 1, act: id('dd'), n: 1, of: 2, data },
});

describe('padding', () => {
  it.each([
    [0, 256],
    [1, 256],
    [256, 256],
    [257, 512],
    [4095, 4096],
    [4096, 4096],
    [4097, 4352],
    [5000, 5120],
    [100_000, 100_352],
    [1_048_577, 1_081_344],
  ])('makes %i bytes %i', (length, padded) => {
    expect(paddedLength(length)).toBe(padded);
  });

  it('grows with the length, by at most an eighth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4097, max: 2 ** 30 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded / length).toBeLessThan(1.125);
        expect(paddedLength(padded)).toBe(padded);
        expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(padded);
      }),
    );
  });

  it('comes off again, and only when it is whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6000 }), (bytes) => {
        const text = Buffer.from(bytes.map((byte) => byte || 1));
        expect(unpad(pad(text))?.equals(text)).toBe(true);
        const dirty = pad(text);
        if (dirty.length - text.length < 2) return;
        dirty[dirty.length - 1] = 1;
        expect(unpad(dirty)).toBeUndefined();
        expect(unpad(Buffer.concat([pad(text), Buffer.alloc(256)]))).toBeUndefined();
      }),
    );
  });
});

describe('a payload', () => {
  it('comes back whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const { sealed, commit } = sealPayload(key, payloadOf(data), place);
        const opened = openPayload(key, sealed, commit, place);
        expect(JSON.stringify(opened?.payload.data)).toBe(JSON.stringify(data));
        expect(opened && commitmentOf(opened.salt, opened.bytes).toString('hex')).toBe(commit);
      }),
    );
  });

  it('cannot be moved to another place, opened with another key, or exchanged for another', () => {
    const { sealed, commit } = sealPayload(key, payloadOf('words'), place);
    for (const change of [{ seq: 8 }, { epoch: 2 }, { stream: id('ee') }, { vault: id('ee') }]) {
      expect(openPayload(key, sealed, commit, { ...place, ...change })).toBeUndefined();
    }
    expect(openPayload(Buffer.alloc(32), sealed, commit, place)).toBeUndefined();
    const other = sealPayload(key, payloadOf('other words'), place);
    expect(openPayload(key, other.sealed, commit, place)).toBeUndefined();
  });

  it('has one encoding, its keys in one order', () => {
    const payload = payloadOf({ b: 1, a: 2 });
    const reversed = Object.fromEntries(Object.entries(payload).reverse()) as Payload;
    expect(encodePayload(reversed).equals(encodePayload(payload))).toBe(true);
    expect(encodePayload(payload).toString()).toBe(
      `{"schema":1,"kind":"note","record":"${id('cc')}","version":1,"act":"${id('dd')}","n":1,"of":2,"data":{"b":1,"a":2}}`,
    );
  });

  it('does not tell short words from none', () => {
    const lengths = ['', 'x', 'a few more words'].map(
      (data) => sealPayload(key, payloadOf(data), place).sealed.length,
    );
    expect(new Set(lengths)).toEqual(new Set([256 + 28]));
  });
});

describe('a header', () => {
  const header: EntryHeader = {
    ...{ v: 1, suite: 1, ...place, streamPrev: null, at: '2026-11-22T12:00:00.000Z' },
    ...{ author: id('ff'), sealedSha256: id('11').repeat(2), commit: id('22').repeat(2) },
  };

  it('has exactly one encoding', () => {
    const bytes = encodeHeader(header);
    expect(decodeHeader(bytes)).toEqual(header);
    const text = bytes.toString();
    for (const other of [
      ` ${text}`,
      text.replace(':1,', ': 1,'),
      text.replace('"v":1', '"v":1.0'),
      `${text}\n`,
    ]) {
      expect(decodeHeader(Buffer.from(other))).toBeUndefined();
    }
    const swapped = JSON.stringify(Object.fromEntries(Object.entries(header).reverse()));
    expect(decodeHeader(Buffer.from(swapped))).toBeUndefined();
    expect(decodeHeader(Buffer.from(text.replace('}', ',"more":1}')))).toBeUndefined();
    expect(decodeHeader(Buffer.from('not json'))).toBeUndefined();
  });
});
