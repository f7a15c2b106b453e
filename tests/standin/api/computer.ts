/** What tells of the computer and of the person's desktop; all of it fixed, so that tests decide what happens. */
import { refuse, strict, StrictEmitter } from '../offered.ts';
import { note } from '../settings.ts';
import { registry, requireReady, windowOf } from './registry.ts';

/** Electron's `nativeTheme`. The desktop itself is light. */
class NativeTheme extends StrictEmitter {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get shouldUseDarkColors(): boolean {
    return registry.theme === 'dark';
  }

  get themeSource(): 'system' | 'light' | 'dark' {
    return registry.theme;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(
        `Error processing argument at index 0, conversion failure from ${source as string}`,
      );
    const before = this.shouldUseDarkColors;
    registry.theme = source;
    for (const window of registry.windows.values()) window[windowOf].showIn(source);
    if (this.shouldUseDarkColors !== before) this.emit('updated');
  }
}

/** Electron's `powerMonitor`. Nothing happens by itself: tests emit its events. */
class PowerMonitor extends StrictEmitter {
  readonly onBatteryPower = false;

  constructor() {
    super('powerMonitor', [
      'lock-screen',
      'on-ac',
      'on-battery',
      'resume',
      'shutdown',
      'suspend',
      'unlock-screen',
      'user-did-become-active',
      'user-did-resign-active',
    ]);
  }

  isOnBatteryPower(): boolean {
    return false;
  }

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(idleThreshold: number): string {
    return idleThreshold > 0 ? 'active' : refuse('powerMonitor.getSystemIdleState with a threshold of 0');
  }
}

/** Electron's `screen`: one display. */
class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): object {
    requireReady('The screen module cannot be used before the app is ready');
    const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
    const size = { width: 1920, height: 1080 };
    return { id: 1, scaleFactor: 1, rotation: 0, bounds, workArea: bounds, size, workAreaSize: size };
  }

  getAllDisplays(): object[] {
    return [this.getPrimaryDisplay()];
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 };
  }
}

export const nativeTheme = new NativeTheme();
export const powerMonitor = new PowerMonitor();
export const screen = new Screen();

/** Electron's `shell`. Nothing is opened outside the application: tests replace these functions. */
export const shell = strict(
  {
    async openExternal(url: string): Promise<void> {
      note(`not opened: an address of the scheme ${new URL(url).protocol}`);
      await Promise.resolve();
    },
    async openPath(): Promise<string> {
      return Promise.resolve('the stand-in opens nothing');
    },
    showItemInFolder(): void {
      note('not shown: a folder');
    },
    beep(): void {
      note('a beep');
    },
  },
  'shell',
);
