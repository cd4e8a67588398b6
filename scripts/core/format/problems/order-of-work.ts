import type { Problem } from '../../model/problem.js'
import { groupBy } from '../../values/group-by.js'
import { counted } from '../../words/counted.js'
import { namesInShort } from '../../words/names-in-short.js'
import { printable } from '../text/printable.js'
import type { CheckResult } from './check-result.js'

/** Problems that are solved in one go, and how. What an earlier step takes, later ones do not see. */
interface Step {
  takes(problem: Problem, blocking: ReadonlySet<string>): boolean
  inWords(problems: readonly Problem[], result: CheckResult): string
}

const STEPS: readonly Step[] = [
  {
    takes: ({ rule }, blocking) => blocking.has(rule),
    inWords: (problems) => {
      const files = filesOf(problems)
      return `Make ${counted(files.length, 'file')} readable, until then not fully checked: ${namesInShort(files)}.`
    },
  },
  {
    takes: (problem) => problem.severity === 'error' && problem.rule !== PLACEHOLDERS && !isAboutClauses(problem),
    inWords: (problems) => `Correct ${counted(problems.length, 'error')}${inFiles(problems)}${mostOften(problems)}.`,
  },
  {
    takes: ({ rule, severity }) => rule === PLACEHOLDERS && severity !== 'info',
    inWords: (problems) =>
      `Write the text for ${counted(problems.length, 'placeholder')}${inFiles(problems)}, such as [insert …].`,
  },
  {
    takes: (problem) => problem.severity === 'warning' && !isAboutClauses(problem),
    inWords: (problems) => `Look at ${counted(problems.length, 'warning')}${inFiles(problems)}${mostOften(problems)}.`,
  },
  {
    takes: isAboutClauses,
    inWords: (_problems, { openClauses }) => {
      const pending = [...new Set(openClauses.flatMap((open) => open.pending))]
      return pending.length > 0
        ? `Get the documents approved that answer the open clauses: ${namesInShort(pending)}.`
        : 'Answer the open clauses: “qms check --rule clause-coverage” lists them.'
    },
  },
]

const PLACEHOLDERS = 'no-placeholders'
const CLAUSES = 'clause-coverage'
const MANY = 100

/** @returns what to do about the problems, the most urgent first, a sentence each */
export function orderOfWork(result: CheckResult): readonly string[] {
  const taken = groupBy(result.problems, stepsOf(result))
  const steps = STEPS.flatMap((step, index) => {
    const problems = taken.get(index)
    return problems ? [step.inWords(problems, result)] : []
  })
  const toDo = result.problems.filter(({ severity }) => severity !== 'info').length
  return toDo > MANY && result.baselined === 0 ? [...steps, BASELINE] : steps
}

/** @returns which step solves a problem: 0 is the most urgent */
export function stepsOf({ rules }: CheckResult): (problem: Problem) => number {
  const blocking = new Set(rules.filter(({ blocksChecking }) => blocksChecking).map(({ id }) => id))
  return (problem) => {
    const step = STEPS.findIndex(({ takes }) => takes(problem, blocking))
    return step < 0 ? STEPS.length : step
  }
}

const BASELINE =
  'Too many for now? “qms check --baseline” accepts the present ones for half a year: only new ones count.'

export function isAboutClauses({ rule }: Problem): boolean {
  return rule === CLAUSES
}

/** @returns how many clauses are not answered, in one line; empty if all are, or if that was not asked */
export function describeOpenClauses({ problems, notEvaluated, openClauses }: CheckResult): string {
  const isAsked = [...problems, ...notEvaluated].some(({ rule }) => rule === CLAUSES)
  if (!isAsked) return ''
  return openClauses
    .flatMap(({ standard, asked, gaps, tooOld, notJudged }) => {
      const parts = [
        ...(gaps > 0 ? [`${gaps} not answered`] : []),
        ...(tooOld > 0 ? [`${tooOld} with evidence that is too old`] : []),
        ...(notJudged > 0 ? [`${notJudged} not judged`] : []),
      ]
      return parts.length > 0
        ? [`Of the ${asked} clauses of ${standard} that ask for something: ${parts.join(', ')}.`]
        : []
    })
    .join(' ')
}

function filesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ file }) => printable(file)))]
}

function inFiles(problems: readonly Problem[]): string {
  const files = filesOf(problems)
  return files.length === 1 ? ` in ${files[0]}` : ` in ${files.length} files`
}

function mostOften(problems: readonly Problem[]): string {
  const rules = [...groupBy(problems, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length)
  const [first, second] = rules.map(([rule, found]) => `${rule} (${found.length})`)
  if (rules.length === 1) return `: ${rules[0]?.[0]}`
  return `, most often ${rules.length === 2 ? `${first} and ${second}` : `${first}, then ${second}`}`
}
