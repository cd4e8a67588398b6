import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { contextOf } from '../testing/context.js'
import { englishOf, frameTexts } from '../testing/frame-texts.js'
import { runCommand } from '../testing/run-command.js'
import { type Asked, askQuestions, readQuestions } from '../testing/search/ask-questions.js'
import { readLanguage } from './output/read-language.js'

/** Messages about files are English in every language. */
const IN_ENGLISH = 'problems.html'

/** Names of rules, metrics and types, as settings write them. */
const WRITTEN_NAMES = /\b[a-z0-9]+(-[a-z0-9]+)+\b/g

const ENGLISH_WORDS = /\b(the|of|and|is|are|which|that|by|with|for|not|what|who|each|has|have|from)\b/i

/** The right page first, and among the first three. */
const GOAL = { first: 0.85, amongThree: 0.97 }

describe.each([
  ['en', '.'],
  ['de', 'scripts/testing/search/handbuch'],
])('the questions in %s', (language, folder) => {
  const out = mkdtempSync(join(tmpdir(), 'qms-questions-'))
  beforeAll(() =>
    runCommand(siteBuild, contextOf({ root: join(process.cwd(), folder) }), { out, today: '2026-11-22', cache: false }),
  )
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  it.runIf(language !== 'en')('are asked on pages whose frame has nothing English', () => {
    const english = new Set(englishOf(readLanguage(language)))
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') && path !== IN_ENGLISH,
    )
    const texts = new Set(pages.flatMap((path) => frameTexts(readFileSync(join(out, path), 'utf8'))))
    const words = [...texts].map((text) => text.replace(WRITTEN_NAMES, ''))
    expect(words.filter((text) => english.has(text) || ENGLISH_WORDS.test(text))).toEqual([])
  })

  it('find the right page', async () => {
    const { tuned, set_aside: others } = readQuestions(language)
    const [one, other] = [await askQuestions(out, tuned), await askQuestions(out, others)]
    for (const [part, asked] of Object.entries({ tuned: one, 'set aside': other, all: [...one, ...other] }))
      console.log(`${language}, ${part}: ${inWords(sharesOf(asked))}, of ${asked.length}`)
    const { first, amongThree } = sharesOf([...one, ...other])
    expect(first).toBeGreaterThanOrEqual(GOAL.first)
    expect(amongThree).toBeGreaterThanOrEqual(GOAL.amongThree)
  })

  it('find the right page with every usual misspelling', async () => {
    const { tuned, set_aside: others } = readQuestions(language)
    const misspelled = [...tuned, ...others].filter((one) => one.misspelled)
    const asked = await askQuestions(out, misspelled)
    expect(asked.filter(({ place = 99 }) => place > 3).map(({ ask }) => ask)).toEqual([])
  })
})

function sharesOf(asked: readonly Asked[]): { first: number; amongThree: number } {
  const within = (most: number) => asked.filter(({ place = 99 }) => place <= most).length / asked.length
  return { first: within(1), amongThree: within(3) }
}

function inWords({ first, amongThree }: ReturnType<typeof sharesOf>): string {
  return `first ${Math.round(100 * first)} %, among three ${Math.round(100 * amongThree)} %`
}
