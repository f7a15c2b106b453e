/**
 * Promises about the way of a case (gates, who may do what when, what is promised to people), taken away in one line each.
 *
 * @type {import('./breaks.mjs').Break[]}
 */
export const wayBreaks = [
  {
    name: 'a case opened before is held to rules that came later',
    file: 'domain/gates/gates.ts',
    find: 'since <= caseFile.rules && ',
    replace: '',
    tests: ['tests/domain', 'tests/vault/fixtures'],
  },
  {
    name: 'somebody sees a case before the conflict check',
    file: 'domain/conflicts.ts',
    find: "? 'clear' : 'unanswered';",
    replace: "? 'clear' : 'clear';",
    tests: ['tests/domain', 'tests/vault/security/crossCases.test.ts'],
  },
  {
    name: 'somebody with a conflict of interest goes on reading',
    file: 'main/vault/dispatch/handlerContext.ts',
    find: "if (state === 'declared') throw new Failure('conflictDeclared');",
    replace: '',
    tests: ['tests/vault/security', 'tests/vault/dispatch'],
  },
  {
    name: 'a case is taken back without a reason',
    file: 'domain/phases.ts',
    find: ' || reason === undefined) return undefined;',
    replace: ') return undefined;',
    tests: ['tests/domain'],
  },
  {
    name: 'a note is changed days later',
    file: 'domain/notes.ts',
    find: '> openMilliseconds',
    replace: '> openMilliseconds * 1e6',
    tests: ['tests/domain'],
  },
  {
    name: 'a signed decision is amended',
    file: 'domain/permissions/amendProblem.ts',
    find: "? undefined : 'signedOff';",
    replace: '? undefined : undefined;',
    tests: ['tests/domain'],
  },
  {
    name: 'an appeal is decided by who decided before',
    file: 'domain/permissions/writeProblem.ts',
    find: "data.status === 'decided' && decidersOf",
    replace: "data.status === 'received' && decidersOf",
    tests: ['tests/domain'],
  },
  {
    name: 'a letter to a respondent goes out unread',
    file: 'domain/letters/secondReader.ts',
    find: "? 'waived' : 'needed';",
    replace: "? 'waived' : 'waived';",
    tests: ['tests/domain'],
  },
  {
    name: 'another text goes out than the one that was read',
    file: 'domain/letters/secondReader.ts',
    find: 'body === words.body',
    replace: 'body.length > 0',
    tests: ['tests/domain'],
  },
  {
    name: 'somebody is their own second reader',
    file: 'domain/signOffs.ts',
    find: "return role !== 'auditor' && record.createdBy !== user && record.changedBy !== user;",
    replace: "return role !== 'auditor';",
    tests: ['tests/domain'],
  },
  {
    name: 'a case closes while a promise with a day stands open',
    file: 'domain/gates/closingGate.ts',
    find: "filter(({ data }) => data.undertaking.kind === 'by-day')",
    replace: "filter(({ data }) => data.undertaking.kind === 'other')",
    tests: ['tests/domain'],
  },
  {
    name: 'a name is told to those it was to be kept from',
    file: 'domain/promises.ts',
    find: 'identities.includes(to) &&',
    replace: 'identities.includes(audience) &&',
    tests: ['tests/domain'],
  },
  {
    name: 'somebody counts as unreachable whom nobody tried to reach',
    file: 'domain/references.ts',
    find: "person?.data.known === 'anonymous'",
    replace: 'person !== undefined',
    tests: ['tests/domain', 'tests/vault/dispatch'],
  },
];
