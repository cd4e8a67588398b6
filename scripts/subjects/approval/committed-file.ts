/** A file as a commit has it: what can be fetched from git forever. */
export interface CommittedFile {
  readonly path: string
  /** Git's id of its bytes. */
  readonly blob: string
  /** SHA-256 of its bytes, also if Git LFS keeps them elsewhere. */
  readonly sha256: string
}

/** Why what lies in the folder is not what the commit has. */
export interface UncommittedFile {
  readonly path: string
  readonly fault: 'link' | 'missing' | 'changed'
}

/** What a commit has of a document: its text, and the files that belong to it. */
export interface CommittedText<File = CommittedFile | UncommittedFile> {
  readonly text: File
  readonly files: readonly File[]
}

/** @returns the first file that is not as the commit has it, or all of them as it has them */
export function allCommitted({ text, files }: CommittedText): UncommittedFile | CommittedText<CommittedFile> {
  if (isUncommitted(text)) return text
  return files.find(isUncommitted) ?? { text, files: files.filter((file) => 'blob' in file) }
}

export function isUncommitted(found: object): found is UncommittedFile {
  return 'fault' in found
}
