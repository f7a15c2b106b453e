/** A code of conduct as data: what it forbids, where it holds, which tests it names. */
export interface ConductCode {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly competentBody: string;
  readonly settings: readonly string[];
  readonly behaviours: readonly {
    readonly id: string;
    readonly label: string;
    readonly needsGround: boolean;
  }[];
  readonly grounds: readonly { readonly id: string; readonly label: string }[];
  readonly exceptionTests: readonly { readonly id: string; readonly label: string }[];
}
