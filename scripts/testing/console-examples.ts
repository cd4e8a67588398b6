import { readFileSync } from 'node:fs'
import { documentationPages } from './documentation.js'

/** What is done before an example runs, as CONTRIBUTING.md describes it. */
export type Preparation =
  | { readonly step: 'goes on' }
  | { readonly step: 'goes on from'; readonly page: string }
  | { readonly step: 'in the sample' | 'in an empty folder' }
  | { readonly step: 'by'; readonly name: string }
  | { readonly step: 'on'; readonly day: string }
  | { readonly step: 'replace'; readonly path: string; readonly from: string; readonly to: string }
  | { readonly step: 'file'; readonly path: string }
  | { readonly step: 'key of'; readonly person: string }

/** A block of a page: commands with what they answer, or a file that is written. */
export interface ConsoleExample {
  readonly page: string
  readonly preparations: readonly Preparation[]
  readonly commands: readonly { readonly command: string; readonly answer: string }[]
  readonly text: string
}

const BLOCK = /((?:<!-- example: .* -->\s+)*)^```(\w+)\n([\s\S]*?)^```$/gm
const STEP =
  /<!-- example: (goes on from|goes on|in the sample|in an empty folder|by|on|replace|file|key of) ?([^\s"]*)(?: ?"([^"]*)")?(?: with "([^"]*)")? -->/g

type Chain = readonly ConsoleExample[]

/** @returns the examples of README, CONTRIBUTING and docs/; those in one list run one after the other in one repository */
export function findConsoleExamples(): readonly Chain[] {
  const pages = new Map(documentationPages().map((page) => [page, chainsOf(page)]))
  const longestOf = (page: string) =>
    (pages.get(page) ?? []).reduce((one, other) => (other.length > one.length ? other : one))
  const continued = new Set<Chain>()
  const withBeginning = (chain: Chain): Chain => {
    const [from] = chain[0]?.preparations.flatMap((step) => (step.step === 'goes on from' ? [step.page] : [])) ?? []
    if (from === undefined) return chain
    const earlier = longestOf(from)
    continued.add(earlier)
    return [...withBeginning(earlier), ...chain]
  }
  const chains = [...pages.values()].flat().map((chain) => ({ chain, whole: withBeginning(chain) }))
  return chains.filter(({ chain }) => !continued.has(chain)).map(({ whole }) => whole)
}

function chainsOf(page: string): readonly Chain[] {
  const chains: ConsoleExample[][] = []
  for (const example of examplesOf(page)) {
    const goesOn = example.preparations.some(({ step }) => step === 'goes on')
    if (goesOn) chains.at(-1)?.push(example)
    else chains.push([example])
  }
  return chains
}

function examplesOf(page: string): ConsoleExample[] {
  return [...readFileSync(page, 'utf8').matchAll(BLOCK)].flatMap(([, comments = '', language, text = '']) => {
    const preparations = [...comments.matchAll(STEP)].map(asPreparation)
    const commands = language === 'console' ? text.split(/^\$ /m).slice(1).map(splitAnswer) : []
    return commands.length + preparations.length > 0 ? [{ page, preparations, commands, text }] : []
  })
}

function asPreparation([, step, word = '', from = '', to = '']: RegExpExecArray): Preparation {
  if (step === 'by') return { step, name: from }
  if (step === 'on') return { step, day: word }
  if (step === 'replace') return { step, path: word, from, to: to.replaceAll('\\n', '\n') }
  if (step === 'file') return { step, path: word }
  if (step === 'goes on from') return { step, page: word }
  if (step === 'key of') return { step, person: word }
  return { step: step === 'in the sample' || step === 'in an empty folder' ? step : 'goes on' }
}

function splitAnswer(text: string) {
  const end = text.indexOf('\n')
  return { command: text.slice(0, end), answer: text.slice(end + 1).trim() }
}
