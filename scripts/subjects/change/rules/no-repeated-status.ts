import type { StatedFact } from '../../../core/model/body-facts.js'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { effectiveRevision } from '../../approval/revisions.js'
import { isRetired, needsApproval, type Status, statusOf } from '../../approval/status.js'

const QP = 'qms-docs/procedures/QP-001.md'

const procedure = (body: string, required = true) => ({
  'qms-docs/qms.yml': `approvals: { required: ${required} }\n`,
  [QP]: `---\nid: QP-001\ntype: procedure\nrevision: 2\n---\n${body}\n`,
})

const KEPT = 'The manual shows'

export const noRepeatedStatus: Rule = {
  id: 'no-repeated-status',
  description: 'Disallow repeating in the text a status, revision or first day that is kept elsewhere',
  rationale:
    'The status follows from approvals, and the revision is a field. What the text says of them is not changed with them, and then a document in force calls itself a draft, or a draft effective.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a status and a revision that are wrong are found, in lines and in tables',
      files: procedure(
        '# Storing\n\n> **Status**: Effective\n\n| Version | 3.0 |\n|---|---|\n| Effective date | 2026-01-01 |',
      ),
      problems: [
        `${QP}:8:3 The text says “Effective”, but the status of this document is draft. ${KEPT} the status, from its approvals: remove it here.`,
        `${QP}:10:1 The text says “3.0”, but the revision is 2. ${KEPT} the revision, from its field: remove it here.`,
        `${QP}:12:1 The text says “2026-01-01”, but no revision is in force. ${KEPT} the first day, from its approvals: remove it here.`,
      ],
    },
    {
      name: 'a table with names above the values is understood',
      files: procedure('| Document | Revision | Status |\n|---|---|---|\n| QP-001 | 1 | Draft |'),
      problems: [
        `${QP}:8:1 The text says “1”, but the revision is 2. ${KEPT} the revision, from its field: remove it here.`,
      ],
    },
    {
      name: 'what is right today is said once: it will not be forever',
      files: procedure('**Revision:** 2.0 | Status: Draft\n'),
      problems: [
        `${QP}:6:1 The text repeats the revision and the status, and will be wrong when they change. ${KEPT} them: remove them here.`,
      ],
    },
    {
      name: 'the status of something else passes, below the top of the text too, and any status where none is approved yet',
      files: {
        ...procedure('Status: Effective', false),
        [QP]: `---\nid: QP-001\ntype: procedure\n---\n## Purpose\n\nIssue: water in the cellar\n\nStatus: open\n\nThe status of an order: open. Version: see the label.\n\n## Steps\n\n| Software | Version |\n|---|---|\n| A | 3.0 |\n| B | 4 |\n\nStatus: Effective\n`,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      const statedFacts = document.body.statedFacts.filter(isUnderstood)
      if (statedFacts.length === 0 || isRetired(qms, document)) continue
      const wrong = statedFacts.map((fact) => ({ fact, why: contradiction(qms, document, fact) }))
      for (const { fact, why } of wrong.filter((one) => one.why !== undefined)) {
        const message = `The text says “${fact.value}”, but ${why}. ${KEPT} the ${fact.what}, from its ${fact.what === 'revision' ? 'field' : 'approvals'}: remove it here.`
        yield { file: document, at: fact.place, message, severity: 'error' }
      }
      const [first] = statedFacts
      if (!first || wrong.some(({ why }) => why !== undefined)) continue
      const names = [...new Set(statedFacts.map(({ what }) => `the ${what}`))]
      const them = names.length > 1 ? 'them' : 'it'
      const message = `The text repeats ${listInWords(names)}, and will be wrong when ${names.length > 1 ? 'they change' : 'it changes'}. ${KEPT} ${them}: remove ${them} here.`
      yield { file: document, at: first.place, message }
    }
  },
}

/** What people call a status, and what it may be called so. Other words say nothing that could be wrong. */
const STATUSES: readonly (readonly [words: RegExp, right: readonly Status[]])[] = [
  [/^(?:effective|in force|active|current|released|valid|published|live)$/i, ['effective']],
  [/^(?:final )?approved$/i, ['approved', 'effective']],
  [/^(?:in|under|for|awaiting|pending) (?:approval|review)$/i, ['draft', 'in approval']],
  [/^(?:draft|in progress|in preparation|work in progress|wip)$/i, ['draft', 'in approval']],
  [/^(?:obsolete|superseded|withdrawn|retired|archived|expired)$/i, ['superseded', 'retired']],
]

/** “Issue: water in the cellar” is about something else. */
function isUnderstood({ what, value }: StatedFact): boolean {
  if (what === 'revision') return REVISION.test(value)
  return what === 'status' ? STATUSES.some(([words]) => words.test(value)) : /\d{4}/.test(value)
}

const REVISION = /^v?\.?\s*(\d[\w.]*|[A-Z])$/i

function contradiction(qms: Qms, document: Document, { what, value }: StatedFact): string | undefined {
  if (what === 'revision') return otherRevision(fieldText(document.fields, 'revision'), value)
  // Until the first approval, every document counts, and none has a status.
  if (!needsApproval(qms)) return undefined
  if (what === 'first day') return otherFirstDay(effectiveRevision(qms, document)?.effectiveOn, value)
  const right = STATUSES.find(([words]) => words.test(value))?.[1]
  const status = statusOf(qms, document)
  return right && !right.includes(status) ? `the status of this document is ${status}` : undefined
}

function otherRevision(revision: string | undefined, value: string): string | undefined {
  const written = REVISION.exec(value)?.[1]
  if (revision === undefined || written === undefined) return undefined
  const plain = (text: string) => text.toLowerCase().replace(/(?:\.0+)+$/, '')
  return plain(written) === plain(revision) ? undefined : `the revision is ${revision}`
}

function otherFirstDay(day: string | undefined, value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value === day) return undefined
  return day === undefined ? 'no revision is in force' : `the revision in force applies from ${day}`
}
