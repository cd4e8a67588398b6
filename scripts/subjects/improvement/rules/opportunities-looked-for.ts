import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { addMonths, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { recordPolicy } from '../../documents/record-policy.js'

const risk = '---\nid: RI-001\ntype: risk\nidentified: 2025-03-02\n---\n'
const files = (fields: string, type = 'improvement') => ({
  'qms-docs/RI-001.md': risk,
  'qms-docs/X-001.md': `---\nid: X-001\ntype: ${type}\n${fields}\n---\n`,
})

export const opportunitiesLookedFor = defineRule({
  id: 'opportunities-looked-for',
  description: 'Require opportunities to be recorded beside risks',
  rationale:
    'The standard asks for risks and opportunities. Where only risks are kept, chances are missed, and auditors ask where they are.',
  clauses: ['iso-9001-2015/6.1.1', 'iso-9001-2015/6.1.2'],
  severity: 'info',
  examples: [
    {
      name: 'risks for more than a year, and only an idea, or an opportunity of long ago',
      files: files('kind: opportunity\nraised: 2025-05-04'),
      problems: [
        'qms-docs/RI-001.md:4:13 Risks have been kept since 2025-03-02, but no opportunity was recorded in the last 12 months. Record one (`qms new improvement`), or name one among the issues of the context.',
      ],
    },
    { name: 'an opportunity', files: files('kind: opportunity\nraised: 2026-05-04'), problems: [] },
    { name: 'an issue that is an opportunity', files: files('effect: both', 'context-issue'), problems: [] },
    {
      name: 'risks that are kept only for some months',
      files: { 'qms-docs/RI-001.md': risk.replace('2025', '2026') },
      problems: [],
    },
  ],
  *check(qms) {
    const months = recordPolicy(qms).evidence_months
    const [first] = qms
      .ofType('risk')
      .filter(({ fields: { identified } }) => identified !== undefined)
      .sort((a, b) => ((a.fields.identified ?? '') < (b.fields.identified ?? '') ? -1 : 1))
    const since = first?.fields.identified
    if (!first || since === undefined || !isOverdue(addMonths(since, months), qms.today)) return
    if (isAnyRecorded(qms, months)) return
    const message = `Risks have been kept since ${since}, but no opportunity was recorded in the last ${counted(months, 'month')}. Record one (\`qms new improvement\`), or name one among the issues of the context.`
    yield { file: first, at: '/identified', message }
  },
})

function isAnyRecorded(qms: Qms, months: number): boolean {
  const isRecent = (day: string | undefined) =>
    day !== undefined && day <= qms.today && !isOverdue(addMonths(day, months), qms.today)
  const improvements = qms.ofType('improvement').map(({ fields }) => fields)
  const issues = qms.ofType('context-issue').map(({ fields }) => fields)
  return (
    improvements.some(({ kind, raised, cancelled }) => kind === 'opportunity' && isRecent(raised) && !cancelled) ||
    issues.some(({ effect, closed }) => effect !== undefined && effect !== 'threat' && closed === undefined)
  )
}
