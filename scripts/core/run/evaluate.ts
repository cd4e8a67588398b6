import type { Evaluation } from '../model/evaluation.js'
import type { Place, Target } from '../model/place.js'
import type { Fix, LocatedFix, Problem } from '../model/problem.js'
import type { Qms } from '../model/qms.js'
import type { Rule } from '../model/rule.js'
import type { SourceFile } from '../model/source-file.js'
import { cellAt } from '../model/table-row.js'
import { isOverdue } from '../values/date.js'
import { byText } from '../values/order.js'
import { judgesChange, type RuleFinding, runRules } from './run-rules.js'

type Locate = (file: SourceFile, at: Target) => Place

/**
 * Runs rules over the model and sorts out what waivers and the baseline accept.
 *
 * @param all the rules that there are, if these are only some of them
 */
export function evaluate(rules: readonly Rule[], qms: Qms, locate: Locate, all: readonly Rule[] = rules): Evaluation {
  const { findings, notEvaluated } = runRules(rules, qms, all)
  // One file after the other, so that the YAML of each is looked through once.
  const problems = [...findings].sort(byFile).map((finding) => toProblem(finding, locate))
  const [waived, remaining] = divide(problems.sort(byPlace), byJudge(qms, rules, waiverCheck))
  const isKnown = byJudge(qms, rules, (judge) => baselineCheck(judge, rules, remaining))
  const [baselined, counted] = divide(remaining, isKnown)
  return { problems: counted, waived, baselined, notEvaluated }
}

/** @returns the problems that are accepted, and the others, each in their order */
function divide(problems: readonly Problem[], isAccepted: (problem: Problem) => boolean): [Problem[], Problem[]] {
  const accepted: Problem[] = []
  const others: Problem[] = []
  for (const problem of problems) (isAccepted(problem) ? accepted : others).push(problem)
  return [accepted, others]
}

type Judge = Pick<Qms, 'settings' | 'baseline' | 'today'>
type IsAccepted = (problem: Problem) => boolean

/** Asks about each problem the waivers or the baseline by which its rule goes. */
function byJudge(qms: Qms, rules: readonly Rule[], build: (judge: Judge) => IsAccepted): IsAccepted {
  const own = build(qms)
  if (!qms.base) return own
  const before = build({ ...qms.base, today: qms.today })
  const ofChange = new Set(rules.filter(judgesChange).map(({ id }) => id))
  return (problem) => (ofChange.has(problem.rule) ? before : own)(problem)
}

function toProblem({ rule, severity, found: { file, at, message, fix } }: RuleFinding, locate: Locate): Problem {
  return {
    rule: rule.id,
    severity,
    message,
    file: file.path,
    place: locate(file, at),
    ...(file.row && { cell: cellAt(file.row, at) }),
    clauses: rule.clauses,
    ...('id' in file && typeof file.id === 'string' && file.id !== '' && { document: file.id }),
    // Rows stay as they were written: another row corrects them.
    ...(fix && !file.row && { fix: toLocatedFix(fix, (target = at) => locate(file, target)) }),
  }
}

function toLocatedFix(fix: Fix, placeOf: (target?: Target) => Place): LocatedFix {
  if ('renameTo' in fix) return fix
  return { description: fix.description, replacement: fix.replacement, place: placeOf(fix.at) }
}

function waiverCheck({ settings, today }: Judge): (problem: Problem) => boolean {
  const keys = new Set<string>()
  for (const { rule, document, expires } of settings.waivers) {
    const isActive = expires !== undefined && !isOverdue(expires, today)
    if (isActive && rule !== undefined && document !== undefined) keys.add(`${rule} ${document}`)
  }
  return ({ rule, document, file }) => {
    return (document !== undefined && keys.has(`${rule} ${document}`)) || keys.has(`${rule} ${file}`)
  }
}

/** A rule that has more problems in a file than the baseline knows reports them all: which one is new cannot be told. */
function baselineCheck(
  { baseline, today }: Judge,
  rules: readonly Rule[],
  problems: readonly Problem[],
): (problem: Problem) => boolean {
  if (baseline.expires === undefined || isOverdue(baseline.expires, today)) return () => false
  const keyOf = ({ rule, file }: { readonly rule?: string; readonly file?: string }) => `${rule} ${file}`
  const known = new Map(baseline.problems.map((entry) => [keyOf(entry), entry.count ?? 0]))
  const counts = new Map<string, number>()
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1)
  const blocking = blockingRules(rules)
  return (problem) =>
    !blocking.has(problem.rule) && (counts.get(keyOf(problem)) ?? 0) <= (known.get(keyOf(problem)) ?? 0)
}

/** @returns the rules whose problems mean that something was not checked at all: “no problems” must never hide them */
export function blockingRules(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter(({ blocksChecking }) => blocksChecking).map(({ id }) => id))
}

function byFile(a: RuleFinding, b: RuleFinding): number {
  return byText(a.found.file.path, b.found.file.path)
}

/** Sorting is stable: what a rule says of one place stays in the rule's own order. */
function byPlace(a: Problem, b: Problem): number {
  return byText(a.file, b.file) || a.place[0] - b.place[0] || a.place[1] - b.place[1] || byText(a.rule, b.rule)
}
