/**
 * Every test that `npm test` may skip, with the reason. A skip that is not listed here fails the run.
 *
 * @type {{ stage: string, name: RegExp, reason: string }[]}
 */
export const allowedSkips = [
  {
    stage: 'documents',
    name: /^PDF\/A-3a and PDF\/UA-1 validator$/,
    reason: 'The validator runs on Java, which is not on every machine; the stage says so.',
  },
  {
    stage: 'vault',
    name: /^a folder that may only be read /,
    reason: 'Root is refused nothing by the modes of files, and there is no setpriv here to change that.',
  },
  {
    stage: 'interop',
    name: /^(?:SQLCipher opens our ledger|A second reader written from the page) /,
    reason:
      'The reference implementation is an optional module that needs a compiler and OpenSSL to install.',
  },
];
