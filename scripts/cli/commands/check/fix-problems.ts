import { hash } from 'node:crypto'
import { blobId } from '../../../core/bytes/digest.js'
import type { AppliedFix } from '../../../core/model/applied-fix.js'
import type { Evaluation } from '../../../core/model/evaluation.js'
import type { Plan } from '../../../core/model/plan.js'
import type { Problem } from '../../../core/model/problem.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { locate, MAX_SETTINGS_BYTES } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { type FaultyText, planFixes } from '../../../core/run/plan-fixes.js'
import { approvalRecords } from '../../../subjects/approval/approval-records.js'
import type { CommandContext } from '../../command/context.js'
import { type OpenedQms, type OpenOptions, openQms } from '../repository/open-qms.js'

export interface Fixed {
  readonly opened: OpenedQms
  readonly evaluation: Evaluation
  readonly fixes: readonly AppliedFix[]
}

/** One cause may hide another one; no honest file hides more than a few. */
const MOST_ROUNDS = 10

/** Makes what is safe to make, looks again, and goes on until there is nothing more. */
export async function fixProblems(
  context: CommandContext,
  options: OpenOptions,
  { chosen, all }: { readonly chosen: readonly Rule[]; readonly all: readonly Rule[] },
  includes: (file: string) => boolean,
  before: Omit<Fixed, 'fixes'>,
  apply: (plan: Plan) => void,
): Promise<Fixed> {
  let { opened, evaluation } = before
  const fixes: AppliedFix[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const problems = evaluation.problems.filter(({ file }) => includes(file))
    const plan = planFixes(problems, await faultyTexts(opened, problems), refusal(opened.qms))
    apply(plan)
    const made = plan.fixes.filter(({ notMade }) => notMade === undefined)
    fixes.push(...made)
    if (made.length === 0) return { opened, evaluation, fixes: [...fixes, ...plan.fixes] }
    opened = await openQms(context, options)
    evaluation = evaluate(chosen, opened.qms, locate, all)
  }
  return { opened, evaluation, fixes }
}

async function faultyTexts(
  { tree }: OpenedQms,
  problems: readonly Problem[],
): Promise<ReadonlyMap<string, FaultyText>> {
  const paths = new Set(problems.flatMap(({ file, fix }) => (fix ? file : [])))
  const texts = new Map<string, FaultyText>()
  for await (const { path, bytes } of tree.read([...paths], MAX_SETTINGS_BYTES)) {
    if (bytes) texts.set(path, { text: bytes.toString(), blob: blobId(bytes) })
  }
  return texts
}

/** What was approved is approved as it is, byte by byte: even a better date would make it another text. */
function refusal(qms: Qms): (text: string) => string | undefined {
  const approved = new Map(approvalRecords(qms).map(({ fields }) => [fields.sha256, fields]))
  const approvalOf = (text: string) => approved.get(hash('sha256', text))
  return (text) => {
    // On Windows, git may have put other line ends into the file.
    const { document, revision } = approvalOf(text) ?? approvalOf(text.replaceAll('\r\n', '\n')) ?? {}
    if (document === undefined) return undefined
    return `This is exactly what was approved as revision ${revision} of ${document}, so it was left as it is.`
  }
}
