/** What a terminal or a test gives the command to read from. */
export type Input = AsyncIterable<Uint8Array | string> & {
  readonly isTTY?: boolean;
  /** Of a terminal only: whether keys come as they are typed, without echo. */
  readonly setRawMode?: (raw: boolean) => unknown;
};

/** What it writes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Everything of the outside that one run of the command sees; nothing else of the process is touched. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths mean. */
  readonly cwd: string;
  /** Set off by Ctrl-C: the session is closed, what is half-written is removed. */
  readonly interrupted?: AbortSignal;
}
