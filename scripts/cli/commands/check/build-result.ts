import { fromUtf8 } from '../../../core/bytes/utf8.js'
import type { CheckResult } from '../../../core/format/index.js'
import type { AppliedFix } from '../../../core/model/applied-fix.js'
import type { Evaluation } from '../../../core/model/evaluation.js'
import type { Problem } from '../../../core/model/problem.js'
import type { Rule } from '../../../core/model/rule.js'
import type { UnreadFile } from '../../../core/model/unread-file.js'
import {
  type FileTree,
  MAX_SETTINGS_BYTES,
  pathInRepository,
  toolkitRepository,
  toolkitVersion,
} from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { countOpenClauses } from '../../../subjects/clauses/rules/clause-coverage.js'
import { subjects } from '../../../subjects/index.js'
import { rulePlace, rulesPage } from '../../reference/rule-pages.js'
import type { OpenedQms } from '../repository/open-qms.js'
import type { ChosenPaths } from './choose-paths.js'

const PAGES = `https://github.com/${toolkitRepository()}/blob/main/`

/** @returns what a check found in the chosen files, ready to be shown */
export async function buildResult(
  { root, qms, tree }: OpenedQms,
  chosen: readonly Rule[],
  evaluation: Evaluation,
  unread: readonly UnreadFile[],
  { paths, includes }: ChosenPaths,
  fixes?: readonly AppliedFix[],
): Promise<CheckResult> {
  const problems = evaluation.problems.filter(({ file }) => includes(file))
  return {
    today: qms.today,
    documents: qms.documents.length,
    problems,
    folder: pathInRepository(root),
    waived: evaluation.waived.filter(({ file }) => includes(file)).length,
    baselined: evaluation.baselined.filter(({ file }) => includes(file)).length,
    notEvaluated: evaluation.notEvaluated,
    unread: unread.filter(({ file }) => includes(file)),
    ...(paths.length > 0 && { only: { paths, elsewhere: evaluation.problems.length - problems.length } }),
    openClauses: countOpenClauses(qms),
    rules: chosen,
    ...defined({ fixes }),
    sources: await readLines(tree, problems),
    version: toolkitVersion(),
    rulesUrl: `${PAGES}${rulesPage}`,
    // Only rules of the toolkit have a page there.
    ruleUrl: (rule) => `${PAGES}${rulePlace(subjects, rule)}`,
  }
}

async function readLines(
  tree: FileTree,
  problems: readonly Problem[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>()
  const files = [...new Set(problems.map(({ file }) => file))]
  for await (const { path, bytes } of tree.read(files, MAX_SETTINGS_BYTES)) {
    const text = fromUtf8(bytes ?? new Uint8Array()).replace(/^\uFEFF/, '')
    lines.set(path, text.split(/\r\n|\r|\n/))
  }
  return lines
}
