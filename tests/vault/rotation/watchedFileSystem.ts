type FileSystem = typeof import('node:fs');

/** The calls by which something changes, or by which it is made to last. */
const steps = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'] as const;
type Step = (typeof steps)[number];

interface Watch {
  /** Called before each call of the file system, with its place in the order. */
  before: ((step: Step, count: number) => void) | undefined;
  count: number;
}

/** What is done at every step of the file system; a test puts in what it needs. */
export const watch: Watch = { before: undefined, count: 0 };

/** The file system of Node, watched: for `vi.mock('node:fs')`. */
export function watched(actual: FileSystem): FileSystem {
  const wrapped = steps.map((step) => {
    const call = actual[step] as (...given: unknown[]) => unknown;
    return [
      step,
      (...given: unknown[]) => {
        const { before } = watch;
        if (before !== undefined) {
          // What a watcher does itself is no step.
          watch.before = undefined;
          watch.count += 1;
          try {
            before(step, watch.count);
          } finally {
            watch.before = before;
          }
        }
        return call(...given);
      },
    ];
  });
  return { ...actual, ...(Object.fromEntries(wrapped) as Partial<FileSystem>) };
}
