import { z } from 'zod';

/** 16 random bytes in lower-case hexadecimal: the id of a stream, a record, a user, an act, an upload. */
export const IdSchema = z.string().regex(/^[0-9a-f]{32}$/);
export type Id = z.infer<typeof IdSchema>;

/** SHA-256 in lower-case hexadecimal. */
export const Sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A case as a person names it: its id, its number or its code name. */
export const CaseReferenceSchema = z.string().trim().min(1).max(120);

/** A path that the shell or the command line holds; the window only ever sees this token. */
export const PathTokenSchema = z.string().min(1).max(64);
