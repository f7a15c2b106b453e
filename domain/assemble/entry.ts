/** An opened entry of one case, as the ledger hands it over: content is not yet trusted to fit its schema. */
export interface CaseEntry {
  readonly hash: string;
  /** ISO instant the clock said; the order of entries is the chain's, not the clock's. */
  readonly at: string;
  readonly author: string;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly schema: number;
  readonly act: string;
  readonly data: unknown;
  /** Who wrote it first, and when, where it was brought in from another case; the ledger has checked that it was signed for. */
  readonly origin?: { readonly author: string; readonly at: string };
  /** Whether the ledger found that the author held the key and an account when it was written. */
  readonly authorised: boolean;
  /** The clock said an earlier time than for the entry before. */
  readonly early: boolean;
}
