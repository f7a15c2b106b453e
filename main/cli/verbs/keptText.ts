import type { z } from 'zod';
import type { KeptFileSchema } from '@contract/operations/intake';

/** One file that was kept, on one line. */
export function keptText({ name, bytes, sha256 }: z.output<typeof KeptFileSchema>): string {
  return `  ${name}  ${bytes} bytes  SHA-256 ${sha256}`;
}
