import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { DocumentType } from '../../../../core/model/document-type.js'
import { fieldText, pointerOf } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../../core/model/rule.js'
import { happenedStates } from '../../happened-states.js'

const nonconformity = (dates: string) => dedent`
  ---
  id: NC-2026-001
  type: nonconformity
  ${dates}
  ---
`

export const dateOrder: Rule = {
  id: 'date-order',
  description: 'Require the dates of a document to be in the order in which things happen',
  rationale:
    'Nothing is closed before it is found, or withdrawn before it applies. Such dates are mistakes, and every figure computed from them is wrong.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a record closed before it was opened is named',
      files: {
        'qms-docs/records/nonconformities/NC-2026-001.md': nonconformity('detected: 2026-03-05\nclosed: 2026-03-01'),
      },
      problems: [
        'qms-docs/records/nonconformities/NC-2026-001.md:5:9 “closed” is 2026-03-01, which is before “detected”, 2026-03-05. Correct whichever is wrong.',
      ],
    },
    {
      name: 'a record cancelled before it was opened is named',
      files: {
        'qms-docs/records/corrective-actions/CA-2026-001.md': dedent`
          ---
          id: CA-2026-001
          type: corrective-action
          opened: 2026-03-05
          cancelled: { on: 2026-03-01, reason: Opened by mistake., approved_by: amara-okafor }
          ---
        `,
      },
      problems: [
        'qms-docs/records/corrective-actions/CA-2026-001.md:5:18 “on” in “cancelled” is 2026-03-01, which is before “opened”, 2026-03-05. Correct whichever is wrong.',
      ],
    },
    {
      name: 'a document withdrawn before it ever came into force is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          retired: { on: 2026-03-01, reason: No longer needed. }
          ---
        `,
        'qms-docs/records/approvals/AP-QP-001-1.md': dedent`
          ---
          id: AP-QP-001-1
          type: approval
          document: QP-001
          effective_from: 2026-05-01
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:16 The document is withdrawn on 2026-03-01, before its first approved revision applies, on 2026-05-01. Correct whichever is wrong.',
      ],
    },
    {
      name: 'everything on one day passes, and an audit performed before the day planned',
      files: {
        'qms-docs/records/nonconformities/NC-2026-001.md': nonconformity('detected: 2026-03-05\nclosed: 2026-03-05'),
        'qms-docs/records/internal-audits/IA-2026-01.md': dedent`
          ---
          id: IA-2026-01
          type: internal-audit
          planned: 2026-03-10
          performed: 2026-03-08
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a day still to come passes here, because no-future-dates reports it',
      files: {
        'qms-docs/records/nonconformities/NC-2026-001.md': nonconformity('detected: 2027-03-05\nclosed: 2026-03-08'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const orders = new Map([...qms.types.values()].map((type) => [type.name, happenedDates(type)]))
    for (const document of qms.documents) {
      yield* recordedInOrder(document, orders.get(document.type) ?? [], qms.today)
      if (document.fields.retired !== undefined) yield* appliedBeforeRetired(qms, document)
    }
  },
}

function happenedDates(type: DocumentType): readonly string[] {
  return [...happenedStates(type).map(({ date }) => date), 'cancelled.on']
}

function* recordedInOrder(document: Document, names: readonly string[], today: string): Generator<ReportedProblem> {
  let [earlier, since] = ['', '']
  for (const name of names) {
    const day = fieldText(document.fields, name)
    if (day === undefined || day > today) continue
    if (day < since)
      yield {
        file: document,
        at: pointerOf(name),
        message: `${shown(name)} is ${day}, which is before ${shown(earlier)}, ${since}. Correct whichever is wrong.`,
      }
    earlier = name
    since = day
  }
}

function* appliedBeforeRetired(qms: Qms, document: Document): Generator<ReportedProblem> {
  const retired = fieldText(document.fields, 'retired.on')
  const approvals = qms.linksTo(document.id).filter(({ from }) => from.type === 'approval')
  const effective = approvals
    .map(({ from }) => fieldText(from.fields, 'effective_from'))
    .filter((day) => day !== undefined)
  const first = effective.sort()[0]
  if (retired === undefined || first === undefined || first <= retired) return
  const message = `The document is withdrawn on ${retired}, before its first approved revision applies, on ${first}. Correct whichever is wrong.`
  yield { file: document, at: '/retired/on', message }
}

/** @returns `“on” in “cancelled”` for `cancelled.on` */
function shown(dotted: string): string {
  const names = dotted.split('.').map((name) => `“${name}”`)
  return names.reverse().join(' in ')
}
