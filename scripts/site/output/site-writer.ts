import { isSameValue } from '../../core/model/is-same-value.js'
import type { Site } from '../site.js'
import { assetFiles } from './asset-files.js'
import { type FolderWriter, folderWriter } from './folder-writer.js'
import { type PageOfKind, pagesOf, renderPage } from './render-page.js'
import { loadTemplates, type Templates } from './templates.js'
import { writePages } from './write-pages.js'
import { SEARCH_FOLDER } from './write-search-index.js'

/** Writes a site into a folder, again and again if need be: then only what has changed. */
export interface SiteWriter extends Pick<FolderWriter, 'write' | 'holds'> {
  /**
   * @param besides what else stays in the folder: it was written with `write`. All other files go, but for the search index.
   * @param onWritten called for each page that is made, with how many of how many they are
   * @returns the paths of pages that changed, came or went
   */
  writeSite(
    site: Site,
    besides: readonly string[],
    onWritten: (made: number, all: number) => void,
  ): Promise<readonly string[]>
}

/** @param ownTemplates a folder of templates that replace ours */
export function siteWriter(folder: string, ownTemplates: string | undefined): SiteWriter {
  const { write, holds, keepOnly } = folderWriter(folder, new Set([SEARCH_FOLDER]))
  let before: Written | undefined
  return {
    write,
    holds,
    async writeSite(site, besides, onWritten) {
      const files = new Map([...site.files, ...assetFiles(site.styles)])
      const last = before
      // A template that fails leaves pages half made: after that, nothing counts as written.
      before = undefined
      const templates = await loadTemplates(ownTemplates, last?.templates)
      const now = { templates, context: site.context, pages: byPath(site) }
      const changed = changedPages(now, last)
      let made = 0
      await writePages(folder, changed, (page) => {
        onWritten(++made, changed.length)
        return renderPage(page, templates, site.context)
      })
      for (const [path, content] of files) write(path, content)
      const gone = [...(last?.pages.keys() ?? [])].filter((path) => !now.pages.has(path))
      before = now
      keepOnly(new Set([...now.pages.keys(), ...files.keys(), ...besides]))
      return [...changed.map(({ page }) => page.path), ...gone]
    },
  }
}

/** What pages were made of. */
interface Written {
  readonly templates: Templates
  readonly context: Site['context']
  /** By path. */
  readonly pages: ReadonlyMap<string, PageOfKind>
}

function byPath(site: Site): Written['pages'] {
  return new Map(pagesOf(site).map((one) => [one.page.path, one]))
}

function changedPages({ pages, templates, context }: Written, last: Written | undefined): readonly PageOfKind[] {
  const all = [...pages.values()]
  if (last?.templates !== templates || !isSameValue(last.context, context)) return all
  return all.filter((one) => !isSameValue(last.pages.get(one.page.path), one))
}
