import { hash } from 'node:crypto'
import type { PlainPage } from '../pages/index.js'
import type { Site } from '../site.js'
import { assetFiles } from './asset-files.js'
import { type FolderWriter, folderWriter } from './folder-writer.js'
import { renderPages } from './render-pages.js'
import { loadTemplates, type Templates } from './templates.js'
import { SEARCH_FOLDER } from './write-search-index.js'

/** Writes a site into a folder, again and again if need be: then only what has changed. */
export interface SiteWriter extends Pick<FolderWriter, 'write' | 'holds'> {
  /**
   * @param besides what else stays in the folder: it was written with `write`. All other files go, but for the search index.
   * @param onWritten called for each page that is made
   * @returns the paths of pages that changed, came or went
   */
  writeSite(site: Site, besides: readonly string[], onWritten: () => void): Promise<readonly string[]>
}

/** @param ownTemplates a folder of templates that replace ours */
export function siteWriter(folder: string, ownTemplates: string | undefined): SiteWriter {
  const { write, holds, keepOnly } = folderWriter(folder, new Set([SEARCH_FOLDER]))
  let rendered: ReadonlyMap<string, string> = new Map()
  let templates: Templates | undefined
  return {
    write,
    holds,
    async writeSite(site, besides, onWritten) {
      const files = new Map([...site.files, ...assetFiles(site.styles)])
      const pages = new Map<string, string>()
      templates = await loadTemplates(ownTemplates, templates)
      const { version } = templates
      const isChanged = (kind: string, page: PlainPage) => {
        const mark = hash('sha1', JSON.stringify([kind, page, site.context, version]))
        pages.set(page.path, mark)
        return rendered.get(page.path) !== mark
      }
      await renderPages(folder, site, { templates, isChanged, onWritten })
      const changed = [...pages].filter(([path, mark]) => rendered.get(path) !== mark).map(([path]) => path)
      const gone = [...rendered.keys()].filter((path) => !pages.has(path))
      rendered = pages
      for (const [path, content] of files) write(path, content)
      keepOnly(new Set([...pages.keys(), ...files.keys(), ...besides]))
      return [...changed, ...gone]
    },
  }
}
