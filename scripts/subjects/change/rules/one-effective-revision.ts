import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { groupBy } from '../../../core/values/group-by.js'
import { approvalRecordsOf } from '../../approval/approval-records.js'
import { newest } from '../../approval/approved-text.js'
import { type Revision, revisionsOf } from '../../approval/revisions.js'

const first = exampleText()
const other = exampleText({}, 'Weigh each lot.\n')
const second = exampleText({ revision: '2' }, 'Weigh each lot.\n')
const files = { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/QP-001.md': second.file }

export const oneEffectiveRevision: Rule = {
  id: 'one-effective-revision',
  description: 'Require one approved text for each revision, and one revision for each day',
  rationale:
    'On any day one text of a document is in force. Two approvals of one revision with different texts leave open which of them people have to follow.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'two texts that were both approved as revision 1',
      files: {
        ...files,
        'qms-docs/AP-QP-001-1.md': exampleApproval(first),
        'qms-docs/AP-QP-001-1-again.md': exampleApproval(other, {
          id: 'AP-QP-001-1-again',
          at: '2026-03-05T10:00:00Z',
        }),
      },
      problems: [
        'qms-docs/AP-QP-001-1-again.md:6:9 AP-QP-001-1 approves another text as revision 1 of QP-001. One revision is one text: give this one the next revision, and approve that.',
      ],
    },
    {
      name: 'two revisions that come into force on the same day are a warning: the higher one wins',
      files: {
        ...files,
        'qms-docs/AP-QP-001-1.md': exampleApproval(first),
        'qms-docs/AP-QP-001-2.md': exampleApproval(second),
      },
      problems: [
        'qms-docs/AP-QP-001-2.md:7:17 Revisions 1 and 2 of QP-001 both apply from 2026-03-01. Revision 2 counts; if it is to follow the other one, name a later day.',
      ],
    },
    {
      name: 'one after the other, and two records of one text',
      files: {
        ...files,
        'qms-docs/AP-QP-001-1.md': exampleApproval(first),
        'qms-docs/AP-QP-001-1-again.md': exampleApproval(first, { id: 'AP-QP-001-1-again' }),
        'qms-docs/AP-QP-001-2.md': exampleApproval(second, { effectiveFrom: '2026-03-02' }),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      if (qms.find(document.id) !== document) continue
      yield* textsOfOneRevision(qms, document)
      yield* revisionsOfOneDay(qms, document)
    }
  },
}

function* textsOfOneRevision(qms: Qms, document: Document): Generator<ReportedProblem> {
  for (const [revision, records] of groupBy(approvalRecordsOf(qms, document), ({ fields }) => fields.revision)) {
    const later = newest(records)
    const earlier = records.find(({ fields }) => isOther(fields, later?.fields))
    if (!later || !earlier) continue
    const message = `${earlier.id} approves another text as revision ${revision} of ${document.id}. One revision is one text: give this one the next revision, and approve that.`
    yield { file: later, at: '/digest', message }
  }
}

function isOther({ digest }: Approval, later: Approval | undefined): boolean {
  return digest !== undefined && later?.digest !== undefined && digest !== later.digest
}

function* revisionsOfOneDay(qms: Qms, document: Document): Generator<ReportedProblem> {
  let previous: Revision | undefined
  for (const revision of revisionsOf(qms, document)) {
    const { effectiveOn, record } = revision
    if (effectiveOn === undefined) continue
    if (previous?.effectiveOn === effectiveOn && previous.revision !== revision.revision)
      yield {
        file: record,
        at: '/effective_from',
        severity: 'warning',
        message: `Revisions ${previous.revision} and ${revision.revision} of ${document.id} both apply from ${effectiveOn}. Revision ${revision.revision} counts; if it is to follow the other one, name a later day.`,
      }
    previous = revision
  }
}
