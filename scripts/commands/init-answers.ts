import { listInWords } from '../model/list-in-words.js'
import { slugOf } from '../model/slug.js'
import { toolkitStandards } from '../read/index.js'
import type { CommandContext, Dialogue } from './context.js'
import { Misuse } from './misuse.js'

/** What a new repository has to know. Each may be given as a flag instead of being asked. */
export interface InitAnswers {
  readonly organization: string
  /** Whoever runs the command and writes the first documents. */
  readonly name: string
  readonly github: string
  /** Whoever leads the organization, and approves what the other one writes. */
  readonly leader: string
  readonly timeZone: string
  readonly standard: string
}

type Name = keyof InitAnswers

interface Question {
  readonly name: Name
  readonly flag: string
  readonly ask: string
  /** Taken if nothing is answered. Without one there has to be an answer. */
  readonly usual?: string
  /** @returns what is wrong with an answer */
  faultOf(answer: string): string | undefined
}

/**
 * Takes the answers from flags, and asks for the others.
 *
 * @param usual what is taken if nothing is answered
 * @throws Misuse for an answer that cannot be, or if something is missing and nobody is there to ask
 */
export async function collectAnswers(
  { openDialogue }: CommandContext,
  { given, usual, ask }: { given: Partial<InitAnswers>; usual: Partial<InitAnswers>; ask: boolean },
): Promise<InitAnswers> {
  const questions = QUESTIONS.map((question) => ({ ...question, ...pick(usual, question.name) }))
  for (const { name, flag, faultOf } of questions) {
    const answer = given[name]
    const fault = answer === undefined ? undefined : faultOf(clean(name, answer))
    if (fault) throw new Misuse(`${flag}: ${fault}`)
  }
  const dialogue = ask ? openDialogue?.() : undefined
  if (!dialogue) refuseMissing(questions.filter(({ name, usual }) => given[name] === undefined && usual === undefined))
  const answers: Partial<Record<Name, string>> = {}
  try {
    for (const question of questions) {
      const { name } = question
      answers[name] = clean(
        name,
        given[name] ?? (dialogue ? await askUntilRight(dialogue, question) : (question.usual ?? '')),
      )
    }
  } finally {
    dialogue?.close()
  }
  return answers as InitAnswers
}

function refuseMissing(missing: readonly Question[]): void {
  if (missing.length === 0) return
  const flags = listInWords(missing.map(({ flag }) => flag))
  throw new Misuse(
    `Nobody is at a terminal to be asked, so say it with ${flags}, such as: qms init our-qms --organization "Example Ltd" --name "Ada Example" --leader "Grace Sample" --yes`,
  )
}

async function askUntilRight(dialogue: Dialogue, { ask, usual, faultOf, name }: Question): Promise<string> {
  const suggestion = usual ? ` [${usual}]` : ''
  for (let fault = ''; ; ) {
    const answer = clean(name, await dialogue.ask(`${fault}${ask}${suggestion} `)) || (usual ?? '')
    const wrong = answer === '' && usual === undefined ? 'There has to be an answer.' : faultOf(answer)
    if (!wrong) return answer
    fault = `  ${wrong}\n`
  }
}

function pick(usual: Partial<InitAnswers>, name: Name): { usual?: string } {
  const value = usual[name]
  return value === undefined ? {} : { usual: value }
}

/** People write logins with and without the sign before them. */
function clean(name: Name, answer: string): string {
  return name === 'github' ? answer.trim().replace(/^@/, '') : answer.trim()
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'organization',
    flag: '--organization',
    ask: 'What is your organization called?',
    faultOf: (answer) => nameFault(answer),
  },
  { name: 'name', flag: '--name', ask: 'What is your name?', faultOf: personFault },
  {
    name: 'github',
    flag: '--github',
    ask: 'What is your login on GitHub? (Enter if you have none)',
    usual: '',
    faultOf: (answer) =>
      answer === '' || /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(answer)
        ? undefined
        : `“${answer}” is no login on GitHub: they have letters, digits and single hyphens.`,
  },
  {
    name: 'leader',
    flag: '--leader',
    ask: 'Who leads the organization, and approves what you write? (somebody else: nobody approves their own text)',
    faultOf: personFault,
  },
  {
    name: 'timeZone',
    flag: '--time-zone',
    ask: 'Which time zone decides what day it is?',
    faultOf: (answer) =>
      isTimeZone(answer) ? undefined : `There is no time zone “${answer}”. Write it like Europe/Zurich.`,
  },
  {
    name: 'standard',
    flag: '--standard',
    ask: 'Which standard do you work to? The documents are for iso-9001-2015; another one is added beside it.',
    usual: 'iso-9001-2015',
    faultOf: (answer) =>
      toolkitStandards().includes(answer)
        ? undefined
        : `There is no edition “${answer}”. There are ${listInWords(toolkitStandards())}.`,
  },
]

function nameFault(answer: string): string | undefined {
  return /\p{Cc}/u.test(answer) || answer === '' ? 'Write a name, on one line.' : undefined
}

function personFault(answer: string): string | undefined {
  if (slugOf(answer) === '')
    return `“${answer}” gives no id, as ids have Latin letters and digits. Write the name with some; people.yml can have it as you write it yourself.`
  return nameFault(answer)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
