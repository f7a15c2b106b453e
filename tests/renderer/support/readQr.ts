import decodeQR from 'qr/decode.js';

/** Pixels a module is drawn with: enough for a reader to find the corners. */
const scale = 4;

/** Reads a QR code back from the path and the edge length of its drawing, as a camera would see it. */
export function readQr(path: string, size: number): string {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const [left, top] = [Number(x) * scale, Number(y) * scale];
    for (let row = top; row < top + scale; row += 1)
      for (let column = left; column < left + scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return decodeQR({ width, height: width, data });
}
