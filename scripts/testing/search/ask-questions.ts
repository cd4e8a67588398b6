import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Answer, answerQuery, type SearchFiles } from '../../site/search/answer-query.js'
import { inGroups } from '../../site/search/in-groups.js'

/** A question, and the pages that answer it: ids, or addresses in the manual. */
interface Question {
  readonly ask: string
  readonly page: string | readonly string[]
  readonly misspelled?: boolean
}

/** Questions of one language, of which half are set aside until the search is done. */
interface Questions {
  readonly tuned: readonly Question[]
  readonly set_aside: readonly Question[]
}

/** A question, and how far down a right page is. */
export interface Asked extends Question {
  /** 1 for the first; undefined when it is not found. */
  readonly place?: number
  /** The paths of the first results. */
  readonly first: readonly string[]
}

/** @param language of the file of questions: `en` */
export function readQuestions(language: string): Questions {
  return parse(
    readFileSync(new URL(`../../../scripts/testing/search/questions-${language}.yml`, import.meta.url), 'utf8'),
  )
}

/** Asks the search of a manual that was built into a folder, as its pages do. */
export async function askQuestions(site: string, questions: readonly Question[]): Promise<readonly Asked[]> {
  const files = searchFilesIn(site)
  const asked: Asked[] = []
  for (const question of questions) {
    const { found } = await answerQuery(files, question.ask)
    const shown = inGroups(found).flatMap(({ answers }) => answers)
    const place = shown.findIndex((one) => isAnswer(question, one)) + 1
    asked.push({ ...question, ...(place > 0 && { place }), first: shown.slice(0, 3).map(({ entry }) => entry.path) })
  }
  return asked
}

function searchFilesIn(site: string): SearchFiles {
  const read = (path: string) => JSON.parse(readFileSync(join(site, 'search', path), 'utf8'))
  return {
    frame: read('frame.json'),
    readPart: async (number) => read(`parts/${number}.json`),
    readKnownWords: async () => read('words.json'),
  }
}

function isAnswer({ page }: Question, { entry: { path, id } }: Answer): boolean {
  return [page].flat().some((one) => one === path || one === id || path === `documents/${one}.html`)
}
