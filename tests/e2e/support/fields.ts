import type { Locator, Page } from '@playwright/test';
import { words } from './words';

type Scope = Page | Locator;

/** A label as it stands on the page: alone, or with the mark of an answer that may be left out. */
function labelled(label: string): RegExp {
  const plain = label.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`^${plain}( \\(${words.common.optional}\\))?$`);
}

/** A field for words. */
export const field = (scope: Scope, label: string): Locator =>
  scope.getByRole('textbox', { name: labelled(label) });

/** One button of a group of which one can be chosen. */
export const option = (scope: Scope, group: string, name: string): Locator =>
  scope.getByRole('radiogroup', { name: labelled(group) }).getByRole('radio', { name, exact: true });

/** One box of a group of which any can be ticked. */
export const box = (scope: Scope, group: string, name: string): Locator =>
  scope.getByRole('group', { name: labelled(group) }).getByRole('checkbox', { name, exact: true });

/** A list that opens. */
export const list = (scope: Scope, label: string): Locator =>
  scope.getByRole('combobox', { name: labelled(label) });

export const button = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

export const link = (scope: Scope, name: string): Locator => scope.getByRole('link', { name, exact: true });

export const heading = (scope: Scope, name: string): Locator =>
  scope.getByRole('heading', { name, exact: true });

/** A link of the rail at the left. */
export const rail = (page: Page, name: string): Locator =>
  link(page.getByRole('navigation', { name: words.frame.sections }), name);
