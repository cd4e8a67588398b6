import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { addMonths, daysBetween, isOverdue } from '../../../core/values/date.js'
import { lateSeverity } from '../../actions/due/late-severity.js'
import { isRetired } from '../../approval/status.js'

const MONTHS = 12

const context = (fields: string) => ({
  'qms-docs/CX-001.md': `---\nid: CX-001\ntype: organization-context\n${fields}\n---\n`,
})

export const climateConsidered = defineRule({
  id: 'climate-considered',
  description: 'Require the decision whether climate change matters to be looked at again each year',
  rationale:
    'Since 2024 the standard asks whether climate change is a relevant issue. Suppliers, laws and the weather change, so that an answer of years ago may be wrong today.',
  clauses: ['iso-9001-2015/4.1'],
  severity: 'warning',
  examples: [
    {
      name: 'decided more than a year ago',
      files: context('climate: { relevant: false, reason: We only write texts., decided: 2025-11-01 }'),
      problems: [
        'qms-docs/CX-001.md:4:68 Whether climate change matters was decided on 2025-11-01, more than 12 months ago. Look at it again, and write the day in “decided”, with the reason of today.',
      ],
    },
    {
      name: 'decided within the year',
      files: context('climate: { relevant: false, reason: We only write texts., decided: 2025-11-22 }'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('organization-context')) {
      const decided = document.fields.climate?.decided
      if (decided === undefined || isRetired(qms, document as Document)) continue
      const due = addMonths(decided, MONTHS)
      if (!isOverdue(due, qms.today)) continue
      const message = `Whether climate change matters was decided on ${decided}, more than ${MONTHS} months ago. Look at it again, and write the day in “decided”, with the reason of today.`
      const severity = lateSeverity(qms, document as Document, daysBetween(due, qms.today))
      yield { file: document, at: '/climate/decided', message, severity }
    }
  },
})
