import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
} from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { CasesScreen } from '../features/cases/CasesScreen';
import { LedgerScreen } from '../features/ledger/LedgerScreen';
import { TodayScreen } from '../features/today/TodayScreen';
import { Frame } from './Frame';
import { NotHere } from './NotHere';
import { type RoutePath, routes } from './routes';

/** The component of every path of the route table; a path without one does not compile. */
const screens: Record<RoutePath, FunctionComponent> = {
  '/': TodayScreen,
  '/cases': CasesScreen,
  '/ledger': LedgerScreen,
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
    defaultPreload: false,
    scrollRestoration: false,
  });
}
