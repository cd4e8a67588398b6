import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { type CheckFormatName, type CheckResult, checkFormats, countBySeverity } from '../../format/index.js'
import type { Evaluation } from '../../model/evaluation.js'
import type { Problem } from '../../model/problem.js'
import type { Rule } from '../../model/rule.js'
import { type FileTree, locate, pathInRepository, toolkitRepository, toolkitVersion } from '../../read/index.js'
import { blockingRules, evaluate, rules } from '../../rules/index.js'
import type { CommandContext, ExitCode } from '../context.js'
import { findRule } from '../looking-up/find-rule.js'
import { Misuse } from '../misuse.js'
import { findRoot } from '../opening/find-root.js'
import { type OpenedQms, type OpenOptions, openQms } from '../opening/open-qms.js'
import { applyFixes } from './apply-fixes.js'

export interface CheckOptions extends OpenOptions {
  /** Show only problems in these files and folders. Everything is read all the same. */
  readonly paths?: readonly string[]
  readonly format?: CheckFormatName
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
  const isWanted = pathFilter(context.folder, options)
  const asked = withEvidence(options, chosen)
  let opened = await openQms(context, asked)
  let evaluation = evaluate(chosen, opened.qms, locate)
  if (options.fix) {
    applyFixes(opened.root, evaluation.problems.filter(isWanted))
    opened = await openQms(context, asked)
    evaluation = evaluate(chosen, opened.qms, locate)
  }
  if (options.baseline) {
    const { writeBaseline } = await import('./write-baseline.js')
    return writeBaseline(context, opened, evaluation, blockingRules(chosen))
  }
  const result = await buildResult(opened, chosen, evaluation, evaluation.problems.filter(isWanted))
  context.write(checkFormats[options.format ?? 'pretty'](result, { color: context.isTerminal }))
  const { error, warning } = countBySeverity(result.problems)
  return error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
}

/** Asking git takes a while: only of a change, and only if a rule needs it. */
function withEvidence(options: CheckOptions, chosen: readonly Rule[]): OpenOptions {
  const isNeeded = options.base !== undefined && chosen.some(({ needs }) => needs === 'history')
  return isNeeded ? { ...options, evidence: 'of changes' } : options
}

function pathFilter(folder: string, { paths = [], at }: CheckOptions): (problem: Problem) => boolean {
  const root = findRoot(folder)
  const wanted = paths.map((path) => resolve(folder, path))
  const missing = at === undefined && paths[wanted.findIndex((path) => !existsSync(path))]
  if (missing) throw new Misuse(`There is no file or folder “${missing}” here.`)
  return ({ file }) => {
    const path = resolve(root, file)
    return wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(one + sep))
  }
}

async function buildResult(
  { root, qms, tree }: OpenedQms,
  chosen: readonly Rule[],
  evaluation: Evaluation,
  problems: readonly Problem[],
): Promise<CheckResult> {
  return {
    today: qms.today,
    documents: qms.documents.length,
    problems,
    folder: pathInRepository(root),
    waived: evaluation.waived.length,
    baselined: evaluation.baselined.length,
    notEvaluated: evaluation.notEvaluated,
    rules: chosen,
    sources: await readLines(tree, problems),
    version: toolkitVersion(),
    rulesUrl: `https://github.com/${toolkitRepository()}/blob/main/docs/rules.md`,
  }
}

async function readLines(
  tree: FileTree,
  problems: readonly Problem[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>()
  for await (const { path, bytes } of tree.read([...new Set(problems.map(({ file }) => file))])) {
    lines.set(
      path,
      bytes
        ?.toString()
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/) ?? [],
    )
  }
  return lines
}
