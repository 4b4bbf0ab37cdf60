// Describes file system errors in words.

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not grow that large here',
  EROFS: 'the file system is read-only',
  EACCES: 'the user that this runs as has no permission',
  EPERM: 'the user that this runs as has no permission',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is not a directory',
  EISDIR: 'it is a directory',
  EEXIST: 'something that is not a directory has its name',
  EIO: 'the disk reports a read or write error',
  ESTALE: 'the network share is gone',
  EHOSTDOWN: 'the network share is gone',
  ETIMEDOUT: 'the network share does not answer',
  ENAMETOOLONG: 'the name is too long for this file system',
}

/** Returns the error's code, such as `ENOSPC`, or an empty string. */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Says why a file operation failed: `the disk is full (ENOSPC)`. */
export function describeFileError(error: unknown): string {
  const errno = errnoOf(error)
  const words = WORDS[errno]
  if (words) return `${words} (${errno})`
  // Check the shape: an error of another realm is not an instance of this realm's class.
  const isError = typeof error === 'object' && error !== null && 'message' in error
  return isError ? String(error.message) : String(error)
}
