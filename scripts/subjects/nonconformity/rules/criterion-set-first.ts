import type { Document } from '../../../core/model/document.js'
import { fieldText, findFields } from '../../../core/model/fields.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { commitInWords } from '../../change/commit-in-words.js'
import { type EarlierRecord, earlierRecords } from '../../documents/evidence/record-history.js'

const path = 'qms-docs/CA-2026-001.md'
const correctiveAction = (criterion: string, done: string) =>
  `---\nid: CA-2026-001\ntype: corrective-action\nactions: [{ what: Fit a guard.${done} }]\neffectiveness: { ${criterion}check_by: 2026-12-01 }\n---\n`
const done = ', done: 2026-03-02'
const criterion = 'criterion: No such fault in three months., '
const softer = 'criterion: No such fault in three weeks., '
const commit = (day: number, content: string) => ({
  by: 'Ada Example',
  at: `2026-03-0${day}T09:00:00Z`,
  files: { [path]: content },
})

export const criterionSetFirst = defineRule({
  id: 'criterion-set-first',
  description: 'Require the criterion of effectiveness to be set before the actions are done, and to stay as it is',
  rationale:
    'A criterion that is written once the result is known fits any result. Git tells what stood there while the actions were still open.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  needs: 'record versions',
  examples: [
    {
      name: 'a criterion that became another one after all actions were done',
      history: [
        commit(1, correctiveAction(criterion, '')),
        commit(2, correctiveAction(criterion, done)),
        commit(3, correctiveAction(softer, done)),
      ],
      files: { [path]: correctiveAction(softer, done) },
      problems: [
        'qms-docs/CA-2026-001.md:5:29 The criterion was changed (it was “No such fault in three months”) in commit 3e15d3f3276d of 2026-03-03 by Ada Example, when all actions were done. A criterion is set before that: put back the earlier one, or say in “how” why this one is fair.',
      ],
    },
    {
      name: 'a criterion that was set only then',
      history: [commit(1, correctiveAction('', done)), commit(2, correctiveAction(criterion, done))],
      files: { [path]: correctiveAction(criterion, done) },
      problems: [
        'qms-docs/CA-2026-001.md:5:29 The criterion was set in commit c2814cca21db of 2026-03-02 by Ada Example, when all actions were done. A criterion is set before that: put back the earlier one, or say in “how” why this one is fair.',
      ],
    },
    {
      name: 'set before the actions were done',
      history: [commit(1, correctiveAction(criterion, '')), commit(2, correctiveAction(criterion, done))],
      files: { [path]: correctiveAction(criterion, done) },
      problems: [],
    },
  ],
  *check(qms) {
    const atPath = new Map(qms.ofType('corrective-action').map((document) => [document.path, document as Document]))
    for (const [where, versions] of qms.recordVersions ?? []) {
      const present = atPath.get(where)
      const problem = present && findLateCriterion(present, earlierRecords(qms, versions))
      if (problem) yield problem
    }
  },
})

/** Looks for the latest version in which all actions were done and the criterion was none, or another one. */
function findLateCriterion(present: Document, earlier: readonly EarlierRecord[]): ReportedProblem | undefined {
  const now = criterionOf(present)
  if (now === undefined) return undefined
  const late = earlier.find(({ record }) => criterionOf(record) !== now && isDone(record))
  if (!late) return undefined
  const was = criterionOf(late.record)
  const what = was === undefined ? 'was set' : `was changed (it was “${was.replace(/\.$/, '')}”)`
  const message = `The criterion ${what} in ${commitInWords(late.changedBy)}, when all actions were done. A criterion is set before that: put back the earlier one, or say in “how” why this one is fair.`
  return { file: present, at: '/effectiveness/criterion', message }
}

function criterionOf({ fields }: Document): string | undefined {
  return fieldText(fields, 'effectiveness.criterion')
}

function isDone({ fields }: Document): boolean {
  const all = findFields(fields, ['actions', '*'])
  return all.length > 0 && findFields(fields, ['actions', '*', 'done']).length === all.length
}
