import { z } from 'zod';
import { IdSchema } from '../../../contract/identifiers';
import { fromHex, toHex, utf8 } from '../keys/bytes';
import { openSealedTo, sealTo } from '../keys/sealedTo';
import { type Handover, membersNow } from '../ledger/roster';
import type { Session } from '../session';

/** What the predecessor shows the successor: the names of the cases, and no key. */
const OfferedSchema = z.array(z.strictObject({ case: IdSchema, number: z.string(), codeName: z.string() }));
export type OfferedCases = z.infer<typeof OfferedSchema>;
const ConflictsSchema = z.array(IdSchema);

/** Bound into the sealing, so that nothing sealed here opens as a key and no key opens as this. */
const handoverEpoch = 0;

async function sealFor(session: Session, user: string, value: unknown): Promise<string | undefined> {
  const { ledger } = session.parts;
  const { boxKey } = membersNow(ledger.roster).get(user) ?? {};
  if (boxKey === undefined) return undefined;
  const context = { vault: ledger.vault, stream: ledger.vault, epoch: handoverEpoch, recipient: user };
  return toHex(await sealTo(fromHex(boxKey), context, utf8(JSON.stringify(value))));
}

async function opened<Schema extends z.ZodType>(
  session: Session,
  schema: Schema,
  sealed: string | undefined,
): Promise<z.output<Schema> | undefined> {
  if (sealed === undefined) return undefined;
  const { ledger, keys } = session.parts;
  const recipient = session.user.id;
  const context = { vault: ledger.vault, stream: ledger.vault, epoch: handoverEpoch, recipient };
  const bytes = await openSealedTo(keys.box, context, fromHex(sealed));
  return bytes === undefined ? undefined : schema.parse(JSON.parse(bytes.toString('utf8')));
}

/** Seals the names of the cases to the successor. @returns nothing for somebody who has no keys. */
export function sealOffer(session: Session, to: string, cases: OfferedCases): Promise<string | undefined> {
  return sealFor(session, to, cases);
}

/** Seals to the predecessor in which cases the successor has a conflict of interest. */
export function sealAnswer(
  session: Session,
  from: string,
  conflicts: readonly string[],
): Promise<string | undefined> {
  return sealFor(session, from, conflicts);
}

/** The names that were offered to this user; nothing for anybody else, or when their keys were renewed since. */
export function offeredCases(session: Session, handover: Handover): Promise<OfferedCases | undefined> {
  return opened(session, OfferedSchema, handover.to === session.user.id ? handover.offer : undefined);
}

/** The conflicts that were answered to this user. */
export function answeredConflicts(session: Session, handover: Handover): Promise<string[] | undefined> {
  return opened(session, ConflictsSchema, handover.from === session.user.id ? handover.answer : undefined);
}
