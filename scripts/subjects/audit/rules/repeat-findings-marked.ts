import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { defineRule } from '../../../core/model/rule.js'
import { addMonths } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { type AuditFinding, auditFindings } from '../audit-findings.js'

const audit = (id: string, performed: string, finding: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: internal-audit\nperformed: ${performed}\nfindings:\n  - { id: F1, process: PR-003, clause: 8.6, ${finding} }\n---\n`,
})

export const repeatFindingsMarked = defineRule({
  id: 'repeat-findings-marked',
  description: 'Require a finding that an earlier audit had too to name that audit, and to be graded no lower',
  rationale:
    'That the same was found before and is still there weighs more than the finding itself: what was done after the first audit did not work. So a nonconformity with the same clause in the same process within the look-back (records.recurrence_months) is marked as a repeat.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'the same clause and process without a mark',
      files: {
        ...audit('IA-2026-01', '2026-03-12', 'grade: minor'),
        ...audit('IA-2026-02', '2026-09-22', 'grade: minor'),
      },
      problems: [
        'qms-docs/IA-2026-02.md:6:5 Finding F1 (8.6 in PR-003) was also found on 2026-03-12 (finding F1 of IA-2026-01). Name that audit in “repeat_of”, and look at why what was done then did not last.',
      ],
    },
    {
      name: 'a repeat that is graded lower',
      files: {
        ...audit('IA-2026-01', '2026-03-12', 'grade: major'),
        ...audit('IA-2026-02', '2026-09-22', 'grade: minor, repeat_of: IA-2026-01'),
      },
      problems: [
        'qms-docs/IA-2026-02.md:6:52 Finding F1 (8.6 in PR-003) repeats finding F1 of IA-2026-01, which was major. What is found again is graded no lower: write “major”.',
      ],
    },
    {
      name: 'a marked repeat of the same grade, and one of long ago',
      files: {
        ...audit('IA-2025-01', '2025-03-11', 'grade: major'),
        ...audit('IA-2026-01', '2026-03-12', 'grade: minor'),
        ...audit('IA-2026-02', '2026-09-22', 'grade: minor, repeat_of: IA-2026-01'),
      },
      problems: [],
    },
    {
      name: 'what was only an opportunity before',
      files: {
        ...audit('IA-2026-01', '2026-03-12', 'grade: opportunity'),
        ...audit('IA-2026-02', '2026-09-22', 'grade: minor'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const finding of nonconformities(qms)) {
      const { audit, at, performed, grade, name: id, clause, process, repeatOf } = finding
      const from = addMonths(performed, -recordPolicy(qms).recurrence_months)
      const earlier = (alike(qms).get(keyOf(finding)) ?? []).filter(
        (other) => other.audit !== audit && other.performed < performed && other.performed > from,
      )
      const last = earlier.at(-1)
      if (!last || performed > qms.today) continue
      const begun = `Finding ${id} (${clause} in ${process})`
      if (repeatOf === undefined) {
        const message = `${begun} was also found on ${last.performed} (finding ${last.name} of ${last.audit.id}). Name that audit in “repeat_of”, and look at why what was done then did not last.`
        yield { file: audit, at, message }
      }
      const named = earlier.find((other) => other.audit.id === repeatOf)
      if (named?.grade === 'major' && grade === 'minor') {
        const message = `${begun} repeats finding ${named.name} of ${named.audit.id}, which was major. What is found again is graded no lower: write “major”.`
        yield { file: audit, at: `${at}/grade`, message }
      }
    }
  },
})

type FoundNonconformity = AuditFinding & { readonly grade: 'major' | 'minor' }

const nonconformities = onceForAllDays((content): readonly FoundNonconformity[] =>
  auditFindings(content).filter((finding) => isFoundNonconformity(finding)),
)

const alike = onceForAllDays((content) => groupBy(nonconformities(content), keyOf))

function isFoundNonconformity(finding: AuditFinding): finding is FoundNonconformity {
  return finding.grade === 'major' || finding.grade === 'minor'
}

function keyOf({ clause, process }: FoundNonconformity): string {
  return `${process} ${clause}`
}
