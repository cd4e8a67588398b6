import { spawnSync } from 'node:child_process'

/** Pull requests of four changes and a merge, each begun before the last one was merged: as people work side by side. */
const CHANGES = 4

/**
 * Makes a git repository in an empty folder, with this many documents and commits: first all documents come in, then
 * they are revised. The same counts always give the same commits.
 */
export function writeHistory(root: string, documents: number, commits: number): void {
  run(root, ['init', '--quiet', '--initial-branch', 'main'])
  run(root, ['fast-import', '--quiet'], [...stream(documents, commits)].join(''))
}

/** @returns where the document with this number stands: a hundred in a folder */
export function documentPath(number: number): string {
  return `qms-docs/procedures/${String(Math.floor(number / 100)).padStart(3, '0')}/QP-${String(number).padStart(5, '0')}.md`
}

function* stream(documents: number, commits: number): Generator<string> {
  const requests = Math.floor(commits / (CHANGES + 1))
  const mergeMark = (request: number) => (request + 1) * (CHANGES + 1)
  for (let request = 0; request < requests; request++) {
    const first = request * (CHANGES + 1) + 1
    const files: string[] = []
    for (let index = 0; index < CHANGES; index++) {
      const change = request * CHANGES + index
      const file = fileCommand(change, documents)
      const parent = index > 0 ? first + index - 1 : mergeMark(request - 2)
      yield commitCommand(first + index, `Change ${change}`, parent > 0 ? [parent] : [])
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

function commitCommand(mark: number, subject: string, parents: readonly number[]): string {
  const message = `${subject}\n\nSo that it says what is done.\n\nCo-authored-by: Bob <bob@example.org>\n`
  const author = `Ada <ada@example.org> ${1_500_000_000 + mark * 3600} +0100`
  const links = parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${parent}\n`).join('')
  return `commit refs/heads/main\nmark :${mark}\nauthor ${author}\ncommitter ${author}\ndata ${message.length}\n${message}\n${links}`
}

function fileCommand(change: number, documents: number): string {
  const number = change < documents ? change : (change * 7919) % documents
  const text = `---\nid: QP-${number}\ntype: procedure\n---\n\n${`Step ${number} is done with care.\n`.repeat(40)}\nChange ${change}.\n`
  return `M 100644 inline ${documentPath(number)}\ndata ${text.length}\n${text}\n`
}

function run(root: string, command: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync('git', command, { cwd: root, input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${command[0]} failed: ${stderr}`)
}
