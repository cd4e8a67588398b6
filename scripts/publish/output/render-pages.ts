import { join } from 'node:path'
import type { PlainPage } from '../pages/index.js'
import type { Site } from '../site.js'
import { SITE_FOLDER } from './site-folder.js'
import { TemplateError, type Templates } from './templates.js'

interface Rendering {
  readonly templates: Templates
  isChanged(kind: string, page: PlainPage): boolean
  /** Called for each page that is made. */
  onWritten(): void
}

/**
 * Makes pages of data and writes them through Eleventy, which sees what we made and never a file of the repository.
 *
 * @throws TemplateError if a template fails
 */
export async function renderPages(
  folder: string,
  site: Site,
  { templates: { render }, isChanged, onWritten }: Rendering,
): Promise<void> {
  const changed = Object.entries<readonly PlainPage[]>(site.pages)
    .map(([kind, pages]) => ({ kind, pages: pages.filter((page) => isChanged(kind, page)) }))
    .filter(({ pages }) => pages.length > 0)
  if (changed.length === 0) return
  const { default: Eleventy } = await import('@11ty/eleventy')
  const failures: TemplateError[] = []
  const eleventy = new Eleventy(join(SITE_FOLDER, 'client'), folder, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setTemplateFormats(['11ty.js'])
      config.setUseGitIgnore(false)
      // The toolkit itself lies in node_modules of whoever uses it.
      config.ignores.clear()
      for (const { kind, pages } of changed) {
        const renderPage = (page: PlainPage) => {
          onWritten()
          try {
            return String(render[kind]?.(page, site.context))
          } catch (error) {
            failures.push(describeFailure(kind, page, error))
            return ''
          }
        }
        config.addTemplate(`${kind}.11ty.js`, paginated(pages, renderPage))
      }
    },
  })
  eleventy.disableLogger?.()
  await eleventy.write()
  if (failures[0]) throw failures[0]
}

function describeFailure(kind: string, { path }: PlainPage, error: unknown): TemplateError {
  const reason = error instanceof Error ? error.stack : String(error)
  return new TemplateError(`The template for pages of the kind “${kind}” failed at ${path}: ${reason}`, {
    cause: error,
  })
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
