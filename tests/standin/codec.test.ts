import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCodec } from './codec.ts';

const { encode, decode } = makeCodec();

const primitives = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.bigInt(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const views = fc.oneof(
  fc.uint8Array(),
  fc.int8Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.float32Array(),
  fc.float64Array(),
  fc.bigInt64Array(),
);
const errors = fc
  .tuple(fc.constantFrom(Error, TypeError, RangeError), fc.string())
  .map(([Kind, message]) => new Kind(message));
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    primitives,
    views,
    errors,
    fc.date({ noInvalidDate: false }),
    fc.uint8Array().map((bytes) => bytes.buffer),
    fc.uint8Array().map((bytes) => new DataView(bytes.buffer)),
    fc.constantFrom(/a[b]*/giu, Object(1), Object('text'), Object(false), Object(5n)),
    fc.array(tie('value')),
    fc.sparseArray(tie('value'), { maxNumElements: 4, maxLength: 8 }),
    fc.dictionary(fc.string(), tie('value')),
    fc.array(fc.tuple(tie('value'), tie('value'))).map((entries) => new Map(entries)),
    fc.array(tie('value')).map((items) => new Set(items)),
  ),
})).value;

test('what is decoded equals what structuredClone gives', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(decode(encode(value))).toStrictEqual(structuredClone(value));
    }),
  );
});

test('an object met twice stays one object, also inside itself', () => {
  const shared = { name: 'shared' };
  const circle: Record<string, unknown> = { shared, list: [shared] };
  circle['self'] = circle;
  const back = decode(encode(circle)) as { shared: object; list: object[]; self: object };
  expect(back.list[0]).toBe(back.shared);
  expect(back.self).toBe(back);
});

test('a boxed value keeps later references right', () => {
  const last = { name: 'last' };
  const back = decode(encode([Object(1), last, last])) as object[];
  expect(back[1]).toBe(back[2]);
});

test('the cause of an error is kept', () => {
  const back = decode(encode(new TypeError('outer', { cause: { code: 5 } }))) as Error;
  expect(back).toBeInstanceOf(TypeError);
  expect(back.cause).toEqual({ code: 5 });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('name')],
  ['a promise', Promise.resolve()],
  ['a blob', new Blob(['text'])],
])('%s cannot be carried', (_name, value) => {
  expect(() => encode({ value })).toThrow(/could not be cloned/);
});
