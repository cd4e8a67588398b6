import { spawn } from 'node:child_process'
import { byPath, type FileContent, type FileEntry, type FileTree, MAX_FILE_BYTES } from './file-tree.js'

interface TreeEntry extends FileEntry {
  readonly blob: string
  readonly size: number
}

/**
 * Reads the files of a commit, wherever the working folder stands.
 *
 * @param root the repository's root, or a folder in it: paths count from there
 * @param commit the full name of a commit
 */
export async function gitTree(root: string, commit: string): Promise<FileTree> {
  const { simpleGit } = await import('simple-git')
  const listing = await simpleGit({ baseDir: root }).raw(['ls-tree', '-r', '-l', '-z', commit])
  const entries = listing.split('\0').filter(Boolean).map(parseEntry).filter(isVisible).sort(byPath)
  const byName = new Map(entries.map((entry) => [entry.path, entry]))
  const folders = new Set(entries.flatMap(({ path }) => parentFolders(path)))
  return {
    list: (folder) => entries.filter(({ path }) => path.startsWith(`${folder}/`)),
    has: (path) => byName.has(path) || folders.has(path),
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      const wanted = paths.map((path) => byName.get(path)).filter((entry) => entry !== undefined)
      for (const { path, size } of wanted.filter((entry) => entry.size > maxBytes)) yield { path, size }
      yield* readBlobs(
        root,
        wanted.filter((entry) => entry.size <= maxBytes),
      )
    },
  }
}

/** `100644 blob 3b18e512…    1234<TAB>qms-docs/QP-001.md` */
function parseEntry(line: string): TreeEntry {
  const [attributes = '', path = ''] = line.split('\t')
  const [mode, , blob = '', size] = attributes.split(/ +/)
  return { path, blob, size: Number(size) || 0, kind: mode === '120000' ? 'symbolic-link' : 'file' }
}

/** The same files as in a working folder. */
function isVisible({ path }: FileEntry): boolean {
  return !path.split('/').some((step) => step.startsWith('.') || step === 'node_modules')
}

function parentFolders(path: string): string[] {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_step, index) => steps.slice(0, index + 1).join('/'))
}

/** One git process serves all files: it answers each id with a line `id type size`, the content and a line feed. */
async function* readBlobs(root: string, entries: readonly TreeEntry[]): AsyncIterable<FileContent> {
  if (entries.length === 0) return
  const git = spawn('git', ['cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  const failed = new Promise<never>((_resolve, reject) => git.on('error', reject))
  failed.catch(() => {})
  git.stdin.on('error', () => {})
  git.stdin.end(entries.map(({ blob }) => `${blob}\n`).join(''))
  const chunks = git.stdout[Symbol.asyncIterator]()
  let pending: Buffer = Buffer.alloc(0)
  const more = async () => {
    const { value, done } = await Promise.race([chunks.next(), failed])
    if (done) throw new Error('git stopped before it had sent every file. Is the repository complete? Run “git fsck”.')
    pending = pending.length === 0 ? value : Buffer.concat([pending, value])
  }
  for (const { path } of entries) {
    while (!pending.includes(10)) await more()
    const headerEnd = pending.indexOf(10)
    const header = pending.subarray(0, headerEnd).toString()
    const size = Number(header.split(' ')[2])
    if (Number.isNaN(size))
      throw new Error(
        `git does not have the content of ${path}. In a partial or shallow clone, run “git fetch --unshallow” first.`,
      )
    const end = headerEnd + 1 + size
    while (pending.length <= end) await more()
    yield { path, size, bytes: Buffer.from(pending.subarray(headerEnd + 1, end)) }
    pending = pending.subarray(end + 1)
  }
}
