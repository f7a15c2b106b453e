import { refuse, strict } from '../offered.ts';

/** Not a private field: an entry is used through a wrapper. */
const formats = Symbol('formats of a clipboard entry');

/** One entry of the clipboard, in one or more formats. */
export class ClipboardItem {
  readonly [formats]: Readonly<Record<string, string | Blob>>;

  constructor(content: Record<string, string | Blob>) {
    this[formats] = { ...content };
    return strict<ClipboardItem>(this, 'ClipboardItem');
  }

  get types(): string[] {
    return Object.keys(this[formats]);
  }

  /** @throws When the entry has no such format. */
  async getType(type: string): Promise<Blob> {
    const content = this[formats][type];
    if (content === undefined) throw new DOMException('The type was not found', 'NotFoundError');
    return Promise.resolve(typeof content === 'string' ? new Blob([content], { type }) : content);
  }
}

let items: ClipboardItem[] = [];

/** Electron's clipboard since version 44: asynchronous. It is this process's own; the computer's is left alone. */
export const clipboard = strict(
  {
    clear(): void {
      items = [];
    },
    has: async (type: string): Promise<boolean> =>
      Promise.resolve(items.some(({ types }) => types.includes(type))),
    read: async (): Promise<ClipboardItem[]> => Promise.resolve([...items]),
    async write(data: readonly ClipboardItem[]): Promise<void> {
      items = [...data];
      await Promise.resolve();
    },
    async writeText(text: string): Promise<void> {
      if (typeof text !== 'string') refuse('clipboard.writeText of something else than text');
      items = [new ClipboardItem({ 'text/plain': text })];
      await Promise.resolve();
    },
    async readText(): Promise<string> {
      const item = items.find(({ types }) => types.includes('text/plain'));
      return item ? (await item.getType('text/plain')).text() : '';
    },
  },
  'clipboard',
);
