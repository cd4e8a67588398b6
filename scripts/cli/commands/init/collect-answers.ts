import { listInWords } from '../../../core/words/list-in-words.js'
import type { CommandContext, Dialogue } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { INIT_QUESTIONS, type InitAnswers, type InitQuestion } from './init-questions.js'

export interface KnownAnswers {
  /** What the flags say. */
  readonly given: Partial<InitAnswers>
  /** What the repository says already, or does not need: it is not asked. */
  readonly present: Partial<InitAnswers>
  /** What is taken if nothing is answered, besides what questions suggest themselves. */
  readonly usual: Partial<InitAnswers>
  /** Whether to ask, if a person is there. */
  readonly ask: boolean
}

/**
 * Takes the answers from flags, and asks for the others.
 *
 * @throws Misuse for an answer that cannot be, or if something is missing and there is no terminal to ask on
 */
export async function collectAnswers(
  { openDialogue }: CommandContext,
  { given, present, usual, ask }: KnownAnswers,
): Promise<InitAnswers> {
  const questions = INIT_QUESTIONS.map((question) => withUsual(question, usual[question.name]))
  const open = questions.filter(({ name }) => given[name] === undefined && present[name] === undefined)
  for (const question of questions) refuseFault(question, given[question.name])
  const dialogue = ask && open.length > 0 ? await openDialogue?.() : undefined
  if (!dialogue) refuseMissing(open.filter((question) => question.usual === undefined))
  try {
    const answers: [string, string][] = []
    for (const question of questions) {
      const { name, usual = '' } = question
      const asked = () => (dialogue ? askUntilRight(dialogue, question) : usual)
      answers.push([name, clean(present[name] ?? given[name] ?? (await asked()))])
    }
    return Object.fromEntries(answers) as unknown as InitAnswers
  } finally {
    dialogue?.close()
  }
}

function withUsual(question: InitQuestion, usual: string | undefined): InitQuestion {
  return usual === undefined ? question : { ...question, usual }
}

function refuseFault({ flag, faultOf }: InitQuestion, answer: string | undefined): void {
  const fault = answer === undefined ? undefined : faultOf(clean(answer))
  if (fault) throw new Misuse(`${flag}: ${fault}`)
}

function refuseMissing(missing: readonly InitQuestion[]): void {
  if (missing.length === 0) return
  const flags = listInWords(missing.map(({ flag }) => flag))
  throw new Misuse(
    `There is no terminal to ask on. Give ${flags}, such as: qms init our-qms --organization "Example Ltd" --name "Ada Example" --leader "Grace Sample" --yes`,
  )
}

async function askUntilRight(dialogue: Dialogue, { ask, usual, faultOf }: InitQuestion): Promise<string> {
  const question = `${ask}${usual ? ` [${usual}]` : ''} `
  for (let before = ''; ; ) {
    const answer = clean(await dialogue.ask(before + question)) || (usual ?? '')
    const fault = answer === '' && usual === undefined ? 'An answer is needed.' : faultOf(answer)
    if (!fault) return answer
    before = `  ${fault}\n`
  }
}

/** People write logins with and without the sign before them. */
function clean(answer: string): string {
  return answer.trim().replace(/^@/, '')
}
