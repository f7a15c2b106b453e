import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FailureSchema } from '@contract/failures';
import type { Operation } from '@contract/operation';
import { vaultOperations, type VaultOperationName } from '@contract/operations';
import { newOffice } from '../../support/office';
import { plausible } from './support/plausible';
import { Markers } from './support/markers';
import { richCase } from './support/richOffice';

const names = Object.keys(vaultOperations) as VaultOperationName[];

/** What nobody should send. */
const strange = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.constantFrom<unknown>(undefined, null, '', '__proto__', -1, 1e308, NaN, '\u0000', '\ud800', [], {}),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant('word '.repeat(300_000)),
);

/** @returns every place inside a value, as the keys that lead there. */
function places(value: unknown, before: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [[...before]];
  return [[...before], ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...before, key]))];
}

/** @returns a copy with one place changed; at the top the value itself. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

/** An operation with an input that once was good, or with anything at all. */
function call(known: Readonly<Record<string, string>>) {
  return fc.constantFrom(...names).chain((name) => {
    const good = plausible(name, known).map(({ input }) => input);
    const bent = fc
      .constantFrom(...good)
      .chain((input) =>
        fc
          .record({ place: fc.constantFrom(...places(input)), to: strange, times: fc.nat(1) })
          .map(({ place, to, times }) => (times === 0 ? input : changed(input, place, to))),
      );
    const input = fc.oneof({ arbitrary: bent, weight: 5 }, { arbitrary: strange, weight: 1 });
    return input.map((value) => ({ name, input: value }));
  });
}

test(
  'whatever is asked, the answer is typed, and a refusal writes nothing',
  { timeout: 90_000 },
  async () => {
    const desk = await newOffice();
    const rich = await richCase(desk, new Markers(), 'consultation');
    const [record = ''] = rich.records;
    const known = { case: rich.case, record, evidence: record, person: record, destination: 'nowhere' };
    const { folder } = desk;
    const paths = {};
    const head = async () => (await desk.ask('ledger.list', {})).at(-1)?.hash;
    let before = await head();
    const refusals = new Set<string>();
    const answered = new Set<string>();
    await fc.assert(
      fc.asyncProperty(call(known), async ({ name, input }) => {
        const result = await desk.dispatcher.call(name, input, { folder, paths });
        if (result.ok) {
          const operation: Operation = vaultOperations[name];
          operation.output.parse(result.value);
          answered.add(name);
          before = await head();
          return;
        }
        const failure = FailureSchema.parse(result.failure);
        refusals.add(failure.code);
        expect(failure.code).not.toBe('unexpected');
        expect(await head()).toBe(before);
      }),
      { interruptAfterTimeLimit: 40_000, numRuns: 300, markInterruptAsFailure: false },
    );
    expect(refusals.size).toBeGreaterThan(3);
    expect(answered.size).toBeGreaterThan(5);
  },
);

test('an operation nobody declared is none, whatever it is called', async () => {
  const desk = await newOffice();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
      async (name) => {
        fc.pre(!Object.hasOwn(vaultOperations, name));
        const result = await desk.dispatcher.call(name, {}, { folder: desk.folder, paths: {} });
        expect(result).toEqual({ ok: false, failure: { code: 'unknownOperation' } });
      },
    ),
  );
});
