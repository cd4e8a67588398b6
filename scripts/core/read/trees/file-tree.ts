/** Where a repository is read from: a folder, a commit, or memory. Paths are relative to its root, with forward slashes. */
export interface FileTree {
  /** @returns every file below a folder, sorted by path; hidden folders and node_modules are left out */
  list(folder: string): readonly FileEntry[]
  /** @returns what there is at this path, inside the repository; nothing, as in git, for a folder without files */
  kindOf(path: string): 'file' | 'folder' | undefined
  /** @returns whether a symbolic link is at this path, or on the way to it */
  isLink(path: string): boolean
  /** Reads files in the order asked for, up to `maxBytes` each (MAX_FILE_BYTES by default). What is missing, no file, or reached through a link is left out. */
  read(paths: readonly string[], maxBytes?: number): AsyncIterable<FileContent>
}

/** A file as a tree lists it, not read yet. */
export interface FileEntry {
  readonly path: string
  /** A submodule is listed only where its files are not here. */
  readonly kind: 'file' | 'symbolic-link' | 'submodule'
  /** The submodule in which it lies, if it lies in one. */
  readonly submodule?: string
  /** Git's id of the content, where it is known without reading. */
  readonly blob?: string
  /** The system's code, such as EACCES, for a folder that cannot be listed. */
  readonly failure?: string
}

/** A file as a tree reads it. */
export interface FileContent {
  readonly path: string
  readonly size: number
  /** Missing when the file is larger than was asked for, or cannot be read. */
  readonly bytes?: Uint8Array
  /** The system's code, such as EACCES, for a file that is there and cannot be read. */
  readonly failure?: string
}

/** Larger files are not documents that anyone reads; they are reported, not parsed. */
export const MAX_FILE_BYTES = 1024 * 1024

/** Tables of records grow with the machines that write them. What a larger one says would not fit the one text that the cache keeps of it. */
export const MAX_TABLE_BYTES = 32 * 1024 * 1024

/** People, baseline and other files of settings grow with the company, and are read all the same. */
export const MAX_SETTINGS_BYTES = 8 * 1024 * 1024

/** @returns one file, up to `maxBytes`; undefined where there is none, or a link is in its way */
export async function readOne(tree: FileTree, path: string, maxBytes?: number): Promise<FileContent | undefined> {
  for await (const file of tree.read([path], maxBytes)) return file
  return undefined
}
