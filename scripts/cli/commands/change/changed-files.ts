import { sha256 } from '../../../core/bytes/digest.js'
import { CODE_OWNERS_PLACES } from '../../../core/model/qms.js'
import type { FileTree } from '../../../core/read/index.js'
import { DECIDING_FOLDERS, PACKAGE_FILES } from '../../../subjects/approval/deciding-paths.js'
import type { SettingsChange } from '../../../subjects/change/report/change-report.js'

/** What is in the model already, and compared by its meaning. */
const COMPARED = ['schemas/document-types/', 'schemas/requirements/']
const MOST_BYTES = 100 * 1024 * 1024

/** @returns the packages, workflows and other files that decide on the checks and that differ between two trees */
export async function changedFiles(before: FileTree, after: FileTree): Promise<readonly SettingsChange[]> {
  const files = await compare(before, after, [...PACKAGE_FILES, ...CODE_OWNERS_PLACES.slice(1)])
  const changes: SettingsChange[] = [...files].map(([path, what]) => ({ path, what: [what] }))
  for (const folder of DECIDING_FOLDERS) {
    const paths = [before, after].flatMap((tree) => tree.list(folder).map(({ path }) => path))
    const inside = await compare(
      before,
      after,
      paths.filter((path) => !COMPARED.some((compared) => path.startsWith(compared))),
    )
    const what = [...inside].map(([path, how]) => `${path.slice(folder.length + 1)} (${how})`)
    if (what.length > 0) changes.push({ path: `${folder}/`, what })
  }
  return changes
}

type How = 'new' | 'changed' | 'deleted'

async function compare(before: FileTree, after: FileTree, paths: readonly string[]): Promise<Map<string, How>> {
  const sorted = [...new Set(paths)].sort()
  const [was, is] = [await checksums(before, sorted), await checksums(after, sorted)]
  const changed = sorted.filter((path) => was.get(path) !== is.get(path))
  return new Map(changed.map((path) => [path, !was.has(path) ? 'new' : is.has(path) ? 'changed' : 'deleted']))
}

/** On Windows git may check out other line ends than it keeps. */
async function checksums(tree: FileTree, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>()
  for await (const { path, size, bytes } of tree.read(paths, MOST_BYTES)) {
    const content = bytes && Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    sums.set(path, content ? sha256(content) : `${size} bytes`)
  }
  return sums
}
