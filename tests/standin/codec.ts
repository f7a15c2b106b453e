/** Carries structured values (everything that `structuredClone` carries, but no Blob, File or image) as text. */
export interface Codec {
  /** @throws DataCloneError for functions, symbols and other values that cannot be cloned. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Makes a codec. The function is also injected into pages as source text, hence it uses nothing outside itself.
 * Primitive values are written as themselves, everything else as `[kind, …]`; `#` refers back to an object met before.
 */
export function makeCodec(): Codec {
  type Written = null | string | boolean | number | readonly unknown[];
  const errorNames = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode.apply(null, bytes.subarray(at, at + 32_768) as never);
    return btoa(text);
  }

  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
    return bytes;
  }

  function writer(): (value: unknown) => Written {
    const met = new Map<object, number>();
    const writeObject = (value: object): Written => {
      const before = met.get(value);
      if (before !== undefined) return ['#', before];
      met.set(value, met.size);
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return ['view', kindOf(value), toBase64(bytes)];
      }
      const own = (): Written[] => Object.entries(value).map(([key, item]) => [key, write(item)]);
      switch (kindOf(value)) {
        case 'Array': {
          const list = value as unknown[];
          const plain = Object.keys(list).length === list.length;
          return plain ? ['list', list.map(write)] : ['sparse', list.length, own()];
        }
        case 'Object':
          return ['object', own()];
        case 'Date':
          return ['date', write((value as Date).getTime())];
        case 'RegExp':
          return ['expression', (value as RegExp).source, (value as RegExp).flags];
        case 'Map':
          return [
            'map',
            [...(value as Map<unknown, unknown>)].map(([key, item]) => [write(key), write(item)]),
          ];
        case 'Set':
          return ['set', [...(value as Set<unknown>)].map(write)];
        case 'ArrayBuffer':
          return ['buffer', toBase64(new Uint8Array(value as ArrayBuffer))];
        case 'Error': {
          const error = value as Error;
          const parts = ['message', 'stack', 'cause'].filter((key) => Object.hasOwn(error, key));
          return ['error', error.name, parts.map((key) => [key, write(error[key as keyof Error])])];
        }
        case 'Boolean':
        case 'Number':
        case 'String':
        case 'BigInt':
          return ['boxed', write(value.valueOf())];
        default:
          throw new DOMException('An object could not be cloned.', 'DataCloneError');
      }
    };
    const write = (value: unknown): Written => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return ['number', '-0'];
        return Number.isFinite(value) ? value : ['number', String(value)];
      }
      if (value === undefined) return ['undefined'];
      if (typeof value === 'bigint') return ['bigint', value.toString()];
      return writeObject(value);
    };
    return write;
  }

  function reader(): (written: Written) => unknown {
    const met: unknown[] = [];
    const remember = <T>(value: T): T => {
      met.push(value);
      return value;
    };
    const define = (
      target: object,
      entries: readonly (readonly [string, Written])[],
      enumerable = true,
    ): object => {
      for (const [key, item] of entries)
        Object.defineProperty(target, key, {
          value: read(item),
          writable: true,
          enumerable,
          configurable: true,
        });
      return target;
    };
    const read = (written: Written): unknown => {
      if (!Array.isArray(written)) return written;
      const [kind, first, second] = written as [string, never, never];
      switch (kind) {
        case '#':
          return met[first];
        case 'undefined':
          return undefined;
        case 'number':
          return Number(first);
        case 'bigint':
          return BigInt(first);
        case 'list': {
          const list = remember<unknown[]>([]);
          for (const item of first as Written[]) list.push(read(item));
          return list;
        }
        case 'sparse':
          return define(remember(new Array(first)), second);
        case 'object':
          return define(remember({}), first);
        case 'date':
          return remember(new Date(read(first) as number));
        case 'expression':
          return remember(new RegExp(first, second));
        case 'map': {
          const map = remember(new Map());
          for (const [key, item] of first as [Written, Written][]) map.set(read(key), read(item));
          return map;
        }
        case 'set': {
          const set = remember(new Set());
          for (const item of first as Written[]) set.add(read(item));
          return set;
        }
        case 'buffer':
          return remember(fromBase64(first).buffer);
        case 'view': {
          const View = (globalThis as never)[first] as new (buffer: ArrayBuffer) => unknown;
          return remember(new View(fromBase64(second).buffer));
        }
        case 'boxed': {
          const place = met.push(undefined) - 1;
          return (met[place] = Object(read(first)));
        }
        case 'error': {
          const Kind = errorNames.includes(first) ? globalThis[first] : Error;
          const error = remember(new Kind());
          delete error.stack;
          return define(error, second, false);
        }
        default:
          throw new Error(`a message of unknown kind ${kind}`);
      }
    };
    return read;
  }

  return {
    encode: (value) => JSON.stringify(writer()(structuredClone(value))),
    decode: (text) => reader()(JSON.parse(text) as Written),
  };
}
