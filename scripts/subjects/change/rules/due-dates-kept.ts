import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { changesOf } from '../../../core/questions/changes.js'
import { earlierRecords } from '../../documents/evidence/record-history.js'
import { commitInWords } from '../commit-in-words.js'
import { dateWithKey, extensionsOf, howToExtend, movedDates } from '../moved-dates.js'

const path = 'qms-docs/CA-2026-001.md'
const correctiveAction = (due: string, more = '') =>
  `---\nid: CA-2026-001\ntype: corrective-action\ndue: ${due}\n${more}---\n`
const extension = (was: string) =>
  `extensions:\n  - { on: 2026-11-20, was: ${was}, reason: The maker delivers late., approved_by: ada }\n`
const commit = (day: number, text: string) => ({
  by: 'Ada Example',
  at: `2026-03-0${day}T10:00:00Z`,
  files: { [path]: text },
})

export const dueDatesKept = defineRule({
  id: 'due-dates-kept',
  description: 'Disallow due dates of records that, according to git, moved later without an extension',
  rationale:
    'What a change moves is seen while it is a change. This looks back: git keeps which day stood there before, also where two small moves look harmless each, or were never compared.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  needs: 'record versions',
  examples: [
    {
      name: 'a day that moved twice, once with an extension',
      history: [
        commit(1, correctiveAction('2026-05-01')),
        commit(2, correctiveAction('2026-06-01')),
        commit(3, correctiveAction('2026-07-01', extension('2026-06-01'))),
      ],
      files: { [path]: correctiveAction('2026-07-01', extension('2026-06-01')) },
      problems: [
        `${path}:4:6 “due” is 2026-07-01, and was 2026-05-01 before commit 8625fa05a208 of 2026-03-02 by Ada Example; nothing says why. Put the earlier day back, or add this to “extensions”: \`{ on: 2026-11-22, was: 2026-05-01, reason: …, approved_by: … }\`.`,
      ],
    },
    {
      name: 'a day that moved in a change that is not committed',
      history: [commit(1, correctiveAction('2026-05-01'))],
      files: { [path]: correctiveAction('2026-07-01') },
      problems: [
        `${path}:4:6 “due” is 2026-07-01, and was 2026-05-01 before a change that is not committed; nothing says why. Put the earlier day back, or add this to “extensions”: \`{ on: 2026-11-22, was: 2026-05-01, reason: …, approved_by: … }\`.`,
      ],
    },
    {
      name: 'a day that was put back, and one with its extension',
      history: [
        commit(1, correctiveAction('2026-05-01')),
        commit(2, correctiveAction('2026-06-01')),
        commit(3, correctiveAction('2026-05-01')),
      ],
      files: { [path]: correctiveAction('2026-07-01', extension('2026-05-01')) },
      problems: [],
    },
    {
      name: 'what moved before the day from which records only grow',
      history: [commit(1, correctiveAction('2026-05-01')), commit(3, correctiveAction('2026-06-01'))],
      files: {
        'qms-docs/qms.yml': 'records: { grow_from: 2026-03-04 }\n',
        [path]: correctiveAction('2026-06-01'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const told = new Map(
      changesOf(qms).kept.map(({ before, after }) => [after, new Set(movedDates(qms, before, after).map(nameOf))]),
    )
    const atPath = new Map(qms.documents.map((document) => [document.path, document]))
    for (const [path, versions] of qms.recordVersions ?? []) {
      const earlier = earlierRecords(qms, versions)
      const present = atPath.get(path) ?? qms.find(earlier[0]?.record.id ?? '')
      if (present) yield* moves(qms, present, earlier, told.get(present) ?? new Set())
    }
  },
})

function* moves(
  qms: Qms,
  present: Document,
  earlier: ReturnType<typeof earlierRecords>,
  told: ReadonlySet<string>,
): Generator<ReportedProblem> {
  const seen = new Set(told)
  const explained = extensionsOf(present)
  for (const [index, { record, changedBy }] of earlier.entries()) {
    for (const moved of movedDates(qms, record, earlier[index - 1]?.record ?? present)) {
      const now = dateWithKey(qms, present, moved.key)
      if (!now || now.on <= moved.was || explained.has(moved.was) || seen.has(nameOf(moved))) continue
      seen.add(nameOf(moved))
      const message = `“${moved.field}” is ${now.on}, and was ${moved.was} before ${commitInWords(changedBy)}; nothing says why. ${howToExtend(moved, qms.today)}`
      yield { file: present, at: now.at, message }
    }
  }
}

function nameOf({ key, was }: { readonly key: string; readonly was: string }): string {
  return `${key} ${was}`
}
