import { exportChain, type ExportedChain } from '@vault/exports/exportChain';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../verifier/verifyChain.mjs';
import {
  joinedStaff,
  newCase,
  newEvidence,
  newVault,
  reopen,
  staffPassphrase,
} from '../ledger/vaultForTests';

/** Two people and two cases; the chain of the shared one, entries of the other between its own. */
async function twoCases() {
  const first = await newVault();
  const stream = await newCase(first, 'shared words');
  const user = await joinedStaff(first);
  const director = await reopen(first.folder);
  const prepared = await director.prepareGrant(stream, user);
  director.act((act) => act.grant(prepared));
  const other = await newCase(director, 'words of another case');
  await newEvidence(director, stream, Buffer.from('a photograph'));
  director.close();
  const staff = await reopen(first.folder, { user: 'Sam Staff', passphrase: staffPassphrase });
  staff.act((act) => {
    act.append({
      stream,
      kind: 'note',
      record: staff.newId(),
      version: 1,
      data: { content: { text: 'by Sam' } },
    });
  });
  staff.close();
  const session = await reopen(first.folder);
  return { session, stream, other };
}

const changed = (chain: ExportedChain, change: (copy: ExportedChain) => void): ExportedChain => {
  const copy = structuredClone(chain);
  change(copy);
  return copy;
};
type Writable = { -readonly [Key in keyof ExportedChain['caseEntries'][number]]: string };
const entry = (chain: ExportedChain, index: number) => chain.caseEntries.at(index) as unknown as Writable;

describe('an exported chain', () => {
  it('holds before somebody who has no key: links, order, authors, signatures, content', async () => {
    const { session, stream } = await twoCases();
    const chain = exportChain(session, stream, () => true);
    const { wrong, lines } = verifyChain(JSON.parse(JSON.stringify(chain)), {
      fingerprint: session.founding,
      head: session.head().hash,
      files: [
        {
          name: 'photo.jpg',
          sha256:
            chain.caseEntries.flatMap(({ content }) =>
              content ? (/"sha256":"([0-9a-f]{64})"/.exec(content)?.[1] ?? []) : [],
            )[0] ?? '',
        },
      ],
    });
    expect(wrong).toEqual([]);
    expect(lines).toHaveLength(session.read(stream).length);
    expect(lines.at(-1)).toMatch(/Sam Staff {2}note, version 1/);
  });

  it('says nothing of another case, and nothing of what is withheld', async () => {
    const { session, stream, other } = await twoCases();
    const text = JSON.stringify(exportChain(session, stream, (kind) => kind !== 'evidence'));
    expect(text).not.toContain('words of another case');
    expect(text).not.toContain(other);
    expect(text).not.toContain('A photo');
    expect(text).toContain('shared words');
    const { wrong, lines } = verifyChain(JSON.parse(text));
    expect(wrong).toEqual([]);
    expect(lines.filter((line) => line.endsWith('withheld'))).toHaveLength(1);
  });

  it('does not hold when anything in it was changed, left out, put in or moved', async () => {
    const { session, stream } = await twoCases();
    const chain = exportChain(session, stream, () => true);
    const without = (index: number) =>
      changed(chain, (copy) => void (copy.caseEntries as unknown[]).splice(index, 1));
    const cases: [string, ExportedChain][] = [
      [
        'content',
        changed(
          chain,
          (copy) => (entry(copy, 1).content = entry(copy, 1).content?.replace('shared', 'chosen') ?? ''),
        ),
      ],
      [
        'header',
        changed(chain, (copy) => (entry(copy, 1).header = entry(copy, 1).header.replace('2026', '2025'))),
      ],
      ['signature', changed(chain, (copy) => (entry(copy, 1).signature = entry(copy, 0).signature))],
      ['an entry left out', without(1)],
      ['the first left out', without(0)],
      ['two that changed places', changed(chain, (copy) => void (copy.caseEntries as unknown[]).reverse())],
      [
        'an entry twice',
        changed(chain, (copy) => void (copy.caseEntries as unknown[]).push(chain.caseEntries.at(-1))),
      ],
      ['authors left out', changed(chain, (copy) => void (copy.vaultEntries as unknown[]).splice(1))],
      ['no founding entry', changed(chain, (copy) => void (copy.vaultEntries as unknown[]).splice(0, 1))],
    ];
    for (const [what, one] of cases) expect([what, verifyChain(one).wrong.length > 0]).toEqual([what, true]);
    expect(verifyChain(chain, { head: '0'.repeat(64) }).wrong).toEqual([
      'the printed head is not in this chain',
    ]);
    expect(verifyChain(chain, { fingerprint: chain.case }).wrong).toHaveLength(1);
    expect(verifyChain(chain, { files: [{ name: 'other.jpg', sha256: 'f'.repeat(64) }] }).wrong).toHaveLength(
      1,
    );
    expect(verifyChain({ format: 'something' }).wrong).toHaveLength(1);
  });
});
