import { isSameValue } from '../../core/values/is-same-value.js'
import type { PageOfKind, Site } from '../pages/site.js'
import { type FolderWriter, folderWriter } from './folder-writer.js'
import type { LoadProject } from './load-project.js'
import { pageDigest } from './page-digest.js'
import { refuseKindWithoutTemplate, type SiteProject } from './site-project.js'
import { writeDocumentPages, writeProject } from './write-pages.js'
import { SEARCH_FOLDER } from './write-search-index.js'

/** Writes a site into a folder, again and again if need be: then only what has changed. */
export interface SiteWriter extends Pick<FolderWriter, 'write' | 'holds'> {
  /**
   * @param besides what else stays in the folder: it was written with `write`. All other files go, but for the search index.
   * @param onWritten called with how many of how many documents have their pages
   */
  writeSite(
    site: Site,
    besides: readonly string[],
    onWritten: (written: number, all: number) => void,
  ): Promise<WrittenSite>
}

interface WrittenSite {
  /** The paths of pages that changed, came or went. */
  readonly changed: readonly string[]
  /** What could not be shown and why, for the person who builds it. */
  readonly notes: readonly string[]
}

/** Their pages and data are in memory at the same time. Eleventy needs more time for each page the more it gets at once. */
const DOCUMENTS_AT_ONCE = 500

export function siteWriter(folder: string, loadProject: LoadProject): SiteWriter {
  const { write, holds, keepOnly } = folderWriter(folder, new Set([SEARCH_FOLDER]))
  let before: Written | undefined
  return {
    write,
    holds,
    async writeSite(site, besides, onWritten) {
      const last = before
      // A template that fails leaves pages half made: after that, nothing counts as written.
      before = undefined
      const project = await loadProject()
      refuseKindWithoutTemplate(project)
      const isSame = last?.project === project && isSameValue(last.context, site.context)
      const now: Written = { project, context: site.context, pages: new Map() }
      const kept = new Set(besides)
      const changed: string[] = []
      const notes = [...site.notes]
      const changedOf = (some: readonly PageOfKind[]) =>
        some.filter((one) => {
          const digest = pageDigest(one)
          now.pages.set(one.page.path, digest)
          kept.add(one.page.path)
          const isOld = isSame && last.pages.get(one.page.path) === digest
          if (!isOld) changed.push(one.page.path)
          return !isOld
        })
      const writeKept = (path: string, content: string) => {
        write(path, content)
        kept.add(path)
      }
      for (const path of await writeProject(project, site.context, changedOf(pagesOf(site)), write)) kept.add(path)
      for (const [path, content] of site.files) writeKept(path, content)
      site.forgetPages()
      for (let from = 0; from < site.documents.length; from += DOCUMENTS_AT_ONCE) {
        const some = site.documents.slice(from, from + DOCUMENTS_AT_ONCE)
        const made = await site.makeDocuments(some)
        await writeDocumentPages(project, site.context, changedOf(made.pages), write)
        for (const [path, content] of made.files) writeKept(path, content)
        notes.push(...made.notes)
        onWritten(from + some.length, site.documents.length)
      }
      const gone = [...(last?.pages.keys() ?? [])].filter((path) => !now.pages.has(path))
      before = now
      keepOnly(kept)
      return { changed: [...changed, ...gone], notes }
    },
  }
}

/** What pages were made of. */
interface Written {
  readonly project: SiteProject
  readonly context: Site['context']
  /** The digest of each, by its path. */
  readonly pages: Map<string, string>
}

function pagesOf({ pages }: Site): readonly PageOfKind[] {
  return Object.entries(pages).flatMap(([kind, some]) => some.map((page) => ({ kind, page })))
}
