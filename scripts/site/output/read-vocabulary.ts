import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Vocabulary } from '../search/search-index.js'
import { SITE_FOLDER } from './site-folder.js'

/** @returns what is known of the words of a language; of one that has no file, only that its words are words */
export function readVocabulary(language: string): Vocabulary {
  const file = join(SITE_FOLDER, 'search', `${language.split('-')[0]}.yml`)
  const none: Vocabulary = { stopWords: [], clauseWords: [], endings: [], synonyms: [] }
  return existsSync(file) ? { ...none, ...parse(readFileSync(file, 'utf8')) } : none
}
