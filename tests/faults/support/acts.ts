import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { limits } from '@contract/limits';
import type { OperationInput, OperationOutput, VaultOperationName } from '@contract/operations';
import { sample } from '../../support/records';

export const firstPassphrase = 'the passphrase it begins with';
export const secondPassphrase = 'the passphrase it was changed to';
export const thirdPassphrase = 'the passphrase after somebody could know';

/** What was answered with success: every word of it has to be there after the process died. */
export interface Facts {
  passphrase: string;
  /** Cases that were opened; the last one may have been given up. */
  readonly cases: string[];
  recused?: string;
  /** Versions of records, by their id. */
  readonly records: Record<string, number>;
  evidence?: { readonly record: string; readonly sha256: string };
  draft?: string;
  /** Whether the first case is in the hands of staff. */
  given: boolean;
  generation: number;
  invited: boolean;
  backup?: { readonly file: string; readonly sha256: string };
}

/** Before the first act. */
export const nothingYet = (): Facts => ({
  passphrase: firstPassphrase,
  cases: [],
  records: {},
  given: false,
  generation: 1,
  invited: false,
});

/** Asks an operation; a failure is thrown. */
export type Ask = <Name extends VaultOperationName>(
  name: Name,
  input: OperationInput<Name>,
  paths?: Record<string, string>,
) => Promise<OperationOutput<Name>>;

interface Act {
  readonly name: string;
  /** Does it, and notes what was answered; `beside` is a folder outside the vault. */
  readonly run: (ask: Ask, facts: Facts, beside: string) => Promise<void>;
}

const firstCase = (facts: Facts): string => facts.cases[0] ?? '';

async function open(ask: Ask, facts: Facts): Promise<string> {
  const { case: opened } = await ask('cases.open', {
    report: sample.report,
    reporter: { ...sample.person, identity: { name: 'Robin Reporter' } },
    conflict: 'none',
  });
  facts.cases.push(opened);
  return opened;
}

/** Writes a note into the first case. */
export async function writeNote(ask: Ask, facts: Facts, text: string): Promise<void> {
  const data = { ...sample.note, text };
  const { record, version } = await ask('records.write', { case: firstCase(facts), kind: 'note', data });
  facts.records[record] = version;
}

async function attach(ask: Ask, facts: Facts): Promise<void> {
  const bytes = Buffer.alloc(limits.chunkBytes + 4711, 7);
  const { upload } = await ask('intake.begin', {
    ...{ name: 'film.mp4', bytes: bytes.length, purpose: 'evidence', case: firstCase(facts) },
  });
  for (let start = 0; start < bytes.length; start += limits.chunkBytes)
    await ask('intake.append', {
      ...{ upload, chunk: Uint8Array.from(bytes.subarray(start, start + limits.chunkBytes)) },
    });
  const { evidence } = await ask('intake.finish', { upload });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  facts.evidence = { record: evidence[0]?.record ?? '', sha256 };
}

async function changePassphrase(ask: Ask, facts: Facts, next: string, couldBeKnown: boolean): Promise<void> {
  await ask('users.changePassphrase', { current: facts.passphrase, next, couldBeKnown });
  facts.passphrase = next;
  if (couldBeKnown) facts.generation += 1;
  // Its keys are sealed to the vault key from before.
  if (couldBeKnown) facts.invited = false;
}

async function backUp(ask: Ask, facts: Facts, beside: string): Promise<void> {
  const file = join(beside, 'office.backup');
  const { sha256 } = await ask('vault.backup', { destination: 'd'.repeat(32) }, { ['d'.repeat(32)]: file });
  facts.backup = { file, sha256 };
}

/** A day of an office, in which everything that is written in more than one place is written once. */
export const acts: readonly Act[] = [
  {
    name: 'open a case',
    async run(ask, facts) {
      await open(ask, facts);
    },
  },
  { name: 'write a note', run: (ask, facts) => writeNote(ask, facts, 'Called back, no answer.') },
  { name: 'attach a file', run: attach },
  {
    name: 'keep a draft',
    async run(ask, facts) {
      await ask('drafts.save', { case: firstCase(facts), form: 'note', value: { text: 'half a sentence' } });
      facts.draft = 'half a sentence';
    },
  },
  {
    name: 'give the case',
    async run(ask, facts) {
      await ask('cases.grant', { case: firstCase(facts), user: 'Sam Staff' });
      facts.given = true;
    },
  },
  {
    name: 'amend the note',
    async run(ask, facts) {
      const [record = '', version = 0] = Object.entries(facts.records)[0] ?? [];
      const data = { ...sample.note, text: 'Called back, spoke with them.' };
      const amend = { record, version, reason: 'The second call.' };
      const written = await ask('records.write', { case: firstCase(facts), kind: 'note', data, amend });
      facts.records[record] = written.version;
    },
  },
  {
    name: 'invite somebody',
    async run(ask, facts) {
      await ask('users.invite', { name: 'Nia Newcomer', role: 'staff' });
      facts.invited = true;
    },
  },
  {
    name: 'change the passphrase',
    run: (ask, facts) => changePassphrase(ask, facts, secondPassphrase, false),
  },
  {
    name: 'take the case',
    async run(ask, facts) {
      await ask('cases.take', { case: firstCase(facts), user: 'Sam Staff', reason: 'Left the team.' });
      facts.given = false;
    },
  },
  { name: 'back up', run: backUp },
  {
    name: 'replace the vault key',
    async run(ask, facts) {
      await ask('vault.rotate', {});
      facts.generation += 1;
      facts.invited = false;
    },
  },
  {
    name: 'open another case and give it to the alternate',
    async run(ask, facts) {
      const opened = await open(ask, facts);
      await ask('cases.grant', { case: opened, user: 'Ali Alternate' });
    },
  },
  {
    name: 'give up that case',
    async run(ask, facts) {
      const given = facts.cases.at(-1) ?? '';
      await ask('cases.recuse', { case: given });
      facts.recused = given;
    },
  },
  {
    name: 'replace every key',
    run: (ask, facts) => changePassphrase(ask, facts, thirdPassphrase, true),
  },
  { name: 'write another note', run: (ask, facts) => writeNote(ask, facts, 'Everything is still here.') },
  {
    name: 'drop the draft',
    async run(ask, facts) {
      await ask('drafts.discard', { case: firstCase(facts), form: 'note' });
      delete facts.draft;
    },
  },
];
