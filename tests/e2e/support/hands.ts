import { expect, type Locator, type Page } from '@playwright/test';

/** How a person works the screens. The same job is done with either pair of hands. */
export interface Hands {
  /** Presses a button or follows a link. */
  press(control: Locator): Promise<void>;
  /** Writes into a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses one of several buttons. */
  choose(option: Locator): Promise<void>;
  /** Ticks a box. */
  tick(box: Locator): Promise<void>;
  /** Chooses from a list that opens. */
  pick(list: Locator, option: string): Promise<void>;
}

/** With the mouse; only words are typed. */
export const mouse: Hands = {
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  choose: (option) => option.click(),
  tick: (box) => box.click(),
  pick: async (list, option) => {
    await list.click();
    await list.page().getByRole('option', { name: option, exact: true }).click();
  },
};

/** More stops than any screen has: further on, a control cannot be reached by the keyboard. */
const mostStops = 250;

/** Goes from stop to stop until the focus is where it is wanted. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible();
  const page = target.page();
  for (let stop = 0; stop < mostStops; stop += 1) {
    const there = await target.evaluateAll((elements) =>
      elements.some((element) => element === document.activeElement),
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`cannot be reached by the keyboard: ${target.toString()}`);
}

/** With the keyboard alone: no call of these ever moves the focus by itself. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  return {
    press: async (control) => {
      await tabTo(control);
      await keys.press('Enter');
    },
    write: async (field, text) => {
      await tabTo(field);
      await keys.press('ControlOrMeta+a');
      await keys.insertText(text);
    },
    choose: async (option) => {
      const group = option.locator('xpath=ancestor::*[@role="radiogroup"][1]').getByRole('radio');
      await tabTo(group);
      await keys.press('Space');
      const count = await group.count();
      for (let step = 0; step < count && !(await option.isChecked()); step += 1)
        await keys.press('ArrowDown');
      await expect(option).toBeChecked();
    },
    tick: async (box) => {
      await tabTo(box);
      await keys.press('Space');
      await expect(box).toBeChecked();
    },
    pick: async (list, option) => {
      await tabTo(list);
      await keys.insertText(option);
      // Enter sends the form off unless the list is open and stands on the choice.
      const choice = page.getByRole('option', { name: option, exact: true });
      await expect(choice).toBeVisible();
      await keys.press('ArrowDown');
      await expect(choice).toHaveAttribute('data-combobox-selected', 'true');
      await keys.press('Enter');
      await expect(list).toHaveValue(option);
    },
  };
}
