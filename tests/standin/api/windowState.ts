import { StrictEmitter } from '../offered.ts';
import type { WindowFrame } from '../page/windowFrame.ts';
import { windowOf } from './registry.ts';
import { windowEvents } from './windowOptions.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person sees of a window: title, size, state. Bookkeeping only where there is no display. */
export abstract class WindowState extends StrictEmitter {
  abstract readonly [windowOf]: WindowFrame;
  #title: string;
  #visible: boolean;
  #state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal';
  #contentProtected = false;

  constructor(title: string, visible: boolean) {
    super('BrowserWindow', windowEvents);
    this.#title = title;
    this.#visible = visible;
  }

  abstract focus(): void;

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this[windowOf].setState('normal');
    this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this[windowOf].setState('minimized');
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#visible && this.#state !== 'minimized';
  }

  minimize(): void {
    this.#enter('minimized', 'minimize');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  restore(): void {
    this.#enter('normal', 'restore');
  }

  maximize(): void {
    this.#enter('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#enter('normal', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  setFullScreen(full: boolean): void {
    this.#enter(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  #enter(state: 'normal' | 'minimized' | 'maximized' | 'fullscreen', event: string): void {
    if (this.#state === state) return;
    this.#state = state;
    this[windowOf].setState(state);
    this.emit(event);
  }

  /** Only remembered: nothing is kept out of pictures of the screen here. */
  setContentProtection(enable: boolean): void {
    this.#contentProtected = enable;
  }

  isContentProtected(): boolean {
    return this.#contentProtected;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): Bounds {
    const { width, height } = this[windowOf].size;
    return { x: 0, y: 0, width, height };
  }

  /** The bounds to come back to; the window is never anywhere else here. */
  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Bounds>): void {
    const { width, height } = { ...this.getBounds(), ...bounds };
    this.setSize(width, height);
  }

  getSize(): [number, number] {
    const { width, height } = this.getBounds();
    return [width, height];
  }

  getContentSize(): [number, number] {
    return this.getSize();
  }

  setSize(width: number, height: number): void {
    Object.assign(this[windowOf].size, { width, height });
    void this[windowOf].resize();
    this.emit('resize');
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }

  removeMenu(): void {
    // No menu is drawn.
  }

  setMenuBarVisibility(_visible: boolean): void {
    // No menu is drawn.
  }

  setBackgroundColor(_colour: string): void {
    // The page paints over it.
  }
}
