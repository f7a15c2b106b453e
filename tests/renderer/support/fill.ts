import type { UserEvent } from '@testing-library/user-event';

/** Puts words into a field at once: what happens at every key is the business of the tests of fields. */
export async function fill(user: UserEvent, field: HTMLElement, words: string): Promise<void> {
  await user.click(field);
  await user.paste(words);
}
