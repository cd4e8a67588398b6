import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../site.js'

/**
 * Indexes the pages that were written, for a search that runs in the reader's browser.
 *
 * @throws if the index cannot be made
 */
export async function writeSearchIndex(site: Site, folder: string): Promise<void> {
  const { createIndex, close } = await import('pagefind')
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`)
  try {
    const paths = Object.values(site.pages).flatMap((pages) => pages.map(({ path }) => path))
    for (const path of paths.sort()) {
      const content = readFileSync(join(folder, path), 'utf8')
      // A page without this mark, such as that of a retired document, is not to be found.
      if (content.includes('data-pagefind-body')) await index.addHTMLFile({ url: path, content })
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  } finally {
    await close()
  }
}
