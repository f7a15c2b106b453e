/* The parts of a browser that jsdom lacks and the page asks for; none of them does anything the tests look at. */
import { configure } from '@testing-library/react';
import { vi } from 'vitest';

// A long form takes its time to be drawn and searched by role on a busy computer; what is looked for ends the wait.
configure({ asyncUtilTimeout: 12_000, defaultHidden: true });

class NothingObserved {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', NothingObserved);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal('scrollTo', () => undefined);
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
