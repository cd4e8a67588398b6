import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { requiredRoles } from '../../approval/approval-matrix.js'
import { isResponsible } from '../../people/responsible.js'
import { newReviews } from './new-reviews.js'

const files = {
  'qms-docs/qms.yml': 'approval_matrix: { default: { major: [quality-manager, owner], editorial: [owner] } }',
  'qms-docs/people.yml': `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, roles: [{ role: store-lead }] }
  - { id: ben, name: Ben Example, from: 2020-01-01, roles: [{ role: quality-manager }] }
  - { id: cleo, name: Cleo Example, from: 2020-01-01, roles: [{ role: store-lead, to: 2026-06-30 }] }
`,
  'qms-docs/QP-001.md': exampleText({ owner: 'store-lead', change: { class: 'editorial', summary: 'First issue.' } })
    .file,
}
const review = (by: string) => `---
id: DR-2026-001
type: document-review
document: QP-001
reviewed: 2026-11-20
by: ${by}
---
`

export const reviewerEntitled: Rule = {
  id: 'reviewer-entitled',
  description: 'Require documents to be reviewed by their owner or by a person who approves them',
  rationale:
    'A review decides that a text stays in force. Those who answer for the text, or put it into force, can decide that.',
  clauses: ['iso-9001-2015/5.3', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  needs: 'base',
  asksAbout: 'people',
  examples: [
    {
      name: 'a reviewer who no longer had the role on that day',
      base: {},
      files: { ...files, 'qms-docs/DR-2026-001.md': review('cleo') },
      problems: [
        'qms-docs/DR-2026-001.md:6:5 On 2026-11-20 Cleo Example neither owned QP-001 nor held a role that approves it. Have it reviewed by store-lead or quality-manager.',
      ],
    },
    {
      name: 'its owner, and the holder of a role that approves its deeper changes',
      base: {},
      files: {
        ...files,
        'qms-docs/DR-2026-001.md': review('ada'),
        'qms-docs/DR-2026-002.md': review('ben').replace('001', '002'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const review of newReviews(qms)) {
      const { document: id = '', by = '', reviewed } = review.fields
      const person = qms.person(by)
      if (!person || !qms.find(id)) continue
      const entitled = entitledTo(qms, id)
      if (entitled.some((actor) => isResponsible(qms, by, actor, reviewed))) continue
      const message = `On ${reviewed ?? qms.today} ${person.name ?? by} neither owned ${id} nor held a role that approves it. Have it reviewed by ${entitled.join(' or ')}.`
      yield { file: review, at: '/by', message }
    }
  },
}

/** @returns the owner, before or after the change, and the person who approves changes of any class */
function entitledTo(qms: Qms, id: string): readonly string[] {
  const owners = [qms.find(id), qms.base?.find(id)].map((document) => document && fieldText(document.fields, 'owner'))
  const documents = qms.withId(id).flatMap(inEveryClass)
  const roles = documents.flatMap((document) => requiredRoles(qms, document))
  return [...new Set([...owners.filter((owner) => owner !== undefined), ...roles])]
}

function inEveryClass({ type, fields }: Document): Pick<Document, 'type' | 'fields'>[] {
  return ['major', 'minor', 'editorial'].map((name) => ({ type, fields: { ...fields, change: { class: name } } }))
}
