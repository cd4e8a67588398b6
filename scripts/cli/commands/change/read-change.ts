import { rulesOf } from '../../../core/model/subject.js'
import { locate } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { settingsHaveDocument } from '../../../subjects/approval/rules/settings-have-document.js'
import { buildChangeReport } from '../../../subjects/change/report/build-change-report.js'
import type { ChangeReport } from '../../../subjects/change/report/change-report.js'
import { compareProblems } from '../../../subjects/change/report/compare-problems.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { type OpenedQms, type OpenOptions, openQms } from '../repository/open-qms.js'
import { redlinesSinceBase } from '../texts/redlines-since-base.js'
import { changedFiles } from './changed-files.js'

export type ReadChangeOptions = Pick<OpenOptions, 'today' | 'base' | 'at' | 'cache' | 'evidence'>

/**
 * Reads what this branch, or a commit, changes since it left the base.
 *
 * @throws Misuse if there is no base to compare with
 */
export async function readChange(
  context: CommandContext,
  options: ReadChangeOptions,
): Promise<{ readonly report: ChangeReport; readonly opened: OpenedQms }> {
  const { base } = options
  if (base === undefined) throw new Misuse('Name the branch to compare with, such as --base main.')
  const opened = await openQms(context, { evidence: 'of changes', ...options })
  const { qms, tree, baseTree = tree } = opened
  // That nothing covers the settings is said of the system, with no base: a change neither brings nor fixes it.
  const rules = rulesOf(await subjectsOf(context)).filter(({ id }) => id !== settingsHaveDocument.id)
  const before = evaluate(rules, qms.base ?? qms, locate)
  const problems = compareProblems(before, evaluate(rules, qms, locate))
  const files = await changedFiles(baseTree, tree)
  const usualSeverities = new Map(rules.map(({ id, severity }) => [id, severity]))
  const redlines = await redlinesSinceBase(opened)
  return { report: buildChangeReport(qms, { base, problems, usualSeverities, files, redlines }), opened }
}
