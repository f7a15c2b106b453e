import { phases } from '@contract/phases';
import type { GateRule } from '@domain/gates/gate';

const editions = { 1: 'first', 2: 'second' } as const;

/** Emphasis as the formatter writes it, and nothing that would break a table's cell. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\*(.+?)\*/g, '_$1_');

/**
 * The document `docs/gates.md`, made from the rules themselves. After a change to a rule it is written anew by
 * `UPDATE_GATES=1 npx vitest run tests/domain/gates`.
 */
export function gateTable(rules: readonly GateRule[]): string {
  const sections = phases
    .filter((phase) => rules.some((rule) => rule.phase === phase))
    .map((phase) => {
      const rows = rules
        .filter((rule) => rule.phase === phase)
        .map(({ code, asks, since, source }) => [`\`${code}\``, cell(asks), editions[since], cell(source)]);
      const head = ['Code', 'Asks for', 'Rules', 'Source'];
      const widths = head.map((name, column) =>
        Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
      );
      const line = (row: readonly string[]) =>
        `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
      const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
      return [`## To ${phase}`, '', line(head), rule, ...rows.map(line)].join('\n');
    });
  return `# Gates

What must be true before a case enters a phase. Moving over several phases asks for every gate between. This page is made
from \`domain/gates\`, and a test keeps it equal to it: the same rules speak on the screen (_What is missing_), in the vault
(\`cases.advance\` is refused with \`gateMissing\`) and on the command line (\`casekeep missing\`, \`casekeep advance --json\`).

_Rules_ names the edition a demand came with. A case is held to the edition it was opened under, so nothing opened before
is judged by what came later. A case that went on in another one is asked for \`harassedUnknown\` and \`followUp\` alone: its
own people are not forgotten, and everything else is asked of the case it went on in. _Intake_ is where a case begins and
has no gate; going back and reopening ask for a reason and for nothing else.

${sections.join('\n\n')}
`;
}
