import type { AppliedFix } from '../../../core/model/applied-fix.js'
import type { Evaluation } from '../../../core/model/evaluation.js'
import type { Problem } from '../../../core/model/problem.js'
import type { Rule } from '../../../core/model/rule.js'
import { locate } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { type FixPlan, planFixes } from '../../../core/run/plan-fixes.js'
import type { ApplyPlan } from '../../../core/write/in-turn.js'
import { whyTextIsKept } from '../../../subjects/approval/why-text-is-kept.js'
import type { CommandContext } from '../../command/context.js'
import { type OpenedQms, type OpenOptions, openQms } from '../repository/open-qms.js'
import { planRenamesIn } from './plan-renames-in.js'
import { readFaultyTexts } from './read-faulty-texts.js'

export interface Fixed {
  readonly opened: OpenedQms
  readonly evaluation: Evaluation
  readonly fixes: readonly AppliedFix[]
}

/** One cause may hide another one; no honest file hides more than a few. */
const MOST_ROUNDS = 10

/** Makes what is safe to make, looks again, and goes on until there is nothing more. Each time, all of it is made or nothing. */
export async function fixProblems(
  context: CommandContext,
  options: OpenOptions,
  { chosen, all }: { readonly chosen: readonly Rule[]; readonly all: readonly Rule[] },
  includes: (file: string) => boolean,
  before: Omit<Fixed, 'fixes'>,
  apply: ApplyPlan,
): Promise<Fixed> {
  let { opened, evaluation } = before
  const fixes: AppliedFix[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const problems = evaluation.problems.filter(({ file }) => includes(file))
    const texts = await planTexts(opened, problems)
    // Names come last: what files say of themselves is put right first.
    const names = texts.changes.length > 0 ? NOTHING : await planRenamesIn(opened, problems)
    const plan = names.changes.length > 0 ? names : texts
    await apply(plan)
    const made = plan.fixes.filter(({ notMade }) => notMade === undefined)
    fixes.push(...made)
    if (made.length === 0) return { opened, evaluation, fixes: [...fixes, ...texts.fixes, ...names.fixes] }
    opened = await openQms(context, options)
    evaluation = evaluate(chosen, opened.qms, locate, all)
  }
  return { opened, evaluation, fixes }
}

/** @returns what `fixProblems` would do first, none of it made */
export async function foreseeFixes(opened: OpenedQms, problems: readonly Problem[]): Promise<readonly AppliedFix[]> {
  const plans = [await planTexts(opened, problems), await planRenamesIn(opened, problems)]
  return plans.flatMap(({ fixes }) => fixes.map((fix) => ({ notMade: 'This was a dry run.', ...fix })))
}

const NOTHING: FixPlan = { changes: [], fixes: [], sentences: [] }

async function planTexts(opened: OpenedQms, problems: readonly Problem[]): Promise<FixPlan> {
  const texts = await readFaultyTexts(opened, problems)
  return planFixes(problems, texts, (path, present, next) => whyTextIsKept(opened.qms, path, present, next))
}
