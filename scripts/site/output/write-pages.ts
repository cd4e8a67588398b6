import { join } from 'node:path'
import type { PageOfKind } from './render-page.js'
import { SITE_FOLDER } from './site-folder.js'

/**
 * Writes pages into a folder through Eleventy, which sees what we made and never a file of the repository.
 *
 * @param render makes the HTML of a page
 * @throws what `render` throws
 */
export async function writePages(
  folder: string,
  pages: readonly PageOfKind[],
  render: (page: PageOfKind) => Promise<string>,
): Promise<void> {
  if (pages.length === 0) return
  const { default: Eleventy } = await import('@11ty/eleventy')
  const failures: unknown[] = []
  const renderOrFail = async (page: PageOfKind) => {
    try {
      return await render(page)
    } catch (error) {
      failures.push(error)
      return ''
    }
  }
  const eleventy = new Eleventy(join(SITE_FOLDER, 'client'), folder, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setTemplateFormats(['11ty.js'])
      config.setUseGitIgnore(false)
      // The toolkit itself lies in node_modules of the person who uses it.
      config.ignores.clear()
      config.addTemplate('page.11ty.js', paginated(pages, renderOrFail))
    },
  })
  eleventy.disableLogger?.()
  await eleventy.write()
  if (failures.length > 0) throw failures[0]
}

/** One template for all pages: Eleventy copies data, so it gets their numbers only. */
function paginated(pages: readonly PageOfKind[], render: (page: PageOfKind) => Promise<string>) {
  const pageAt = (index: number) => pages[index] as PageOfKind
  return {
    data: {
      pagination: { data: 'numbers', size: 1, alias: 'number' },
      numbers: pages.map((_page, index) => index),
      eleventyExcludeFromCollections: true,
      permalink: ({ number }: { number: number }) => pageAt(number).page.path,
    },
    render: ({ number }: { number: number }) => render(pageAt(number)),
  }
}
