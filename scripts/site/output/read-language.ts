import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { once } from '../../core/values/once.js'
import { ENGLISH, type Language } from '../../core/words/language.js'
import { SITE_FOLDER } from './site-folder.js'

/** @returns what the frame of a manual says in a language; English for one that has no file in `site/languages/` */
export function readLanguage(language: string): Language {
  return readFile(language.split('-')[0] ?? language)
}

const readFile = once((code: string): Language => {
  const [frame = {}, ...others] = languageFiles(code).map(
    // A test finds what is there twice. To look for it here would take most of the time.
    (file): Partial<Language> => parse(readFileSync(file, 'utf8'), { uniqueKeys: false }),
  )
  if (frame.texts === undefined) return ENGLISH
  const all = (part: 'terms' | 'sentences') => Object.assign({}, ...[frame, ...others].map((one) => one[part]))
  return { ...ENGLISH, code, ...frame, terms: all('terms'), sentences: all('sentences') }
})

/** @returns the file of the frame, then those of the folder beside it: names and sentences, by subject; none for English */
export function languageFiles(code: string): readonly string[] {
  const frame = join(LANGUAGES, `${code}.yml`)
  const folder = join(LANGUAGES, code)
  const others = existsSync(folder) ? readdirSync(folder).sort() : []
  return existsSync(frame) ? [frame, ...others.map((name) => join(folder, name))] : []
}

const LANGUAGES = join(SITE_FOLDER, 'languages')
