/** Something about the learner's files that a person has to know, in one line. */
export class ProgressError extends Error {
  override readonly name = 'ProgressError';
}

/** What the system said of a file operation, short: "no space left on device (ENOSPC)". */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'it is a folder',
  };
  return known[code] ?? error.message.split('\n')[0] ?? code;
};
