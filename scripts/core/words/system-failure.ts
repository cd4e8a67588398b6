/** Why this computer refuses to read or write, by the code that its system gives, and what to do. */
const FAILURES: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  EACCES: ['you have no right to do that', 'Change the rights of the file or folder, or ask its owner for them.'],
  EPERM: ['you have no right to do that', 'Change the rights of the file or folder, or ask its owner for them.'],
  EROFS: ['this disk can only be read', 'Use a folder that can be written to.'],
  ENOSPC: ['the disk is full', 'Free some space, then run this again.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space, then run this again.'],
  EFBIG: ['the file would be larger than it may be here', 'Raise the limit of the system, or use another folder.'],
  EMFILE: ['too many files are open', 'Close other programs or raise the limit, then run this again.'],
  ENFILE: ['too many files are open', 'Close other programs or raise the limit, then run this again.'],
  ENOMEM: ['there is not enough memory', 'Close other programs, then run this again.'],
  EAGAIN: ['the system is too busy', 'Run this again in a moment.'],
  EBUSY: ['another program uses it', 'Close it there, then run this again.'],
  ETXTBSY: ['another program uses it', 'Close it there, then run this again.'],
  EIO: ['the disk or network drive failed', 'Check the drive, then run this again.'],
  ESTALE: ['the network drive does not answer', 'Connect it again, then run this again.'],
  ETIMEDOUT: ['the network drive does not answer', 'Connect it again, then run this again.'],
  ENOTSUP: ['no files can be kept there', 'Use another folder.'],
  ENOENT: ['it is not there any more', 'If it was moved or deleted just now, run this again.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Correct the path.'],
  EISDIR: ['it is a folder, not a file', 'Name a file.'],
  EEXIST: ['there is something of that name already', 'Remove or rename that, then run this again.'],
  ENOTEMPTY: ['the folder is not empty', 'Remove what is in it, then run this again.'],
  ELOOP: ['symbolic links lead in a circle', 'Put the file itself there.'],
  ENAMETOOLONG: ['its name is too long', 'Use a shorter name.'],
  EILSEQ: ['its name has letters that this system cannot read', 'Rename it, with plain letters.'],
}

/** @returns why and what to do; undefined for what is no refusal of the system */
export function describeSystemFailure(code: string) {
  const [cause, remedy] = FAILURES[code] ?? []
  return cause === undefined || remedy === undefined ? undefined : { cause, remedy }
}
