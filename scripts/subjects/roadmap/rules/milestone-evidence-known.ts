import type { Document } from '../../../core/model/document.js'
import type { Milestone } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { evidencePoints } from '../evidence-points.js'
import { exampleRoadmap } from '../example-roadmap.js'

const roadmap = (from: string, to: string) => {
  const files = exampleRoadmap()
  return { ...files, 'qms-docs/RM-001.md': files['qms-docs/RM-001.md']?.replace(from, to) ?? '' }
}

export const milestoneEvidenceKnown = defineRule({
  id: 'milestone-evidence-known',
  description: 'Require milestones to name types, points and earlier milestones that there are',
  rationale:
    'A milestone waits for what it names. What is misspelt never comes, and the milestone stays late without a reason that people understand.',
  clauses: ['iso-9001-2015/6.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'a type that there is not',
      files: roadmap('[quality-policy]', '[policy]'),
      problems: [
        'qms-docs/RM-001.md:7:107 No document is of the type “policy”. Name one that there is, as in “type” of its documents.',
      ],
    },
    {
      name: 'records where documents are asked for',
      files: roadmap('in_force: [quality-policy]', 'in_force: [risk]'),
      problems: [
        'qms-docs/RM-001.md:7:107 “risk” is a type of records, which are not in force. Name it in “recorded”.',
      ],
    },
    {
      name: 'a point and a step that there are not',
      files: roadmap('after: [risks], points: [management-review]', 'after: [hazards], points: [review]'),
      problems: [
        'qms-docs/RM-001.md:9:102 No milestone of this roadmap has the step “hazards”. Name one of policy, risks, review and excursion.',
        'qms-docs/RM-001.md:9:121 There is no point “review”. Name one of clause-documents, audit-cycle, management-review, clause-records, major-findings, overdue, indicators, competences, certificate, gaps-judged, gaps-closed and modules-linked.',
      ],
    },
    {
      name: 'a step that was dropped',
      files: roadmap('after: [risks]', 'after: [excursion]'),
      problems: [
        'qms-docs/RM-001.md:9:102 “excursion” was dropped, so this milestone waits for nothing there. Name the step that it waits for, or take this one out.',
      ],
    },
    { name: 'all are known', files: exampleRoadmap(), problems: [] },
  ],
  *check(qms) {
    for (const milestone of qms.ofType('milestone')) {
      for (const { at, message } of faultsOf(qms, milestone)) yield { file: milestone, at, message }
    }
  },
})

function faultsOf(qms: Qms, milestone: Document<Milestone>) {
  const { after = [], in_force = [], recorded = [], points = [] } = milestone.fields
  const known = evidencePoints(qms)
  return [
    ...faults('after', after, (step) => faultOfStep(qms, milestone, step)),
    ...faults('in_force', in_force, (name) => faultOfType(qms, name, 'maintained')),
    ...faults('recorded', recorded, (name) => faultOfType(qms, name, 'retained')),
    ...faults('points', points, (id) =>
      known.has(id) ? undefined : `There is no point “${id}”. Name one of ${listInWords([...known.keys()])}.`,
    ),
  ]
}

function faults(field: string, values: readonly string[], faultOf: (value: string) => string | undefined) {
  return values.flatMap((value, index) => {
    const message = faultOf(value)
    return message === undefined ? [] : [{ at: `/${field}/${index}`, message }]
  })
}

function faultOfStep(qms: Qms, { path, fields }: Document<Milestone>, step: string): string | undefined {
  const all = qms.ofType('milestone').filter((one) => one.path === path)
  const named = all.filter((one) => one.fields.step === step)
  if (named.length === 0)
    return `No milestone of this roadmap has the step “${step}”. Name one of ${listInWords(all.map((one) => one.fields.step ?? ''))}.`
  const isWaiting = fields.dropped === undefined && named.every((one) => one.fields.dropped !== undefined)
  return isWaiting
    ? `“${step}” was dropped, so this milestone waits for nothing there. Name the step that it waits for, or take this one out.`
    : undefined
}

function faultOfType(qms: Qms, name: string, meant: 'maintained' | 'retained'): string | undefined {
  const type = qms.types.get(name)
  if (!type) return `No document is of the type “${name}”. Name one that there is, as in “type” of its documents.`
  if (type.control === meant) return undefined
  return meant === 'maintained'
    ? `“${name}” is a type of records, which are not in force. Name it in “recorded”.`
    : `“${name}” is a type of documents. Name it in “in_force”.`
}
