import { hash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { filesIn } from '../../core/read/disk/files-in.js'
import { onceByKey } from '../../core/values/once.js'
import { byPath } from '../../core/values/order.js'
import { answerLetters } from '../search/answer-letters.js'
import { buildSearchIndex } from '../search/build-search-index.js'
import { folderWriter } from './folder-writer.js'
import { readSearchTexts } from './read-search-texts.js'
import { readVocabulary } from './read-vocabulary.js'

/** In the folder of a site. */
export const SEARCH_FOLDER = 'search'

/** What the organization says of its words. */
export interface SearchLanguage {
  /** That the pages are written in, such as de-CH: it decides which words belong together. */
  readonly language: string
  /** Words for the same thing, besides those that every organization uses. */
  readonly synonyms: readonly (readonly string[])[]
}

/** A page that is made again is often what it was. */
const textsOf = onceByKey(
  ({ path, main }: { readonly path: string; readonly main: string }) => `${path}\n${hash('sha1', main)}`,
  ({ path, main }) => readSearchTexts(path, main),
)

/** Menus, and what else is around the part of a page that is its own, have nothing to be found. */
function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))
}

/**
 * Indexes the pages in a folder, for a search that runs in the reader's browser. A page without a part marked for it,
 * such as that of a retired document, is not to be found.
 *
 * @param signal breaks it off
 * @throws if it is broken off
 */
export async function writeSearchIndex(
  folder: string,
  { language, synonyms }: SearchLanguage,
  signal?: AbortSignal,
): Promise<void> {
  const texts = []
  for (const path of filesIn(folder)
    .filter((one) => one.endsWith('.html'))
    .sort()) {
    signal?.throwIfAborted()
    texts.push(...textsOf({ path, main: mainOf(readFileSync(join(folder, path), 'utf8')) }))
    if (texts.length % 50 === 0) await setImmediate()
  }
  const vocabulary = readVocabulary(language)
  const index = buildSearchIndex(texts.sort(byPath), language, {
    ...vocabulary,
    synonyms: [...vocabulary.synonyms, ...synonyms],
  })
  const letters = await answerLetters(index)
  signal?.throwIfAborted()
  const { frame, parts, known } = index
  const target = join(folder, SEARCH_FOLDER)
  mkdirSync(target, { recursive: true })
  const { write, keepOnly } = folderWriter(target)
  const files: readonly (readonly [string, unknown])[] = [
    ['frame.json', frame],
    ['words.json', known],
    ...[...letters].map(([letter, answer]) => [`letters/${letter}.json`, answer] as const),
    ...parts.map((part, number) => [`parts/${number}.json`, part] as const),
    ...texts.map(({ sections }, number) => [`texts/${number}.json`, sections] as const),
  ]
  for (const [path, content] of files) write(path, JSON.stringify(content))
  keepOnly(new Set(files.map(([path]) => path)))
}
