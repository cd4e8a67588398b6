import isEqual from 'fast-deep-equal/es6/index.js'
import type { PlainPage } from '../pages/index.js'
import type { Site } from '../site.js'
import { assetFiles } from './asset-files.js'
import { type FolderWriter, folderWriter } from './folder-writer.js'
import { type PageOfKind, renderPage } from './render-page.js'
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
      const templates = await loadTemplates(ownTemplates, before?.templates)
      const now = { templates, context: site.context, pages: pagesOf(site) }
      const changed = changedPages(now, before)
      let made = 0
      await writePages(folder, changed, (page) => {
        onWritten(++made, changed.length)
        return renderPage(page, templates, site.context)
      })
      for (const [path, content] of files) write(path, content)
      const gone = [...(before?.pages.keys() ?? [])].filter((path) => !now.pages.has(path))
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

function pagesOf({ pages }: Site): Written['pages'] {
  const all = Object.entries<readonly PlainPage[]>(pages).flatMap(([kind, some]) =>
    some.map((page) => ({ kind, page })),
  )
  return new Map(all.map((one) => [one.page.path, one]))
}

function changedPages({ pages, templates, context }: Written, before: Written | undefined): readonly PageOfKind[] {
  const all = [...pages.values()]
  if (before?.templates !== templates || !isEqual(before.context, context)) return all
  return all.filter((one) => !isEqual(before.pages.get(one.page.path), one))
}
