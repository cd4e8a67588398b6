import { stringify } from 'yaml'
import type { Evaluation } from '../../core/model/evaluation.js'
import type { Plan, PlanOrRefusal } from '../../core/model/plan.js'
import type { Problem } from '../../core/model/problem.js'
import type { Qms } from '../../core/model/qms.js'
import { MAX_SETTINGS_BYTES, megabytes } from '../../core/read/index.js'
import { addMonths } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { counted } from '../../core/words/counted.js'
import { namesInShort } from '../../core/words/names-in-short.js'

const MONTHS_TO_EXPIRY = 6

export interface BaselinePlan extends Plan {
  /** Whether some problems still count, because no baseline accepts them. */
  readonly hasRefused: boolean
}

/**
 * Decides to write today's problems down as known, so that fonly new ones count from then on.
 *
 * @param blocking rules whose problems no baseline accepts
 * @param blob git's id of the baseline that is there, if there is one
 */
export function planBaseline(
  qms: Qms,
  { problems, baselined }: Pick<Evaluation, 'problems' | 'baselined'>,
  blocking: ReadonlySet<string>,
  blob?: string,
): PlanOrRefusal<BaselinePlan> {
  const { path } = qms.baselineFile
  const found = [...problems, ...baselined].filter(({ severity, file }) => severity !== 'info' && file !== path)
  const refused = found.filter(({ rule }) => blocking.has(rule))
  const known = found.filter(({ rule }) => !blocking.has(rule))
  const expires = addMonths(qms.today, MONTHS_TO_EXPIRY)
  const { approver, reason = 'Known when checking began.' } = qms.baseline
  const content = `${HEAD}${stringify({ ...(approver && { approver }), reason, expires, problems: entriesOf(known) })}`
  const size = new TextEncoder().encode(content).length
  // What is written must be read again.
  if (size > MAX_SETTINGS_BYTES) {
    return {
      reason: `The baseline would have ${megabytes(size)} MB, and at most ${megabytes(MAX_SETTINGS_BYTES)} MB are read.`,
      remedy: 'Solve first what most files have in common, or turn a rule off with “severities” in qms.yml.',
    }
  }
  const written = `${counted(known.length, 'problem')} ${known.length === 1 ? 'is' : 'are'} now in ${path}. Only more of them will count, until ${expires}.`
  return {
    changes: [blob === undefined ? { kind: 'create', path, content } : { kind: 'replace', path, blob, content }],
    sentences: refused.length === 0 ? [written] : [written, describeRefused(refused)],
    hasRefused: refused.length > 0,
  }
}

const HEAD = '# Written by `qms check --baseline`. Only more problems than these count, until the baseline expires.\n'

function entriesOf(problems: readonly Problem[]) {
  return [...groupBy(problems, ({ rule, file }) => `${file} ${rule}`)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, [first, ...more]]) => (first ? [{ rule: first.rule, file: first.file, count: 1 + more.length }] : []))
}

function describeRefused(refused: readonly Problem[]): string {
  const files = [...new Set(refused.map(({ file }) => file))]
  const [are, they, them] = files.length === 1 ? ['is', 'It still counts', 'it'] : ['are', 'They still count', 'them']
  return `${counted(files.length, 'file')} cannot be read or checked, and ${are} not in the baseline: ${namesInShort(files)}. ${they}: correct what “qms check” says of ${them}, or list ${them} under “ignore” in qms.yml.`
}
