/** A fresh id (16 random bytes in hexadecimal), e.g. for a job that can be cancelled. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
