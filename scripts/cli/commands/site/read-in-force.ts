import { type FileTree, type ReadingMemory, updateQms } from '../../../core/read/index.js'
import { type PublishedTexts, publishedTexts, publishedTree } from '../../../site/index.js'
import { otherThanApproved } from '../../../subjects/approval/other-than-approved.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { CannotPublish } from './cannot-publish.js'
import { readKept } from './read-kept.js'
import { whatToFetch } from './what-to-fetch.js'

/** The files with the texts in force laid over them, and what they say. */
export async function readInForce(opened: OpenedQms, drafts: boolean, memory: ReadingMemory) {
  const { qms, tree } = opened
  const { earlier, withheld } = publishedTexts(qms, { drafts })
  if (earlier.size + withheld.size === 0) return { tree, qms }
  const laidOver = await treeInForce(opened, earlier, withheld)
  const options = { memory, evenIfIgnored: new Set(earlier.keys()) }
  return { tree: laidOver, qms: await updateQms(qms, laidOver, [...earlier.keys(), ...withheld], options) }
}

/** Texts in force that the files are ahead of, all read from git at once. */
async function treeInForce(
  { root, qms, tree }: OpenedQms,
  earlier: PublishedTexts['earlier'],
  withheld: PublishedTexts['withheld'],
): Promise<FileTree> {
  const blobs = [...earlier.values()].map(({ blob }) => blob)
  const kept = await readKept(root, qms.repository.isGit ? blobs : [])
  const missing = [...earlier.values()].filter(({ blob }) => !kept.has(blob))
  if (missing.length > 0)
    throw new CannotPublish(
      whatToFetch(
        qms.repository,
        missing.map(({ name }) => name),
      ),
    )
  for (const { blob, record } of earlier.values()) {
    const fault = otherThanApproved(record, kept.get(blob) as Uint8Array)
    if (fault !== undefined) throw new CannotPublish(fault)
  }
  const texts = new Map([...earlier].map(([path, { blob }]) => [path, kept.get(blob) as Uint8Array]))
  return publishedTree(tree, texts, withheld)
}
