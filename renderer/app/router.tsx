import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
} from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { Broken } from '../components/Broken';
import { caseScreens } from '../features/caseFile/caseScreens';
import { CasesScreen } from '../features/cases/CasesScreen';
import { FlagListScreen } from '../features/flags/FlagListScreen';
import { FollowUpsScreen } from '../features/followUps/FollowUpsScreen';
import { LedgerScreen } from '../features/ledger/LedgerScreen';
import { ReportsScreen } from '../features/reports/ReportsScreen';
import { AppearanceScreen } from '../features/settings/AppearanceScreen';
import { CodesScreen } from '../features/settings/codes/CodesScreen';
import { OfficeScreen } from '../features/settings/OfficeScreen';
import { PeopleScreen } from '../features/settings/PeopleScreen';
import { VaultScreen } from '../features/settings/VaultScreen';
import { TasksScreen } from '../features/tasks/TasksScreen';
import { HomeScreen } from './HomeScreen';
import { Frame } from './Frame';
import { NotHere } from './NotHere';
import { type RoutePath, routes } from './routes';

/** The component of every path of the route table; a path without one does not compile. */
const screens: Record<RoutePath, FunctionComponent> = {
  '/': HomeScreen,
  '/cases': CasesScreen,
  '/follow-ups': FollowUpsScreen,
  '/tasks': TasksScreen,
  '/reports': ReportsScreen,
  '/flags': FlagListScreen,
  '/ledger': LedgerScreen,
  '/settings': OfficeScreen,
  '/settings/codes': CodesScreen,
  '/settings/people': PeopleScreen,
  '/settings/vault': VaultScreen,
  '/settings/appearance': AppearanceScreen,
  ...caseScreens,
};

const root = createRootRoute({
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
  notFoundComponent: NotHere,
});

/** A fresh router. Its history lies behind the `#`, in this page's memory only: lock replaces the page. */
export function createAppRouter() {
  const children = routes.map(({ path }) =>
    createRoute({ getParentRoute: () => root, path, component: screens[path] }),
  );
  return createRouter({
    routeTree: root.addChildren(children),
    history: createHashHistory(),
    // The router's own would show the message of whatever was thrown.
    defaultErrorComponent: ({ reset }) => <Broken onAgain={reset} />,
    disableGlobalCatchBoundary: true,
    defaultPreload: false,
    scrollRestoration: false,
  });
}
