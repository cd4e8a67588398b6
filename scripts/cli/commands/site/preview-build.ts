import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENTS_FOLDER } from '../../../core/read/index.js'
import { Misuse } from '../../command/misuse.js'
import { CannotPublish } from './cannot-publish.js'
import type { SitePublisher } from './site-publisher.js'

/** What came of building a preview. */
export interface PreviewBuild {
  /** Whether pages were made from the files of this moment. */
  readonly isBuilt: boolean
  readonly changed: readonly string[]
  readonly notes: readonly string[]
  /** Why what is shown is not what the files say, with file and line. */
  readonly faults: readonly string[]
}

/**
 * @param root of the repository; the folder of its documents may go for a while, as when git changes branches
 * @returns how to build what is previewed, from the paths of files that changed: what cannot be published leaves the last good pages where they are
 */
export function previewBuild(
  publisher: SitePublisher,
  root: string,
): (changed: readonly string[]) => Promise<PreviewBuild> {
  let isFirst = true
  let waiting: readonly string[] = []
  return async (changed) => {
    waiting = [...waiting, ...changed]
    if (!existsSync(root)) throw new Misuse(`${root} is gone, so there is nothing left to preview.`)
    try {
      if (!isFirst && !existsSync(join(root, DOCUMENTS_FOLDER)))
        throw new CannotPublish('The folder of the documents is gone.')
      const published = await publisher.publish(waiting)
      waiting = []
      return { isBuilt: true, ...published }
    } catch (error) {
      // At first, only the files can be put right while the preview runs; later, templates can, too.
      if (!(error instanceof (isFirst ? CannotPublish : Misuse))) throw error
      return { isBuilt: false, changed: [], notes: [], faults: error.message.split('\n').map((line) => line.trim()) }
    } finally {
      isFirst = false
    }
  }
}
