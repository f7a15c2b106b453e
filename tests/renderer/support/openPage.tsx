import './browserParts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { onTestFinished } from 'vitest';
import { createQueryClient } from '@renderer/api/queries';
import { SessionContext } from '@renderer/app/session';
import { theme } from '@renderer/app/theme';
import { catalogue } from '@renderer/catalogue';
import { Announcer } from '@renderer/components/Announcer';
import { caseRoutes } from '@renderer/features/caseFile/caseRoutes';
import { caseScreens } from '@renderer/features/caseFile/caseScreens';
import type { FakeBridge } from './fakeBridge';

/** Shows one screen of a case, as the app would at that address, and answers where the page went since. */
export function openPage(address: string, bridge: FakeBridge) {
  const root = createRootRoute();
  const router = createRouter({
    routeTree: root.addChildren(
      caseRoutes.map(({ path }) =>
        createRoute({ getParentRoute: () => root, path, component: caseScreens[path] }),
      ),
    ),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <MantineProvider theme={theme} env="test">
      <I18nextProvider i18n={catalogue}>
        <QueryClientProvider client={createQueryClient()}>
          <SessionContext value={bridge.session}>
            <Announcer>
              <main>
                <RouterProvider router={router as never} />
              </main>
            </Announcer>
          </SessionContext>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>,
  );
  onTestFinished(cleanup);
  return {
    user: userEvent.setup({ pointerEventsCheck: 0 }),
    at: () => router.state.location.href,
  };
}
