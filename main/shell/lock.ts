import type { EventValue } from '@contract/events';
import type { PowerMonitor } from 'electron';

/** Why it was locked, as the page is told. */
export type WhyLocked = EventValue<'locked'>['why'];

/** Minutes without a key or a movement after which the vault locks by itself, unless the office chose another. */
export const defaultIdleMinutes = 10;

/** How often the idle time is looked at: short enough that a minute's limit is kept to within seconds. */
const idleCheckMilliseconds = 5_000;

/** What lock needs of the outside, so that it can be tested without Electron. */
export interface LockParts {
  monitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>;
  /** Whether there is anything to lock: a vault process is running. */
  unlocked: () => boolean;
  /** Kills the vault process and replaces the page. */
  lock: (why: WhyLocked) => void;
  /** The idle limit in minutes, asked anew each time. */
  idleMinutes: () => number;
  setInterval: (work: () => void, milliseconds: number) => { unref?: () => void };
}

/**
 * Locks by itself when the computer sleeps, its screen is locked, another user is switched to, or nobody has
 * touched it for the idle limit.
 */
export function lockByItself(parts: LockParts): void {
  const lockIfOpen = (why: WhyLocked) => {
    if (parts.unlocked()) parts.lock(why);
  };
  parts.monitor.on('suspend', () => lockIfOpen('suspend'));
  parts.monitor.on('lock-screen', () => lockIfOpen('screen'));
  const timer = parts.setInterval(() => {
    if (parts.monitor.getSystemIdleTime() >= parts.idleMinutes() * 60) lockIfOpen('idle');
  }, idleCheckMilliseconds);
  timer.unref?.();
}
