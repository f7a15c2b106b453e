/** The two functions the preload gives the page; there is nothing else to reach the app by. */
export interface Bridge {
  invoke(name: string, input: unknown): Promise<unknown>;
  onEvent(name: string, callback: (value: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly casekeep: Bridge;
  }
}
