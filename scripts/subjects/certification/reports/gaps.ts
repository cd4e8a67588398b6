import type { Document } from '../../../core/model/document.js'
import { defineReport } from '../../../core/model/report.js'
import { fullClause } from '../../../core/model/requirement.js'
import { actorCell, choiceCell, dateCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { byId } from '../../../core/values/order.js'
import { bindingsOf } from '../../clauses/clause-bindings.js'
import { processesWithDocuments } from '../../documents/process-touches.js'

/** Each requirement beside what there is, and who closes what is missing. */
export const gapsReport = defineReport({
  id: 'gaps',
  title: 'Gaps',
  question: 'What does the standard ask for, what is there, what is missing, and who sees to it by when?',
  clauses: ['iso-9001-2015/6.2.2'],
  parameters: [],
  about: ['gap'],
  columns: () => [
    { id: 'gap', label: 'gap', kind: 'document' },
    { id: 'clause', label: 'clause', kind: 'clause' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'rating', label: 'rating', kind: 'choice' },
    { id: 'kind', label: 'kind', kind: 'choice' },
    { id: 'priority', label: 'priority', kind: 'choice' },
    { id: 'processes', label: 'processes', kind: 'list' },
    { id: 'action', label: 'action', kind: 'text' },
    { id: 'responsible', label: 'responsible', kind: 'actor' },
    { id: 'due', label: 'due', kind: 'date' },
    { id: 'closed', label: 'closed', kind: 'date' },
  ],
  rows: (qms) => {
    const processes = [...processesWithDocuments(qms)].map(([id, documents]) => [id, new Set(documents)] as const)
    const processesOf = (documents: readonly Document[]) =>
      processes.filter(([, own]) => documents.some((one) => own.has(one))).map(([id]) => documentCell(id))
    return [...qms.ofType('gap')].sort(byId).map(({ id, title, fields }) => {
      const clause = fullClause(fields.clause ?? '', qms.settings.standards)
      return {
        gap: documentCell(id),
        clause: { kind: 'clause', clause },
        title: textCell(title),
        state: choiceCell(fields.state?.replace('-', ' ')),
        rating: choiceCell(fields.rating),
        kind: choiceCell(fields.kind),
        priority: choiceCell(fields.priority),
        processes: listCell(processesOf(bindingsOf(qms, [clause]).documents)),
        action: textCell(fields.action),
        responsible: actorCell(fields.responsible),
        due: dateCell(fields.due),
        closed: dateCell(fields.closed),
      }
    })
  },
  examples: [
    {
      name: 'One is not judged yet, one has an action, one is closed',
      files: {
        'qms-docs/qms.yml': 'standards: [iso-9001-2015]\n',
        'qms-docs/GA-001.md':
          '---\nid: GA-001\ntype: gap-analysis\ntitle: Gaps\nentries:\n  - { no: 1, title: Competence, clause: 7.2, found: 2026-03-01, state: never, priority: high, kind: practice }\n  - { no: 2, title: Awareness, clause: 7.3, found: 2026-03-01, state: not-judged, rating: partly, action: Talk to each shift, responsible: ada, due: 2026-12-01 }\n  - { no: 3, title: Audits, clause: 9.2.2, found: 2026-03-01, state: effective, rating: met, closed: 2026-05-01 }\n---\n',
      },
      rows: [
        'GA-001#1 | iso-9001-2015/7.2 | Competence | never |  | practice | high |  |  |  |  | ',
        'GA-001#2 | iso-9001-2015/7.3 | Awareness | not judged | partly |  |  |  | Talk to each shift | ada | 2026-12-01 | ',
        'GA-001#3 | iso-9001-2015/9.2.2 | Audits | effective | met |  |  |  |  |  |  | 2026-05-01',
      ],
    },
  ],
})
