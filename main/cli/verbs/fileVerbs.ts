import { z } from 'zod';
import { audiences } from '@contract/documents';
import { IdSchema, Sha256Schema } from '@contract/identifiers';
import { exportOperations } from '@contract/operations/exports';
import { KeptFileSchema } from '@contract/operations/intake';
import { ExportViewSchema } from '@contract/views/caseView';
import { randomId } from '../../vault/keys/bytes';
import { verb } from '../verb';
import { formVerb } from './formVerb';
import { importVerb } from './importVerb';
import { keptText } from './keptText';
import { assertReadable, sendFile } from './sendFile';
import { assertMayWrite, caseWord, forceOption, lateOption, reference } from './words';

const outOption = { flags: '--out <file>', what: 'where it is written', is: 'path', required: true } as const;

/** Files on their way in and out. */
export const fileVerbs = [
  importVerb,
  formVerb,
  verb({
    name: 'attach',
    summary: 'keep files as evidence',
    place: 0,
    arguments: [caseWord, { name: 'files', what: 'any files', several: true, is: 'path' }],
    options: [lateOption],
    input: z.strictObject({
      case: reference,
      files: z.array(z.string()).min(1),
      lateReason: z.string().optional(),
    }),
    output: z.strictObject({
      case: IdSchema,
      number: z.string(),
      codeName: z.string(),
      evidence: z.array(KeptFileSchema),
    }),
    async run({ case: wanted, files, lateReason }, office) {
      const { id, number, codeName } = await office.call('cases.get', { case: wanted });
      // All are looked at before the first is kept, so that a mistyped name leaves nothing half-done.
      for (const path of files) await assertReadable(path);
      const evidence: z.input<typeof KeptFileSchema>[] = [];
      for (const path of files)
        evidence.push(
          ...(await sendFile(office, path, { purpose: 'evidence', into: id, lateReason })).evidence,
        );
      return { case: id, number, codeName, evidence };
    },
    text: ({ codeName, evidence }) => [`Kept in ${codeName}:`, ...evidence.map(keptText)].join('\n'),
  }),
  verb({
    name: 'extract',
    summary: 'write one piece of evidence to a file',
    place: 0,
    arguments: [caseWord, { name: 'evidence', what: 'id of the evidence record' }],
    options: [outOption, forceOption],
    input: z.strictObject({
      case: reference,
      evidence: IdSchema,
      out: z.string(),
      force: z.boolean().optional(),
    }),
    output: z.strictObject({ name: z.string(), bytes: z.int(), sha256: Sha256Schema }),
    async run({ case: wanted, evidence, out, force }, office) {
      assertMayWrite(out, force);
      return office.call('evidence.extract', { case: wanted, evidence, destination: 'out' }, { out });
    },
    text: ({ name, bytes, sha256 }) => `Wrote ${name}: ${bytes} bytes, SHA-256 ${sha256}.`,
  }),
  verb({
    name: 'export',
    summary: 'make the document for an audience, as PDF',
    place: 0,
    arguments: [caseWord],
    options: [
      { flags: '--audience <audience>', what: audiences.join(', '), required: true },
      outOption,
      { flags: '--handoff <record>', what: 'of a competent body: the hand-off that says what it gets' },
      { flags: '--letter <record>', what: 'of a letter: which one' },
      { flags: '--again <export>', what: 'make a recorded export once more, to the same SHA-256' },
      { flags: '--recipient <name>', what: 'whom it is for' },
      { flags: '--purpose <text>', what: 'what it is for' },
      forceOption,
    ],
    input: z.strictObject({
      case: reference,
      audience: z.enum(audiences),
      out: z.string(),
      handoff: IdSchema.optional(),
      letter: IdSchema.optional(),
      again: IdSchema.optional(),
      recipient: z.string().optional(),
      purpose: z.string().optional(),
      force: z.boolean().optional(),
    }),
    output: ExportViewSchema,
    async run({ out, force, handoff, letter, ...wanted }, office) {
      assertMayWrite(out, force);
      const record = { 'competent-body': handoff, letter, counsel: undefined }[wanted.audience];
      const asked = { ...wanted, ...(record === undefined ? {} : { record }) };
      return office.call('exports.create', { ...asked, destination: 'out', job: randomId() }, { out });
    },
    text: ({ id, pages, bates, sha256 }) =>
      `Wrote ${pages === 1 ? '1 page' : `${pages} pages`}, ${bates.first} to ${bates.last}.\nSHA-256 ${sha256}\nRecorded as export ${id}.`,
  }),
  verb({
    name: 'chain',
    summary: 'write the chain of a case for an expert, who checks it with verifyChain.mjs',
    place: 0,
    arguments: [caseWord],
    options: [
      outOption,
      { flags: '--recipient <name>', what: 'who checks it', required: true },
      { flags: '--purpose <text>', what: 'what it is for', required: true },
      forceOption,
    ],
    input: z.strictObject({
      case: reference,
      out: z.string(),
      recipient: z.string(),
      purpose: z.string(),
      force: z.boolean().optional(),
    }),
    output: exportOperations['exports.chain'].output,
    async run({ out, force, ...wanted }, office) {
      assertMayWrite(out, force);
      return office.call('exports.chain', { ...wanted, destination: 'out' }, { out });
    },
    text: ({ entries, sha256 }) =>
      `Wrote the chain of ${entries === 1 ? '1 entry' : `${entries} entries`}; what people wrote is not in it.\nSHA-256 ${sha256}`,
  }),
];
