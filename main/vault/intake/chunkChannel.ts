/** A one-way pipe for the pieces of a file: the writer waits until the reader has taken what was given. */
export interface ChunkChannel {
  readonly source: AsyncIterable<Uint8Array>;
  /** Resolves when the reader asks for more; rejects when the reader has gone. Pieces keep their order. */
  write(chunk: Uint8Array): Promise<void>;
  /** No more pieces, once those already given are taken. */
  end(): Promise<void>;
  /** Makes the reader fail with `reason`, so that it clears away what it began. */
  fail(reason: Error): void;
  /** Tells a waiting writer that nobody reads any more. */
  close(reason: Error): void;
}

type Step = { kind: 'chunk'; chunk: Uint8Array } | { kind: 'end' } | { kind: 'failed'; reason: Error };

/** @returns a channel that holds at most one piece. */
export function chunkChannel(): ChunkChannel {
  let step: Step | undefined;
  let closed: Error | undefined;
  let reader = Promise.withResolvers<undefined>();
  let writer = Promise.withResolvers<undefined>();
  let turn: Promise<void> = Promise.resolve();

  const give = (next: Step): void => {
    step = next;
    reader.resolve(undefined);
  };

  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      await reader.promise;
      const taken = step;
      if (taken?.kind === 'failed') throw taken.reason;
      if (taken?.kind !== 'chunk') return;
      reader = Promise.withResolvers();
      yield taken.chunk;
      writer.resolve(undefined);
    }
  }

  const writeOne = async (chunk: Uint8Array): Promise<void> => {
    if (closed) throw closed;
    writer = Promise.withResolvers();
    give({ kind: 'chunk', chunk });
    await writer.promise;
  };

  return {
    source: read(),
    write(chunk) {
      const written = turn.then(() => writeOne(chunk));
      turn = written.catch(() => undefined);
      return written;
    },
    async end() {
      await turn;
      give({ kind: 'end' });
    },
    fail: (reason) => give({ kind: 'failed', reason }),
    close(reason) {
      closed = reason;
      writer.reject(reason);
      // Nobody may be waiting; the reason is kept for the next write.
      writer.promise.catch(() => undefined);
    },
  };
}
