import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlainPage } from '../pages/index.js'
import type { Site, SiteContext } from '../site.js'
import { SITE_FOLDER } from './site-folder.js'

type Template = (page: PlainPage, site: SiteContext) => { toString(): string }

/** Makes pages of data and writes them through Eleventy, which sees what we made and never a file of the repository. */
export async function renderPages(
  folder: string,
  site: Site,
  isChanged: (kind: string, page: PlainPage) => boolean,
): Promise<void> {
  const changed = Object.entries<readonly PlainPage[]>(site.pages)
    .map(([kind, pages]) => ({ kind, pages: pages.filter((page) => isChanged(kind, page)) }))
    .filter(({ pages }) => pages.length > 0)
  if (changed.length === 0) return
  const { templates }: { templates: Readonly<Record<string, Template>> } = await import(
    pathToFileURL(join(SITE_FOLDER, 'templates/index.js')).href
  )
  const { default: Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(join(SITE_FOLDER, 'client'), folder, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setTemplateFormats(['11ty.js'])
      config.setUseGitIgnore(false)
      // The toolkit itself lies in node_modules of whoever uses it.
      config.ignores.clear()
      for (const { kind, pages } of changed) {
        const render = templates[kind]
        if (!render) throw new Error(`There is no template for pages of the kind “${kind}”.`)
        config.addTemplate(
          `${kind}.11ty.js`,
          paginated(pages, (page) => String(render(page, site.context))),
        )
      }
    },
  })
  eleventy.disableLogger?.()
  await eleventy.write()
}

/** One template for all pages of a kind: Eleventy copies data, so it gets their numbers only. */
function paginated(pages: readonly PlainPage[], render: (page: PlainPage) => string) {
  const pageAt = (index: number) => pages[index] as PlainPage
  return {
    data: {
      pagination: { data: 'numbers', size: 1, alias: 'number' },
      numbers: pages.map((_page, index) => index),
      eleventyExcludeFromCollections: true,
      permalink: ({ number }: { number: number }) => pageAt(number).path,
    },
    render: ({ number }: { number: number }) => render(pageAt(number)),
  }
}
