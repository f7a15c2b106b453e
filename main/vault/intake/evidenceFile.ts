import type { EvidenceFile } from '@contract/records/evidence';
import type { StoredEvidence } from '../evidence/evidenceVault';
import { safeFileName } from './attachmentName';

/**
 * What a record keeps of a file that was just sealed.
 * @param name the name it came with; made safe for every system here.
 */
export function evidenceFile(
  name: string,
  mediaType: string | undefined,
  stored: StoredEvidence,
): EvidenceFile {
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
