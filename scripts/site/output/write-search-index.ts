import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { folderWriter } from './folder-writer.js'

/** In the folder of a site. */
export const SEARCH_FOLDER = 'pagefind'

/**
 * Indexes the pages in a folder, for a search that runs in the reader's browser. A page without a part marked for it,
 * such as that of a retired document, is not to be found.
 *
 * @param language that the pages are written in, such as de-CH: it decides which words belong together
 * @param signal breaks it off: the program that makes the index would wait forever for files that are gone
 * @throws if the index cannot be made, or is broken off
 */
export async function writeSearchIndex(folder: string, language: string, signal?: AbortSignal): Promise<void> {
  const { createIndex, close } = await import('pagefind')
  signal?.throwIfAborted()
  signal?.addEventListener('abort', close, { once: true })
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0] ?? 'en' })
    if (!index) throw notMade(errors)
    await writeIndex(index, folder)
  } finally {
    signal?.removeEventListener('abort', close)
    await close()
  }
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const added = await index.addDirectory({ path: folder, glob: '**/*.html' })
  const { files, errors } = await index.getFiles()
  if (added.errors.length + errors.length > 0) throw notMade([...added.errors, ...errors])
  const target = join(folder, SEARCH_FOLDER)
  mkdirSync(target, { recursive: true })
  const { write, keepOnly } = folderWriter(target)
  for (const { path, content } of files) write(path, Buffer.from(content))
  keepOnly(new Set(files.map(({ path }) => path)))
}

function notMade(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}`)
}
