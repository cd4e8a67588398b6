import { spawnSync } from 'node:child_process'

/** Pull requests of four changes and a merge, each begun before the last one was merged: as people work side by side. */
const CHANGES = 4

/** What one commit writes. */
export interface WrittenFile {
  readonly path: string
  readonly text: string
  /** Ada by default. */
  readonly author?: string
}

/** Adds commits to the branch, one for each file. */
export function addChanges(root: string, files: readonly WrittenFile[]): void {
  const start = Math.max(0, Number(ask(root, ['rev-list', '--count', 'main'])))
  const commits = files.map(
    (file, index) =>
      `${commitCommand(start + index + 1, `Add ${file.path}`, [], file.author)}${index === 0 ? 'from refs/heads/main^0\n' : ''}${fileCommand(file)}`,
  )
  ask(root, ['fast-import', '--quiet'], commits.join(''))
}

/** @returns how many changes this many commits hold: the others are merges */
export function changesIn(commits: number): number {
  return Math.floor(commits / (CHANGES + 1)) * CHANGES
}

/**
 * Makes a git repository in an empty folder, with this many documents and commits: first all documents come in, then
 * they are revised. The same counts always give the same commits.
 */
export function writeHistory(root: string, documents: number, commits: number): void {
  writeChanges(root, commits, (change) => draftOf(change, documents))
}

/** Makes a git repository of so many commits in an empty folder; its files are not checked out. */
export function writeChanges(root: string, commits: number, fileOf: (change: number) => WrittenFile): void {
  ask(root, ['init', '--quiet', '--initial-branch', 'main'])
  ask(root, ['fast-import', '--quiet'], [...stream(commits, fileOf)].join(''))
}

/** @returns where the document with this number is: a hundred in a folder */
export function documentPath(number: number): string {
  return `qms-docs/procedures/${hundredOf(number)}/QP-${String(number).padStart(5, '0')}.md`
}

/** @returns the folder of the document with this number */
export function hundredOf(number: number): string {
  return String(Math.floor(number / 100)).padStart(3, '0')
}

function* stream(commits: number, fileOf: (change: number) => WrittenFile): Generator<string> {
  const requests = changesIn(commits) / CHANGES
  const mergeMark = (request: number) => (request + 1) * (CHANGES + 1)
  for (let request = 0; request < requests; request++) {
    const first = request * (CHANGES + 1) + 1
    const files: string[] = []
    for (let index = 0; index < CHANGES; index++) {
      const change = request * CHANGES + index
      const written = fileOf(change)
      const file = fileCommand(written)
      const parent = index > 0 ? first + index - 1 : mergeMark(request - 2)
      yield commitCommand(first + index, `Change ${change}`, parent > 0 ? [parent] : [], written.author)
      yield file
      files.push(file)
    }
    const parents = [mergeMark(request - 1), first + CHANGES - 1]
    yield commitCommand(
      mergeMark(request),
      `Merge pull request #${request}`,
      parents.filter((mark) => mark > 0),
    )
    yield* files
  }
}

function commitCommand(
  mark: number,
  subject: string,
  parents: readonly number[],
  by = 'Ada <ada@example.org>',
): string {
  const message = `${subject}\n\nSo that it says what is done.\n\nCo-authored-by: Bob <bob@example.org>\n`
  const author = `${by} ${1_500_000_000 + mark * 3600} +0100`
  const links = parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${parent}\n`).join('')
  return `commit refs/heads/main\nmark :${mark}\nauthor ${author}\ncommitter ${author}\ndata ${message.length}\n${message}\n${links}`
}

function draftOf(change: number, documents: number): WrittenFile {
  const number = change < documents ? change : (change * 7919) % documents
  const text = `---\nid: QP-${number}\ntype: procedure\n---\n\n${`Step ${number} is done with care.\n`.repeat(40)}\nChange ${change}.\n`
  return { path: documentPath(number), text }
}

function fileCommand({ path, text }: WrittenFile): string {
  return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
}

/** Asks git. @returns what it says */
export function ask(root: string, command: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('git', command, { cwd: root, input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${command[0]} failed: ${stderr}`)
  return stdout
}
