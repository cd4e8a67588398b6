import { stringify } from 'yaml'
import { addMonths } from '../../../core/model/date.js'
import type { Evaluation } from '../../../core/model/evaluation.js'
import { groupBy } from '../../../core/model/group-by.js'
import { byText } from '../../../core/model/order.js'
import type { Problem } from '../../../core/model/problem.js'
import { MAX_SETTINGS_BYTES, megabytes } from '../../../core/read/index.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { writeFiles } from '../../../core/write/write-files.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import type { OpenedQms } from '../opening/open-qms.js'

const MONTHS_TO_EXPIRY = 6

/**
 * Writes today's problems down as known, so that from now on only more of them count.
 *
 * @param blocking rules whose problems no baseline accepts
 */
export function writeBaseline(
  context: CommandContext,
  { root, qms }: OpenedQms,
  { problems, baselined }: Evaluation,
  blocking: ReadonlySet<string>,
): ExitCode {
  const path = qms.baselineFile.path
  const found = [...problems, ...baselined].filter(({ severity, file }) => severity !== 'info' && file !== path)
  const refused = found.filter(({ rule }) => blocking.has(rule))
  const known = found.filter(({ rule }) => !blocking.has(rule))
  const expires = addMonths(qms.today, MONTHS_TO_EXPIRY)
  const { approver, reason = 'Known when checking began.' } = qms.baseline
  const text = stringify({ ...(approver ? { approver } : {}), reason, expires, problems: entriesOf(known) })
  refuseTooLarge(Buffer.byteLength(text))
  writeFiles(root, new Map([[path, `${HEAD}${text}`]]))
  context.write(
    `${counted(known.length, 'problem')} ${known.length === 1 ? 'is' : 'are'} now in ${path}. Only more of them will count, until ${expires}.\n`,
  )
  if (refused.length === 0) return 0
  context.write(describeRefused(refused))
  return 1
}

const HEAD = '# Written by `qms check --baseline`. Only more problems than these count, until the baseline expires.\n'

function entriesOf(problems: readonly Problem[]) {
  return [...groupBy(problems, ({ rule, file }) => `${file} ${rule}`)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, [first, ...more]]) => (first ? [{ rule: first.rule, file: first.file, count: 1 + more.length }] : []))
}

/** What is written must be read again. */
function refuseTooLarge(size: number): void {
  if (size + HEAD.length <= MAX_SETTINGS_BYTES) return
  throw new Misuse(
    `The baseline would have ${megabytes(size)} MB, and at most ${megabytes(MAX_SETTINGS_BYTES)} MB are read. Solve first what most files have in common, or turn a rule off with “severities” in qms.yml.`,
  )
}

function describeRefused(refused: readonly Problem[]): string {
  const files = [...new Set(refused.map(({ file }) => file))]
  const [are, they, them] = files.length === 1 ? ['is', 'It still counts', 'it'] : ['are', 'They still count', 'them']
  return `${counted(files.length, 'file')} cannot be read or checked, and ${are} not in the baseline: ${namesInShort(files)}. ${they}: correct what “qms check” says of ${them}, or list ${them} under “ignore” in qms.yml.\n`
}
