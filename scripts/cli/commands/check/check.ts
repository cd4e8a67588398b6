import { type CheckFormatName, checkFormats, countBySeverity } from '../../../core/format/index.js'
import type { Rule } from '../../../core/model/rule.js'
import { findUnreadFiles, listRepository, locate } from '../../../core/read/index.js'
import { blockingRules, evaluate } from '../../../core/run/evaluate.js'
import { rules } from '../../../subjects/index.js'
import type { CommandContext, ExitCode } from '../context.js'
import { findRule } from '../looking-up/find-rule.js'
import { Misuse } from '../misuse.js'
import { type OpenOptions, openQms } from '../opening/open-qms.js'
import { buildResult } from './build-result.js'
import { choosePaths } from './choose-paths.js'
import type { Fixed } from './fix-problems.js'

export interface CheckOptions extends OpenOptions {
  /** Show only problems in these files and folders. Everything is read all the same. */
  readonly paths?: readonly string[]
  readonly format?: CheckFormatName
  /** Show everything, whether or not it fits one screen. */
  readonly all?: boolean
  /** Run only these rules. */
  readonly rule?: readonly string[]
  /** Make the changes that are safe to make. */
  readonly fix?: boolean
  /** Write today's problems down as known. */
  readonly baseline?: boolean
  /** Fail if there are more warnings. */
  readonly maxWarnings?: number
}

/** Checks the whole quality management system and says what is wrong with it. */
export async function check(context: CommandContext, options: CheckOptions): Promise<ExitCode> {
  if (options.at !== undefined && (options.fix || options.baseline)) {
    throw new Misuse('--at reads an earlier commit, which cannot be changed. Leave out --fix and --baseline.')
  }
  if (options.baseline && (options.rule?.length || options.paths?.length)) {
    throw new Misuse('--baseline writes down the problems of all rules in all files. Leave out --rule and the paths.')
  }
  const chosen = options.rule?.length ? options.rule.map(findRule) : rules
  const asked = withEvidence(options, chosen)
  let opened = await openQms(context, asked)
  let evaluation = evaluate(chosen, opened.qms, locate)
  const unread = await findUnreadFiles(opened.tree, opened.qms, await listRepository(opened.root, opened.commit))
  const paths = choosePaths(opened, unread, context.folder, options)
  let fixed: Fixed | undefined
  if (options.fix) {
    const { fixProblems } = await import('./fix-problems.js')
    fixed = await fixProblems(context, asked, chosen, paths.includes, { opened, evaluation })
    opened = fixed.opened
    evaluation = fixed.evaluation
  }
  if (options.baseline) {
    const { writeBaseline } = await import('./write-baseline.js')
    return writeBaseline(context, opened, evaluation, blockingRules(chosen))
  }
  const result = await buildResult(opened, chosen, evaluation, unread, paths, fixed?.fixes)
  const { format = 'pretty', all = false } = options
  context.write(checkFormats[format](result, { color: context.isTerminal, all }))
  const { error, warning } = countBySeverity(result.problems)
  return error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
}

/** Asking git takes a while: only of a change, and only if a rule needs it. */
function withEvidence(options: CheckOptions, chosen: readonly Rule[]): OpenOptions {
  const isNeeded = options.base !== undefined && chosen.some(({ needs }) => needs === 'history')
  return isNeeded ? { ...options, evidence: 'of changes' } : options
}
