import { chromium, type Target } from '../chromium/chromium.ts';
import { settings } from '../settings.ts';
import { denyFrame, ownFrame, type PageOwner } from './answerRequests.ts';
import type { PreloadScript } from './page.ts';

/** The size of a window; whether it is that of the page alone. */
export interface WindowSize {
  width: number;
  height: number;
  readonly ofContent: boolean;
}

/** The window of Chromium's around a page: opened when it is first needed, sized, shown, hidden. */
export class WindowFrame {
  readonly size: WindowSize;
  readonly #owner: PageOwner;
  readonly #preload: PreloadScript | undefined;
  #opened = false;
  #discarded = false;
  #sizedAfterPaint = false;
  #windowId: number | undefined;

  constructor(size: WindowSize, owner: PageOwner, preload: PreloadScript | undefined) {
    this.size = size;
    this.#owner = owner;
    this.#preload = preload;
    owner.page.on('painted', () => {
      if (this.#sizedAfterPaint || settings.headless) return;
      // A real window takes its size only after its first picture.
      this.#sizedAfterPaint = true;
      void this.resize();
    });
  }

  /**
   * Opens the window if it is not open yet.
   * @param url - A window shown to a person is born with its first address.
   * @returns Whether it was opened by this call.
   */
  need(url: string, colourScheme: string): boolean {
    if (this.#opened) return false;
    this.#opened = true;
    void this.#open(url, colourScheme);
    return true;
  }

  async #open(url: string, colourScheme: string): Promise<void> {
    const target = await chromium.createTarget(this.size.width, this.size.height, url);
    if (this.#discarded) {
      await refuseTarget(target);
      return;
    }
    ownFrame(target.id, this.#owner);
    target.session.on('Page.frameAttached', ({ frameId }) => ownFrame(frameId, this.#owner));
    await this.#owner.page.attach(target, this.#preload);
    this.showIn(colourScheme);
    await this.resize();
  }

  /** Shows the page in a colour scheme. */
  showIn(colourScheme: string): void {
    const features = [{ name: 'prefers-color-scheme', value: colourScheme === 'dark' ? 'dark' : 'light' }];
    this.#owner.page.command('Emulation.setEmulatedMedia', { features });
  }

  /** Gives the window its size. */
  async resize(): Promise<void> {
    const { page } = this.#owner;
    const session = await page.attached;
    const { targetId } = page;
    if (!targetId) return;
    try {
      const { windowId } = await session.send('Browser.getWindowForTarget', { targetId });
      this.#windowId = windowId;
      let { width, height } = this.size;
      if (this.size.ofContent || settings.headless) {
        const expression = '[outerWidth - innerWidth, outerHeight - innerHeight]';
        const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
        const [wider = 0, higher = 0] = result.value as number[];
        width += wider;
        height += higher;
      }
      await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    } catch {
      // The window was closed meanwhile.
    }
  }

  /** Minimizes, maximizes or restores a real window. */
  setState(windowState: 'normal' | 'minimized' | 'maximized' | 'fullscreen'): void {
    if (settings.headless || this.#windowId === undefined) return;
    this.#owner.page.command('Browser.setWindowBounds', {
      windowId: this.#windowId,
      bounds: { windowState },
    });
  }

  /** Closes the window without asking its page, also while it is still being opened. */
  discard(): void {
    this.#discarded = true;
    this.#owner.page.destroy();
  }
}

/** Closes a page that nobody wants. It must run first: it may share its opener's process, which would hang. */
export async function refuseTarget({ id, session }: Target): Promise<void> {
  denyFrame(id);
  void session.post('Runtime.runIfWaitingForDebugger');
  await chromium.browser.post('Target.closeTarget', { targetId: id });
}
