import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FailureSchema } from '@contract/failures';
import type { Operation } from '@contract/operation';
import { vaultOperations, type VaultOperationName } from '@contract/operations';
import { addUser, desktop, newOffice, passphrase } from '../../support/office';
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

/** One number for every byte of the ledger: it is the whole ledger, whatever part of it the session may list. */
function ledgerBytes(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder).filter((name) => /^ledger\..*(db|wal)$/u.test(name));
  for (const name of files.sort()) hash.update(readFileSync(join(folder, name)));
  return `${files.length} ${hash.digest('hex')}`;
}

/** Asked first, so that a session that answers nothing at all is noticed however the dice fall. */
const first: [{ name: VaultOperationName; input: unknown }][] = [
  [{ name: 'vault.status', input: {} }],
  [{ name: 'ledger.list', input: {} }],
  [{ name: 'ledger.list', input: { since: -1 } }],
  [{ name: 'users.invite', input: { name: 'Somebody', role: 'owner' } }],
];

/** Who asks; without a name, nobody is signed in. `runs` and the least that must be answered fit what they may do. */
const askers = [
  { who: 'a director', name: 'Dana Director', runs: 300, answers: 6 },
  { who: 'staff', name: 'Sam Staff', role: 'staff', runs: 150, answers: 3 },
  { who: 'an alternate', name: 'Ali Alternate', role: 'alternate', runs: 150, answers: 3 },
  { who: 'an auditor', name: 'Avery Auditor', role: 'auditor', runs: 150, answers: 2 },
  { who: 'nobody signed in', runs: 150, answers: 1 },
] as const;

/** An office with one case of every kind of record, and the asker at it, given that case where cases are their work. */
async function deskOf(asker: (typeof askers)[number]) {
  const desk = await newOffice();
  const rich = await richCase(desk, new Markers(), 'consultation');
  if (!('name' in asker)) {
    desk.dispatcher.close();
    return { desk: desktop(desk.folder), rich };
  }
  if (!('role' in asker)) return { desk, rich };
  await addUser(desk, asker.name, asker.role);
  if (asker.role !== 'auditor') await desk.ask('cases.grant', { case: rich.case, user: asker.name });
  desk.dispatcher.close();
  const own = desktop(desk.folder);
  await own.ask('vault.unlock', { user: asker.name, passphrase: `${passphrase} ${asker.name}` });
  return { desk: own, rich };
}

test.each(askers)(
  'whatever is asked by $who, the answer is typed, and a refusal writes nothing',
  { timeout: 90_000 },
  async (asker) => {
    const { desk, rich } = await deskOf(asker);
    const [record = ''] = rich.records;
    const known = { case: rich.case, record, evidence: record, person: record, destination: 'nowhere' };
    const { folder } = desk;
    const paths = {};
    let before = ledgerBytes(folder);
    expect(before).toMatch(/^[1-9]/u);
    const refusals = new Set<string>();
    const answered = new Set<string>();
    await fc.assert(
      fc.asyncProperty(call(known), async ({ name, input }) => {
        const result = await desk.dispatcher.call(name, input, { folder, paths });
        if (result.ok) {
          const operation: Operation = vaultOperations[name];
          operation.output.parse(result.value);
          answered.add(name);
          const after = ledgerBytes(folder);
          if (!operation.writes) expect(after).toBe(before);
          before = after;
          return;
        }
        const failure = FailureSchema.parse(result.failure);
        refusals.add(failure.code);
        expect(failure.code).not.toBe('unexpected');
        expect(ledgerBytes(folder)).toBe(before);
      }),
      {
        ...{ examples: first, numRuns: asker.runs },
        ...{ interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
      },
    );
    expect(refusals.size).toBeGreaterThan(1);
    expect(answered.size).toBeGreaterThanOrEqual(asker.answers);
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
