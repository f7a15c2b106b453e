import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    // The process ended between the look and the reading, or is somebody else's.
    return [];
  }
}

function opens(process: number, descriptor: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${process}/fd/${descriptor}`).startsWith(folder);
  } catch {
    return false;
  }
}

/** The processes of this computer that hold a file of a folder open, as the kernel tells it. */
export function holdersOf(folder: string): number[] {
  return numbersIn('/proc').filter((process) =>
    numbersIn(`/proc/${process}/fd`).some((descriptor) => opens(process, descriptor, folder)),
  );
}

/** Whether a process runs: it is there, and it is not one that only waits for its parent to notice its end. */
export function runs(process: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${process}/status`, 'utf8'));
  } catch {
    return false;
  }
}
