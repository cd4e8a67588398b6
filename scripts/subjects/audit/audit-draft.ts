import { defineDraft } from '../../core/model/draft.js'
import type { Qms } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { clausesTouched, documentsTouched } from '../documents/process-touches.js'
import { earlierPoints } from './earlier-points.js'
import { evidenceQuestions } from './evidence-questions.js'
import { lastAuditOf } from './last-audit.js'
import { nextEntryOf } from './next-entry.js'

/** An audit of one process: criteria, scope and questions from what the process touches, and what earlier audits left open. */
export const auditDraft = defineDraft({
  draftOf: 'internal-audit',
  draft(qms, given) {
    const process = qms.ofType('process').find(({ id }) => id === given.processes)
    if (!process) return { values: {}, sections: [] }
    const planned = nextEntryOf(qms, process.id)
    const documents = documentsTouched(qms, process.id)
    const clauses = planned?.entry.clauses ?? clausesTouched(process, documents)
    const last = lastAuditOf(qms, process.id)
    return {
      values: {
        title: `Audit of ${process.title}`,
        ...(clauses.length > 0 && { audited_clauses: clauses.join(', ') }),
        criteria: criteriaInWords(qms, clauses, [process, ...documents]),
        scope: `${process.title}: its activities and records ${last ? `since ${last.id} of ${last.fields.performed}` : 'of the last 12 months'}. Say which places and people, and what is left out.`,
        ...defined({
          programme: planned?.programme,
          planned: planned?.entry.planned,
          auditors: planned?.entry.auditor,
          mode: planned?.entry.mode,
        }),
      },
      sections: [
        { title: 'Open points of earlier audits', text: listed(earlierPoints(qms, process.id), 'None.') },
        {
          title: 'Questions about evidence',
          text: listed(
            evidenceQuestions(qms, process.id, documents, clauses),
            'No document names this process, so there is nothing to ask about yet.',
          ),
        },
      ],
    }
  },
})

function criteriaInWords(qms: Qms, clauses: readonly string[], documents: readonly { readonly id: string }[]): string {
  const standard = qms.standards.get(qms.settings.standards?.[0] ?? '')?.name
  const numbers = clauses.length > 0 && standard ? `${standard}, clauses ${listInWords(clauses)}; ` : ''
  return `${numbers}${listInWords(documents.map(({ id }) => id))} as in force on the day`
}

function listed(lines: readonly string[], none: string): string {
  return lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : none
}
