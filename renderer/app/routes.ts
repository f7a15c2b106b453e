import type { IconName } from '../components/Icon';
import type { frame } from '../catalogue/en/frame';

/** One screen of the app. */
export interface RouteEntry {
  /** Its path; `$case` stands for the id of a case. */
  readonly path: string;
  /** In the rail, in this order, under this name. */
  readonly rail?: { readonly name: Extract<keyof typeof frame, string>; readonly icon: IconName };
}

/**
 * Every screen there is: the router, the rail, the accessibility specs and the screenshots all read this one table.
 * A new screen is a line here and its component in `router.tsx`.
 */
export const routes = [
  { path: '/', rail: { name: 'today', icon: 'today' } },
  { path: '/cases', rail: { name: 'cases', icon: 'cases' } },
  { path: '/ledger', rail: { name: 'ledger', icon: 'ledger' } },
] as const satisfies readonly RouteEntry[];

export type RoutePath = (typeof routes)[number]['path'];
