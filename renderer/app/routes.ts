import type { Right } from '@contract/roles';
import type { frame } from '../catalogue/en/frame';
import type { IconName } from '../components/Icon';
import { caseRoutes } from '../features/caseFile/caseRoutes';

/** A name the frame's catalogue has a word for. */
type FrameName = {
  [Name in keyof typeof frame]: (typeof frame)[Name] extends string ? Name : never;
}[keyof typeof frame];

/** One screen of the app. */
export interface RouteEntry {
  /** Its path; `$case` stands for the id of a case. */
  readonly path: string;
  /** In the rail, in this order, under this name. */
  readonly rail?: { readonly name: FrameName; readonly icon: IconName };
  /** Not in the rail, but found with Ctrl+K under this name. */
  readonly find?: FrameName;
  /** Offered only to those who have this right. The vault refuses by itself; this only spares a dead end. */
  readonly needs?: Right;
}

/**
 * Every screen there is: the router, the rail, the accessibility specs and the screenshots all read this one table.
 * A new screen is a line here and its component in `router.tsx`.
 */
export const routes = [
  { path: '/', rail: { name: 'today', icon: 'today' }, needs: 'case.read' },
  { path: '/cases', rail: { name: 'cases', icon: 'cases' }, needs: 'case.read' },
  { path: '/follow-ups', rail: { name: 'followUps', icon: 'followUps' }, needs: 'case.read' },
  { path: '/tasks', rail: { name: 'tasks', icon: 'tasks' }, needs: 'case.read' },
  { path: '/reports', rail: { name: 'reports', icon: 'reports' }, needs: 'case.read' },
  { path: '/flags', find: 'flagList', needs: 'case.read' },
  { path: '/ledger', rail: { name: 'ledger', icon: 'ledger' }, needs: 'ledger.read' },
  { path: '/settings', rail: { name: 'settings', icon: 'settings' } },
  { path: '/settings/codes', find: 'settingsCodes' },
  { path: '/settings/people', find: 'settingsPeople' },
  { path: '/settings/vault', find: 'settingsVault' },
  { path: '/settings/appearance', find: 'settingsAppearance' },
  ...caseRoutes,
] as const satisfies readonly RouteEntry[];

export type RoutePath = (typeof routes)[number]['path'];
