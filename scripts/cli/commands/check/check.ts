import { type CheckFormatName, checkFormats, countBySeverity, tableFormats } from '../../../core/format/index.js'
import type { AppliedFix } from '../../../core/model/applied-fix.js'
import type { Rule } from '../../../core/model/rule.js'
import { rulesOf } from '../../../core/model/subject.js'
import { findUnreadFiles, listRepository, locate } from '../../../core/read/index.js'
import { blockingRules, evaluate } from '../../../core/run/evaluate.js'
import type { ApplyPlan } from '../../../core/write/in-turn.js'
import { anyNumber } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { choice, flag, format, repeated, string, wholeNumber } from '../../command/options.js'
import { at, reading } from '../../command/shared-options.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { tellWhileWaiting } from '../../command/tell-while-waiting.js'
import { findRule } from '../../names/find-rule.js'
import { findRoot } from '../repository/find-root.js'
import { type OpenOptions, openQms } from '../repository/open-qms.js'
import { buildResult } from './build-result.js'
import { choosePaths } from './choose-paths.js'

export const check = defineCommand({
  name: 'check',
  group: 'check',
  summary: 'Find what is wrong in documents and records, and what to do.',
  details: 'Everything is read and checked, whichever files are shown.',
  example: 'qms check qms-docs/procedures --base main',
  arguments: { paths: anyNumber('show only problems in these files and folders') },
  options: {
    format: format(checkFormats),
    all: flag('show every problem with its line, even if that takes more than one screen'),
    ...reading,
    rule: repeated(string('name', 'run only this rule; can be repeated')),
    fix: flag('make the changes that are safe to make: in texts, and in names of files'),
    dryRun: flag('with --fix, say what would be changed, and change nothing', 'n'),
    baseline: flag('write the present problems to qms-docs/baseline.yml: only new ones count from then on'),
    by: choice(['month'], 'part', 'count the problems at the end of each of the last twelve months, as git kept them'),
    at,
    base: string('ref', 'also check what changed since this branch, such as main'),
    maxWarnings: wholeNumber('count', 'fail if there are more warnings than this'),
  },
  async run(context, { format, all, dryRun, by, ...options }) {
    if (by) return writeByMonth(context, format, options)
    if (options.at !== undefined && (options.fix || options.baseline)) {
      throw new Misuse('--at reads an earlier commit, which cannot be changed. Leave out --fix and --baseline.')
    }
    if (options.baseline && (options.rule.length > 0 || options.paths.length > 0)) {
      throw new Misuse('--baseline writes down the problems of all rules in all files. Leave out --rule and the paths.')
    }
    if (dryRun && !options.fix)
      throw new Misuse(
        '--dry-run belongs to --fix: what else a check does changes nothing. Add --fix, or leave it out.',
      )
    return changing(context, (options.fix && !dryRun) || options.baseline, async (apply) => {
      const rules = rulesOf(await subjectsOf(context))
      const chosen = options.rule.length > 0 ? options.rule.map((id) => findRule(rules, id)) : rules
      const asked = withEvidence(options, chosen)
      let opened = await openQms(context, asked)
      let evaluation = evaluate(chosen, opened.qms, locate, rules)
      const unread = await findUnreadFiles(opened.tree, opened.qms, await listRepository(opened.root, opened.commit))
      const paths = choosePaths(opened, unread, context.folder, options)
      let fixes: readonly AppliedFix[] | undefined
      if (dryRun) {
        const { foreseeFixes } = await import('./fix-problems.js')
        fixes = await foreseeFixes(
          opened,
          evaluation.problems.filter(({ file }) => paths.includes(file)),
        )
      } else if (options.fix && apply) {
        const { fixProblems } = await import('./fix-problems.js')
        const before = { opened, evaluation }
        const fixed = await fixProblems(context, asked, { chosen, all: rules }, paths.includes, before, apply)
        ;({ opened, evaluation, fixes } = fixed)
      }
      if (options.baseline && apply) {
        const { writeBaseline } = await import('./write-baseline.js')
        return writeBaseline(context, opened, evaluation, blockingRules(chosen), apply)
      }
      const result = await buildResult(opened, chosen, evaluation, unread, paths, fixes)
      context.write(checkFormats[format](result, { color: context.isTerminal, all: all === true }))
      const { error, warning } = countBySeverity(result.problems)
      return error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
    })
  },
})

/** Of all files: a path may have been another one then. */
async function writeByMonth(
  context: CommandContext,
  format: CheckFormatName,
  { rule, paths, at: commit, base, fix, baseline, ...options }: ByMonthOptions,
): Promise<ExitCode> {
  if (paths.length > 0 || commit !== undefined || base !== undefined || fix || baseline)
    throw new Misuse(
      '--by month counts the problems of all files. Leave out paths, --at, --base, --fix and --baseline.',
    )
  if (format !== 'pretty' && format !== 'json')
    throw new Misuse(`--by month is a table, which “--format ${format}” cannot show. Use pretty or json.`)
  const rules = rulesOf(await subjectsOf(context))
  const chosen = rule.length > 0 ? rule.map((id) => findRule(rules, id)) : rules
  const { problemsByMonth } = await import('./problems-by-month.js')
  const table = await problemsByMonth(context, options, chosen, rules)
  context.write(tableFormats[format === 'pretty' ? 'table' : 'json'](table, context.width))
  return 0
}

interface ByMonthOptions extends OpenOptions {
  readonly rule: readonly string[]
  readonly paths: readonly string[]
  readonly fix?: boolean | undefined
  readonly baseline?: boolean | undefined
}

/** Lets others change files meanwhile, unless this run does. */
async function changing(
  context: CommandContext,
  isAsked: boolean | undefined,
  work: (apply?: ApplyPlan) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!isAsked) return work()
  const { inTurn } = await import('../../../core/write/in-turn.js')
  return inTurn(findRoot(context.folder), tellWhileWaiting(context), work)
}

/** Asking git takes a while: of texts only of a change, and only if a rule needs it. */
function withEvidence(options: OpenOptions, chosen: readonly Rule[]): OpenOptions {
  const isNeeded = (need: Rule['needs']) => chosen.some(({ needs }) => needs === need)
  if (options.base !== undefined && isNeeded('history')) return { ...options, evidence: 'of changes' }
  return isNeeded('record versions') ? { ...options, evidence: 'of records' } : options
}
