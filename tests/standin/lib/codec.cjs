'use strict';
// Structured-clone-like values <-> JSON text. Shared by main process and renderer (injected as source). Self-contained on purpose.
function makeCodec() {
  const TA = [
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'DataView',
  ];
  const b64 = (u8) => {
    let s = '';
    for (let i = 0; i < u8.length; i += 32768)
      s += String.fromCharCode.apply(null, u8.subarray(i, i + 32768));
    return btoa(s);
  };
  const unb64 = (s) => {
    const t = atob(s),
      u = new Uint8Array(t.length);
    for (let i = 0; i < t.length; i++) u[i] = t.charCodeAt(i);
    return u;
  };
  const tag = (v) => Object.prototype.toString.call(v).slice(8, -1);
  function encode(value) {
    const seen = new Map();
    const enc = (v) => {
      if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
      if (typeof v === 'number')
        return Number.isFinite(v) && !Object.is(v, -0) ? v : ['n', Object.is(v, -0) ? '-0' : String(v)];
      if (v === undefined) return ['u'];
      if (typeof v === 'bigint') return ['b', v.toString()];
      if (typeof v !== 'object') throw new Error('An object could not be cloned.');
      if (seen.has(v)) return ['#', seen.get(v)];
      seen.set(v, seen.size);
      const t = tag(v);
      if (Array.isArray(v)) return ['a', v.map(enc)];
      if (t === 'Date') return ['d', v.getTime()];
      if (t === 'RegExp') return ['r', v.source, v.flags];
      if (t === 'Map') return ['m', [...v].map(([k, x]) => [enc(k), enc(x)])];
      if (t === 'Set') return ['s', [...v].map(enc)];
      if (t === 'Error' || t === 'DOMException') return ['e', v.name, v.message, v.stack];
      if (t === 'ArrayBuffer') return ['t', t, b64(new Uint8Array(v))];
      if (ArrayBuffer.isView(v))
        return [
          't',
          TA.includes(t) ? t : 'Uint8Array',
          b64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)),
        ];
      if (t !== 'Object') throw new Error('An object could not be cloned.');
      return ['o', Object.keys(v).map((k) => [k, enc(v[k])])];
    };
    return JSON.stringify(enc(value));
  }
  function decode(text) {
    const seen = [];
    const dec = (j) => {
      if (!Array.isArray(j)) return j;
      const [t, a, b, c] = j;
      let r, i;
      switch (t) {
        case 'u':
          return undefined;
        case 'n':
          return Number(a);
        case 'b':
          return BigInt(a);
        case '#':
          return seen[a];
        case 'a':
          seen.push((r = []));
          for (const x of a) r.push(dec(x));
          return r;
        case 'o':
          seen.push((r = {}));
          for (const [k, x] of a)
            Object.defineProperty(r, k, {
              value: dec(x),
              writable: true,
              enumerable: true,
              configurable: true,
            });
          return r;
        case 'm':
          seen.push((r = new Map()));
          for (const [k, x] of a) r.set(dec(k), dec(x));
          return r;
        case 's':
          seen.push((r = new Set()));
          for (const x of a) r.add(dec(x));
          return r;
        case 'd':
          seen.push((r = new Date(a)));
          return r;
        case 'r':
          seen.push((r = new RegExp(a, b)));
          return r;
        case 'e':
          r = new Error(b);
          if (a !== 'Error')
            Object.defineProperty(r, 'name', { value: a, configurable: true, writable: true });
          r.stack = c;
          seen.push(r);
          return r;
        case 't':
          i = unb64(b);
          r = a === 'ArrayBuffer' ? i.buffer : a === 'Uint8Array' ? i : new globalThis[a](i.buffer);
          seen.push(r);
          return r;
      }
      throw new Error('bad message tag ' + t);
    };
    return dec(JSON.parse(text));
  }
  return { encode: (v) => encode(structuredClone(v)), decode };
}
module.exports = { makeCodec };
