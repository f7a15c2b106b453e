import './support/browserParts';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { createAppRouter } from '@renderer/app/router';
import { catalogue } from '@renderer/catalogue';
import { frame } from '@renderer/catalogue/en/frame';
import { id } from '../support/records';
import { openApp } from './support/openApp';

afterEach(cleanup);

const secret = 'a secret of the case';

test('a screen that cannot be drawn says so in a plain sentence and shows nothing of what was thrown', async () => {
  // React and the router write what they caught to the console; nobody reads it in the app.
  const written = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  for (const spy of written) spy.mockImplementation(() => undefined);
  openApp(`/cases/${id(0xca5e)}`, 'director', {
    'cases.get': () =>
      ({
        get codeName(): never {
          throw new Error(secret);
        },
      }) as never,
  });
  const said = await screen.findByText(frame.broken);
  expect(said.closest('[role="alert"]')).not.toBeNull();
  expect(document.body.textContent).not.toContain(secret);
  expect(screen.getByRole('navigation', { name: frame.sections })).toBeTruthy();
  for (const spy of written) spy.mockRestore();
});

test('nor does the router for an address it cannot follow', async () => {
  const Failed = createAppRouter().options.defaultErrorComponent;
  if (Failed === undefined) throw new Error('the router would show its own');
  const reset = vi.fn();
  render(
    <MantineProvider env="test">
      <I18nextProvider i18n={catalogue}>
        <Failed error={new Error(secret)} reset={reset} />
      </I18nextProvider>
    </MantineProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain(frame.broken);
  expect(document.body.textContent).not.toContain(secret);
  await userEvent.click(screen.getByRole('button', { name: frame.openAgain }));
  expect(reset).toHaveBeenCalledOnce();
});
