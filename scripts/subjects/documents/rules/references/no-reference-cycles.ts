import dedent from 'dedent'
import type { Qms } from '../../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../../core/model/rule.js'
import type { SourceFile } from '../../../../core/model/source-file.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { fieldName } from './document-references.js'
import { type Edge, findCycles } from './find-cycles.js'

const document = (id: string, type: string, fields: string) => dedent`
  ---
  id: ${id}
  type: ${type}
  ${fields}
  ---
`

export const noReferenceCycles: Rule = {
  id: 'no-reference-cycles',
  description: 'Disallow circles of documents that replace, contain, translate, direct or follow from each other',
  rationale:
    'If one document replaces another and is replaced by it, it is unclear which one applies. The same goes for objectives that are part of each other, for records that follow from each other, and for people who report to each other.',
  clauses: ['iso-9001-2015/7.5.3.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  examples: [
    {
      name: 'two documents that replace each other are one problem',
      files: {
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'supersedes: [QP-002]'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'supersedes: [QP-001]'),
      },
      problems: [
        'qms-docs/QP-001.md:4:14 “supersedes” leads in a circle: QP-001 → QP-002 → QP-001. Remove the step that is wrong.',
      ],
    },
    {
      name: 'a document that its successor is said to be replaced by',
      files: {
        'qms-docs/QP-001.md': document(
          'QP-001',
          'procedure',
          'supersedes: [QP-002]\nretired: { on: 2026-01-01, reason: Merged., superseded_by: QP-002 }',
        ),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'title: Audits'),
      },
      problems: [
        'qms-docs/QP-001.md:4:14 “supersedes” leads in a circle: QP-001 → QP-002 → QP-001. Remove the step that is wrong.',
      ],
    },
    {
      name: 'an objective that is part of itself, and people who report to each other',
      files: {
        'qms-docs/QO-001.md': document('QO-001', 'quality-objective', 'part_of: QO-001'),
        'qms-docs/people.yml': dedent`
          people:
            - { id: amara, name: Amara, reports_to: jonas }
            - { id: jonas, name: Jonas, reports_to: lena }
            - { id: lena, name: Lena, reports_to: jonas }
        `,
      },
      problems: [
        'qms-docs/QO-001.md:4:10 “part_of” leads in a circle: QO-001 → QO-001. Remove the step that is wrong.',
        'qms-docs/people.yml:3:43 “reports_to” leads in a circle: jonas → lena → jonas. Remove the step that is wrong.',
      ],
    },
    {
      name: 'a document that is said to translate itself',
      files: { 'qms-docs/QP-001.md': document('QP-001', 'procedure', 'translation_of: QP-001@1') },
      problems: [
        'qms-docs/QP-001.md:4:17 “translation_of” leads in a circle: QP-001 → QP-001. Remove the step that is wrong.',
      ],
    },
    {
      name: 'records that follow from each other, and a corrective action that goes on in itself',
      files: {
        'qms-docs/NC-2026-001.md': document('NC-2026-001', 'nonconformity', 'source: RI-001'),
        'qms-docs/RI-001.md': document('RI-001', 'risk', 'source: NC-2026-001'),
        'qms-docs/CA-2026-001.md': document('CA-2026-001', 'corrective-action', 'successor: CA-2026-001'),
      },
      problems: [
        'qms-docs/CA-2026-001.md:4:12 “successor” leads in a circle: CA-2026-001 → CA-2026-001. Remove the step that is wrong.',
        'qms-docs/NC-2026-001.md:4:9 “source” leads in a circle: NC-2026-001 → RI-001 → NC-2026-001. Remove the step that is wrong.',
      ],
    },
    {
      name: 'both ends of a replacement, a fork that meets again, and references of other kinds',
      files: {
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'supersedes: [QP-002, QP-003]\nrelated: [QP-002]'),
        'qms-docs/QP-002.md': document(
          'QP-002',
          'procedure',
          'retired: { on: 2026-01-01, reason: Merged., superseded_by: QP-001 }\nsupersedes: [QP-004]\nrelated: [QP-001]',
        ),
        'qms-docs/QP-003.md': document('QP-003', 'procedure', 'supersedes: [QP-004]'),
        'qms-docs/QP-004.md': document('QP-004', 'procedure', 'title: Audits'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const edges = groupBy(documentEdges(qms), ({ kind }) => kind)
    for (const kind of edges.values()) yield* describeCycles(kind)
    yield* describeCycles(peopleEdges(qms))
  },
}

interface PlacedEdge extends Edge {
  readonly kind: string
  readonly file: SourceFile
  readonly pointer: string
}

function* describeCycles(edges: readonly PlacedEdge[]): Generator<ReportedProblem> {
  for (const cycle of findCycles(edges)) {
    const [first] = cycle
    if (!first) continue
    const chain = [...cycle.map(({ from }) => from), first.from].join(' → ')
    const message = `“${fieldName(first.pointer)}” leads in a circle: ${chain}. Remove the step that is wrong.`
    yield { file: first.file, at: first.pointer, message }
  }
}

/** Fields that lead from one step to the next. */
const CHAINS: readonly string[] = ['/part_of', '/parent_procedure', '/translation_of', '/source', '/successor']

/** “Superseded by” is “supersedes” seen from the other end. */
function documentEdges(qms: Qms): PlacedEdge[] {
  const edges: PlacedEdge[] = []
  for (const { from, pointer, target } of qms.links) {
    const placed = { file: from, pointer }
    if (pointer.startsWith('/supersedes/')) edges.push({ ...placed, kind: 'supersedes', from: from.id, to: target })
    else if (pointer === '/retired/superseded_by')
      edges.push({ ...placed, kind: 'supersedes', from: target, to: from.id })
    else if (CHAINS.includes(pointer)) edges.push({ ...placed, kind: pointer, from: from.id, to: target })
  }
  return edges
}

/** People who report to themselves are a problem of their own. */
function peopleEdges(qms: Qms): PlacedEdge[] {
  return qms.listedPeople.flatMap(({ person: { id = '', reports_to: to }, file, at }) =>
    to && to !== id ? [{ kind: 'people', file, pointer: `${at}/reports_to`, from: id, to }] : [],
  )
}
