import { buildQms, type Qms, type QmsParts } from '../model/qms.js'
import { defined } from '../values/defined.js'
import { readContent } from './read-content.js'
import { readFrame } from './read-frame.js'
import type { ReadOptions } from './read-options.js'
import type { FileTree } from './trees/file-tree.js'
import { watchReading, withFailures } from './watch-reading.js'

export const DOCUMENTS_FOLDER = 'qms-docs'

/** Reads a whole repository into the model. Never throws on content: what is wrong comes back as defects of files. */
export async function readQms(from: FileTree, options: ReadOptions): Promise<Qms> {
  const { tree, failed } = watchReading(from)
  const folder = DOCUMENTS_FOLDER
  const { schemaFiles, ...frame } = await readFrame(tree, folder, options)
  const content = await readContent(tree, folder, { ...frame, schemaFiles }, options)
  const { today, repository = { isGit: true, isShallow: false }, base } = options
  const parts: QmsParts = {
    ...frame,
    ...content,
    today: typeof today === 'string' ? today : today(frame.settings.organization?.time_zone ?? 'UTC'),
    folder,
    repository,
    ...defined({ base }),
  }
  return buildQms(withFailures(parts, failed()))
}
