import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { SignedIn } from '@contract/operations/session';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient, useOperation } from '../api/queries';
import { catalogue } from '../catalogue';
import { Announcer } from '../components/Announcer';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { AlternateStep } from '../features/start/AlternateStep';
import { StartScreens } from '../features/start/StartScreens';
import { useAppliedContrast } from './appearance';
import { MoveContext, type Side } from './move';
import { Moving } from './Moving';
import { createAppRouter } from './router';
import { SessionContext } from './session';
import { theme } from './theme';

/** Before anybody is signed in: first run, unlock, join. After: the frame and its screens, or the way to other cases. */
function Gate() {
  const status = useOperation('vault.status', {});
  const [moving, setMoving] = useState<Side | null>(null);
  const arrived = useCallback(() => setMoving(null), []);
  const signedIn = status.data?.signedIn;
  if (signedIn === undefined) return <StartScreens status={status.data} failure={status.error} />;
  if (signedIn.alternateOpen === true) return <AlternateStep signedIn={signedIn} />;
  if (moving !== null) return <Moving to={moving} onDone={arrived} />;
  return (
    <MoveContext value={setMoving}>
      <Screens signedIn={signedIn} />
    </MoveContext>
  );
}

/** The frame and its screens, made anew for every vault. */
function Screens({ signedIn }: { signedIn: SignedIn }) {
  const [router] = useState(createAppRouter);
  return (
    <SessionContext value={signedIn}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}

/** The whole page. No style element is made at run time: variables and classes of the kit are files. */
export function App() {
  const [client] = useState(createQueryClient);
  useAppliedContrast();
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <I18nextProvider i18n={catalogue}>
        <QueryClientProvider client={client}>
          <Announcer>
            <ErrorBoundary>
              <Gate />
            </ErrorBoundary>
          </Announcer>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}
