import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a Chromium that still ends has given up the profile. */
export async function predecessorGone(profile: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').pop()), 0);
    } catch {
      return;
    }
    await delay(50);
  }
}
