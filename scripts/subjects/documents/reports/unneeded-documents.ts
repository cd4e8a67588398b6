import type { Document } from '../../../core/model/document.js'
import { fieldText, isList } from '../../../core/model/fields.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { referencesTo } from '../../../core/questions/references.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { revisionsOf } from '../../approval/revisions.js'
import { trainingFor } from '../../approval/training-gate.js'
import { describesRole } from '../../people/roles.js'
import { isProcess } from '../kinds.js'
import { typeCell } from '../type-cell.js'

const alone = exampleText({ id: 'QP-001', clauses: '["8.4"]', title: 'Buy', owner: 'ada' })
const linked = exampleText({ id: 'QP-002' })
const read = exampleText({ id: 'QP-003', related: '[QP-002]', training: { roles: '[buyer]' } })

/** Texts in force that nothing leads to: candidates for retirement. */
export const unneededDocuments = defineReport({
  id: 'unneeded-documents',
  title: 'Documents that may not be needed',
  question: 'Which documents in force does nothing refer to, and must no role read?',
  clauses: ['iso-9001-2015/7.5.1', 'iso-9001-2015/7.5.3'],
  parameters: [],
  columns: () => [
    { id: 'id', label: 'id', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'type', label: 'type', kind: 'choice' },
    { id: 'owner', label: 'owner', kind: 'actor', isCurrent: true },
    { id: 'since', label: 'in force since', kind: 'date' },
    { id: 'clauses', label: 'names clauses', kind: 'choice' },
    { id: 'process', label: 'process', kind: 'text' },
  ],
  rows: (qms) =>
    documentsInForce(qms)
      .filter((document) => isCandidate(qms, document))
      .filter(({ id }) => !referencesTo(qms, id).some(({ from }) => from.id !== id && !about(qms).has(from.type)))
      .flatMap((document) => {
        const current = revisionsOf(qms, document).findLast(({ effectiveOn = '9' }) => effectiveOn <= qms.today)
        const { roles = [] } = current ? trainingFor(document, current.record.fields) : {}
        if (roles.length > 0) return []
        return [
          {
            id: documentCell(document.id),
            title: textCell(document.title),
            type: typeCell(qms, document.type),
            owner: actorCell(fieldText(document.fields, 'owner')),
            since: dateCell(current?.effectiveOn),
            clauses: choiceCell(isList(document.fields.clauses) && document.fields.clauses.length > 0 ? 'yes' : 'no'),
            process: textCell(fieldText(document.fields, 'process')),
          },
        ]
      }),
  examples: [
    {
      name: 'One is named by another text, one must be read, and nothing leads to the third',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        ...Object.fromEntries(
          [alone, linked, read].flatMap((one) => [
            [`qms-docs/${one.id}.md`, one.file],
            [`qms-docs/AP-${one.id}-1.md`, exampleApproval(one)],
          ]),
        ),
      },
      rows: ['QP-001 | Buy | procedure | ada | 2026-03-01 | yes | '],
    },
  ],
})

/** What the standard asks for once, what the others are about, and what holds records are there for themselves. */
function isCandidate(qms: Qms, document: Document): boolean {
  const type = qms.typeOf(document)
  const isRegister = type?.fields.some(({ entriesOf }) => entriesOf !== undefined)
  return !type?.singleton && !isRegister && !isProcess(document) && !describesRole(document)
}

/** Approvals, reviews and acknowledgements are about a text, and do not show that it is needed. */
const about = onceForAllDays(
  ({ types }): ReadonlySet<string> =>
    new Set(
      [...types.values()].filter(({ fields }) => fields.some(({ listed }) => listed === false)).map(({ name }) => name),
    ),
)
