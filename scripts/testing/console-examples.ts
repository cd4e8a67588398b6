import { readFileSync } from 'node:fs'
import { documentationPages } from './documentation.js'

/** What is done before an example runs, as CONTRIBUTING.md describes it. */
export type Preparation =
  | { readonly step: 'goes on' }
  | { readonly step: 'in the sample' }
  | { readonly step: 'by'; readonly name: string }
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
  /<!-- example: (goes on|in the sample|by|replace|file|key of) ?([^\s"]*)(?: ?"([^"]*)")?(?: with "([^"]*)")? -->/g

/** @returns the examples of README, CONTRIBUTING and docs/; those in one list run one after the other in one repository */
export function findConsoleExamples(): readonly (readonly ConsoleExample[])[] {
  const chains: ConsoleExample[][] = []
  for (const example of documentationPages().flatMap(examplesOf)) {
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
  if (step === 'replace') return { step, path: word, from, to: to.replaceAll('\\n', '\n') }
  if (step === 'file') return { step, path: word }
  if (step === 'key of') return { step, person: word }
  return { step: step === 'in the sample' ? step : 'goes on' }
}

function splitAnswer(text: string) {
  const end = text.indexOf('\n')
  return { command: text.slice(0, end), answer: text.slice(end + 1).trim() }
}
