import type { Document } from '../../../core/model/document.js'
import { defineReport } from '../../../core/model/report.js'
import { type Cell, type Column, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { processesWithDocuments } from '../../documents/process-touches.js'
import { answeredClauses } from '../answered-clauses.js'

const process = exampleText({ id: 'PR-003', type: 'process', clauses: '["8.4"]' })
const inProcess = exampleText({ clauses: '["8.4"]', process: 'PR-003' })
const elsewhere = exampleText({ id: 'QP-002', clauses: '["8.4"]' })

/** Which process answers a clause, with which of its documents. */
export const clauseByProcess = defineReport<string, readonly []>({
  id: 'clause-by-process',
  title: 'Clauses by process',
  question: 'Which process answers each clause, with which documents?',
  clauses: ['iso-9001-2015/4.4.1', 'iso-9001-2015/9.2.2'],
  parameters: [],
  about: ['process'],
  columnFor: 'each process in force',
  columns: (qms) => [
    { id: 'clause', label: 'clause', kind: 'clause' },
    { id: 'title', label: 'title', kind: 'text' },
    ...[...processesWithDocuments(qms).keys()].map((id): Column => ({ id, label: id, kind: 'list' })),
    { id: 'elsewhere', label: 'of no process', kind: 'list' },
  ],
  rows: (qms) => {
    const ofProcess = [...processesWithDocuments(qms)].map(([id, documents]) => [id, new Set(documents)] as const)
    const inAny = new Set(ofProcess.flatMap(([, documents]) => [...documents]))
    return answeredClauses(qms)
      .filter(({ bindings }) => bindings.documents.length > 0)
      .map(({ full, clause, bindings: { documents } }) => ({
        clause: { kind: 'clause', clause: full },
        title: textCell(clause.title),
        ...Object.fromEntries(ofProcess.map(([id, own]) => [id, named(documents, (one) => own.has(one))])),
        elsewhere: named(documents, (one) => !inAny.has(one)),
      }))
  },
  examples: [
    {
      name: 'A process, its procedure, and a procedure that belongs to no process',
      files: {
        'qms-docs/qms.yml': 'standards: [example]\n',
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'schemas/requirements/example.yml':
          'id: example\nname: Example 1:2020\ntitle: Example\nstatus: published\nclauses:\n  - { clause: "8.4", title: Buy }\n  - { clause: "8.5", title: Make }\n',
        ...Object.fromEntries(
          [process, inProcess, elsewhere].flatMap((one) => [
            [`qms-docs/${one.id}.md`, one.file],
            [`qms-docs/AP-${one.id}-1.md`, exampleApproval(one)],
          ]),
        ),
      },
      rows: ['example/8.4 | Buy | PR-003, QP-001 | QP-002'],
    },
  ],
})

function named(documents: readonly Document[], isMeant: (document: Document) => boolean): Cell {
  return listCell(documents.filter(isMeant).map(({ id }) => documentCell(id)))
}
