import { redlineFormats } from '../../../core/format/index.js'
import type { Document } from '../../../core/model/document.js'
import { isRefusal, joinPlans, type Plan, type PlanOrRefusal } from '../../../core/model/plan.js'
import type { Problem } from '../../../core/model/problem.js'
import type { Qms } from '../../../core/model/qms.js'
import { rulesOf } from '../../../core/model/subject.js'
import { findCommit, locate } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { type CalendarDate, onDay, timeInZone } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { type GivenApproval, planApproval } from '../../../subjects/approval/plan-approval.js'
import type { ApprovalMeaning } from '../../../subjects/approval/signature/statement.js'
import { documentsSubject } from '../../../subjects/documents/index.js'
import { oneOrMore } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { choiceOr, date, flag, string } from '../../command/options.js'
import { by, deciding } from '../../command/shared-options.js'
import { subjectsOf } from '../../command/subjects-of.js'
import { actingPerson } from '../../names/acting-person.js'
import { findApprovable } from '../../names/find-document.js'
import { carryOut } from '../carry-out.js'
import { type OpenedQms, type OpenOptions, openQms } from '../repository/open-qms.js'
import { committedText, filesOfCommit, uncommittedText } from '../texts/committed-text.js'
import { redlineOf } from '../texts/redline-of.js'
import { currentKey } from './current-key.js'
import { signStatement } from './sign-statement.js'

const MEANINGS: readonly ApprovalMeaning[] = ['approved', 'reviewed', 'authored']

export const approve = defineCommand({
  name: 'approve',
  group: 'write',
  summary: 'Approve the exact text of documents.',
  details:
    'The approval counts for the text as it is committed, and is written into the approval record of each document.',
  example: 'qms approve QP-001 --effective-from 2026-12-01',
  arguments: { ids: oneOrMore('documents’ ids, such as QP-001') },
  options: {
    effectiveFrom: date('the first date on which the revision applies (default: today)'),
    meaning: choiceOr(
      'approved',
      MEANINGS,
      'meaning',
      'what you confirm: that it may take effect, that you checked it, or that you wrote it',
    ),
    as: string('role', 'the role in which you act, if you hold more than one that is asked for'),
    despiteErrors: flag('approve although a check finds errors in the text'),
    sign: flag('sign with your SSH key, so that the approval can be checked without any service'),
    key: string('file', 'the key to sign with (default: the one with which git signs, else ~/.ssh/id_ed25519)'),
    by,
    ...deciding,
  },
  run: (context, asked) => carryOut(context, asked.dryRun, () => decide(context, asked)),
})

interface ApproveOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly ids: readonly string[]
  readonly effectiveFrom?: CalendarDate
  readonly meaning: ApprovalMeaning
  readonly as?: string
  readonly by?: string
  readonly despiteErrors?: boolean
  readonly sign?: boolean
  readonly key?: string
  readonly dryRun?: boolean
}

async function decide(context: CommandContext, options: ApproveOptions): Promise<PlanOrRefusal> {
  const opened = await openQms(context, { ...options, evidence: options.ids })
  const { qms, root } = opened
  const documents = [...new Set(options.ids.map((id) => findApprovable(qms, id)))]
  const head = await findCommit(root, 'HEAD')
  const person = await actingPerson(qms, root, options.by)
  const key = options.sign || options.key ? await currentKey(context.folder, qms, person, options.key) : undefined
  const given = {
    person,
    meaning: options.meaning,
    as: options.as,
    effectiveFrom: options.effectiveFrom,
    despiteErrors: options.despiteErrors,
    // An approval written down for another day, such as one on paper, gets that day.
    at: timeInZone(onDay(context.now, qms.today, qms.timeZone), qms.timeZone),
    head,
    isSigned: key !== undefined,
  }
  const files = head === undefined ? undefined : await filesOfCommit(root, head)
  const problemsIn = await textProblems(context, qms)
  const isColoured = context.isTerminal && !options.dryRun
  const plans: Plan[] = []
  for (const document of documents) {
    const committed = files ? await committedText(files, qms, document) : uncommittedText(document)
    const problems = problemsIn.get(document.path) ?? []
    const errors = problems.filter(({ severity }) => severity === 'error')
    const plan = await planOne(opened, document, { ...given, committed, errors }, key)
    if (isRefusal(plan)) return plan
    const covered = redlineFormats.text([await redlineOf(opened, document)], { color: isColoured })
    plans.push({ ...plan, sentences: [...problems.map(inWords), covered, ...plan.sentences] })
  }
  return joinPlans(plans)
}

/** What is wrong in the texts themselves, by file: whatever else a check finds is not what is approved. */
async function textProblems(context: CommandContext, qms: Qms): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const subjects = await subjectsOf(context)
  const ofTexts = subjects.filter(({ id }) => id === documentsSubject.id)
  return groupBy(evaluate(rulesOf(ofTexts), qms, locate, rulesOf(subjects)).problems, ({ file }) => file)
}

function inWords({ file, place: [line, column], severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity}: ${message}`
}

async function planOne(
  { qms }: OpenedQms,
  document: Document,
  given: GivenApproval,
  key: string | undefined,
): Promise<PlanOrRefusal> {
  const plan = planApproval(qms, document, given)
  if (isRefusal(plan) || key === undefined) return plan
  return planApproval(qms, document, { ...given, signature: await signStatement(plan.statement, key) })
}
