import { Failure } from '../../../contract/failures';

/** @returns the failure a person should read for an error of the file system; any other error as it is. */
export function failureOfFileSystem(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('diskFull');
  if (code === 'EFBIG') return new Failure('tooLargeForDisk');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new Failure('notWritable');
  return error;
}
