import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Site, SiteContext } from '../site.js'

/** Templates, styles and scripts: beside scripts/ as beside dist/. */
const SITE_FOLDER = fileURLToPath(new URL('../../../site/', import.meta.url))

type Template = (page: { readonly path: string }, site: SiteContext) => { toString(): string }

/** Writes a site through Eleventy, which sees pages that we made and never a file of the repository. */
export async function writeSite(site: Site, folder: string): Promise<void> {
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
      for (const [kind, pages] of Object.entries(site.pages)) {
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
  for (const [path, content] of site.files) writeInto(folder, path, content)
  copyAssets(folder)
}

/** One template for all pages of a kind: Eleventy copies data, so it gets their numbers only. */
function paginated(pages: readonly { readonly path: string }[], render: (page: { readonly path: string }) => string) {
  const pageAt = (index: number) => pages[index] as { readonly path: string }
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

function copyAssets(folder: string): void {
  const styles = join(SITE_FOLDER, 'styles')
  const sheets = readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .sort()
  writeInto(folder, 'assets/site.css', sheets.map((name) => readFileSync(join(styles, name), 'utf8')).join('\n'))
  cpSync(join(SITE_FOLDER, 'client'), join(folder, 'assets'), { recursive: true })
}

function writeInto(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
