import { Failure, type FailureMessage } from '@contract/failures';
import type { Role } from '@contract/roles';
import { defaultOffice, OfficeProfileSchema } from '@contract/office';
import {
  isOperationName,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  operations,
} from '@contract/operations';
import type { SignedIn } from '@contract/operations/session';
import { type CaseFile, recordsOf } from '@domain/assemble/caseFile';
import { shippedCodes } from '@domain/conductCodes/conductCodes';
import { personCodeNames } from '@domain/people';
import { caseView } from '@domain/view/caseView';
import { caseUnder, director, type Step, staff } from '../../support/caseOf';
import { id } from '../../support/records';

/** The moment at which everything on the fake page happens. */
export const now = '2026-03-06T15:00:00.000Z';
export const office = OfficeProfileSchema.parse(defaultOffice);

/** Who is signed in: by role, or somebody of their own in that role, and the rules the case is held to. */
export interface FakeSession {
  readonly role: Role;
  readonly user?: string;
  readonly rules?: 1 | 2;
}

export type Answers = { [Name in OperationName]?: (input: OperationInput<Name>) => OperationOutput<Name> };

/** What the page reaches the app by, answered from one case in memory; every input is held against the contract. */
export interface FakeBridge {
  readonly session: SignedIn;
  readonly file: () => CaseFile;
  /** Inputs of every call of one operation, in order. */
  calls: <Name extends OperationName>(name: Name) => OperationInput<Name>[];
  /** What was called, in order. */
  names: () => string[];
  /** Puts a draft where a form looks for it. */
  keepDraft: (form: string, value: unknown) => void;
  tell: (event: string, value: unknown) => void;
}

/**
 * Installs a bridge on the page.
 *
 * @param signedIn who is signed in
 * @param steps what is in the case
 * @param answers answers of a test's own; one that throws a Failure refuses
 */
export function fakeBridge(
  signedIn: Role | FakeSession,
  steps: readonly Step[],
  answers: Answers = {},
): FakeBridge {
  const {
    role,
    rules = 1,
    ...who
  }: FakeSession = typeof signedIn === 'string' ? { role: signedIn } : signedIn;
  const file = caseUnder(rules, steps);
  const made: { name: string; input: unknown }[] = [];
  const drafts = new Map<
    string,
    { form: string; case?: string | undefined; savedAt: string; value: unknown }
  >();
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const user = { id: who.user ?? (role === 'staff' ? staff : director), name: 'Dana Okafor', role };
  const session: SignedIn = { vault: id(0x7a), practice: false, user, office };
  const names = new Map([
    [director, 'Dana Okafor'],
    [staff, 'Sam Halvorsen'],
  ]);

  const usual: Answers = {
    'cases.get': () =>
      caseView(file, { office, now, practice: false, names, viewer: { user: '', givesKeys: true } }),
    'cases.earlier': () => ({ count: 0, by: [] }),
    'cases.comparators': () => [],
    'drafts.list': ({ case: of }) =>
      [...drafts.values()].filter((draft) => of === undefined || draft.case === of),
    'drafts.save': (draft) => {
      drafts.set(draft.form, { ...draft, savedAt: now });
      return { savedAt: now };
    },
    'drafts.discard': ({ form }) => {
      drafts.delete(form);
      return {};
    },
    'records.write': ({ amend }) => ({ case: file.id, record: amend?.record ?? id(0xbeef), version: 1 }),
    'records.error': ({ record }) => ({ case: file.id, record, version: 2 }),
    'people.reveal': ({ person }) => ({
      codeName: personCodeNames(file).get(person) ?? '',
      identity: recordsOf(file, 'person').find((record) => record.id === person)?.data.identity ?? {},
      contacts: recordsOf(file, 'report').flatMap(({ data }) =>
        data.person === person && data.contact?.details !== undefined ? [data.contact.details] : [],
      ),
    }),
    'users.list': () => [
      { id: director, name: 'Dana Okafor', role: 'director', state: 'active' },
      { id: staff, name: 'Sam Halvorsen', role: 'staff', state: 'active' },
      { id: id(0xad), name: 'Ada Auditor', role: 'auditor', state: 'active' },
    ],
    'codes.list': () => shippedCodes.map((code) => ({ code, origin: 'shipped', effective: code.inForce })),
    'shell.clearClipboard': () => ({}),
    ...answers,
  };

  const answer = (name: string, input: unknown): unknown => {
    made.push({ name, input });
    if (!isOperationName(name)) throw new Failure('unknownOperation');
    const parsed = operations[name].input.safeParse(input);
    if (!parsed.success) throw new Failure('badInput');
    const reply = usual[name] as ((input: unknown) => unknown) | undefined;
    if (reply === undefined) throw new Failure('unknownOperation');
    return reply(parsed.data);
  };

  Object.defineProperty(window, 'casekeep', {
    configurable: true,
    value: {
      invoke: async (name: string, input: unknown) => {
        try {
          return { ok: true, value: answer(name, input) };
        } catch (error) {
          const failure: FailureMessage =
            error instanceof Failure ? error.toMessage() : { code: 'unexpected' };
          return { ok: false, failure };
        }
      },
      onEvent: (name: string, listener: (value: unknown) => void) => {
        const all = listeners.get(name) ?? new Set();
        listeners.set(name, all.add(listener));
        return () => all.delete(listener);
      },
    },
  });

  return {
    session,
    file: () => file,
    calls: (name) => made.filter((call) => call.name === name).map(({ input }) => input) as never,
    names: () => made.map(({ name }) => name),
    keepDraft: (form, value) => drafts.set(form, { form, case: file.id, savedAt: now, value }),
    tell: (event, value) => listeners.get(event)?.forEach((listener) => listener(value)),
  };
}
