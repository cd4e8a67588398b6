import { existsSync, readFileSync } from 'node:fs'
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
  const file = join(SITE_FOLDER, 'languages', `${code}.yml`)
  return existsSync(file) ? { ...ENGLISH, code, ...parse(readFileSync(file, 'utf8')) } : ENGLISH
})
