import type { EvidenceFile } from '@contract/records/evidence';
import type { SealedFile } from '../evidence/sealedFile';
import { safeFileName } from './attachmentName';

/**
 * What a record keeps of a file that was just sealed.
 * @param name the name it came with; made safe for every system here.
 */
export function evidenceFile(name: string, mediaType: string | undefined, stored: SealedFile): EvidenceFile {
  return {
    name: safeFileName(name, 'file'),
    mediaType: mediaType ?? 'application/octet-stream',
    bytes: stored.bytes,
    sha256: stored.sha256,
    sealed: {
      file: stored.file,
      key: stored.key,
      bytes: stored.sealedBytes,
      sha256: stored.sealedSha256,
    },
  };
}

/** Where the sealed form of a recorded file lies and how it is opened. */
export function sealedFile({ bytes, sha256, sealed }: EvidenceFile): SealedFile {
  return {
    file: sealed.file,
    key: sealed.key,
    bytes,
    sha256,
    sealedBytes: sealed.bytes,
    sealedSha256: sealed.sha256,
  };
}
