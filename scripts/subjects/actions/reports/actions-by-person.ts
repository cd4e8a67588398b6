import { defineReport } from '../../../core/model/report.js'
import { actorCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { byText } from '../../../core/values/order.js'
import { kindOfDue } from '../due/due-item.js'
import { dueItems } from '../due/due-items.js'

/** Open actions, those of each person together. */
export const actionsByPerson = defineReport({
  id: 'actions-by-person',
  title: 'Open actions by person',
  question: 'Which actions are open, and who is to do them?',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.3.3'],
  parameters: [],
  columns: () => [
    { id: 'who', label: 'who', kind: 'actor' },
    { id: 'due', label: 'due', kind: 'date' },
    { id: 'stage', label: 'stage', kind: 'choice' },
    { id: 'action', label: 'action', kind: 'text' },
    { id: 'document', label: 'in', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
  ],
  rows: (qms) =>
    dueItems(qms)
      .filter((item) => kindOfDue(item) === 'action')
      .flatMap((item) => {
        const people = item.responsible.flatMap(({ id }) => id ?? [])
        return (people.length > 0 ? people : [item.owner]).map((who) => ({ who, item }))
      })
      .sort((a, b) => byText(a.who ?? '', b.who ?? ''))
      .map(({ who, item: { on, stage, task, document } }) => ({
        who: actorCell(who),
        due: dateCell(on),
        stage: choiceCell(stage),
        action: textCell(task),
        document: documentCell(document.id),
        title: textCell(document.title),
      })),
  examples: [
    {
      name: 'An action of a role is one of each holder; one without an owner comes first',
      files: {
        'qms-docs/people.yml':
          'people:\n  - { id: bea, name: Bea, roles: [{ role: buyer }] }\n  - { id: ada, name: Ada, roles: [{ role: buyer }] }\n',
        ...exampleFiles('corrective-action', {
          'CA-2026-001':
            'title: Late labels\nopened: 2026-10-01\nactions: [{ what: Order a printer., owner: buyer, due: 2026-12-01 }, { what: Sort the stock, owner: bea, due: 2026-11-20 }, { what: Ask, due: 2027-03-01 }, { what: Stop, owner: ada, due: 2026-10-02, done: 2026-10-02 }]',
        }),
      },
      rows: [
        ' | 2027-03-01 | later | Ask | CA-2026-001 | Late labels',
        'ada | 2026-12-01 | due soon | Order a printer | CA-2026-001 | Late labels',
        'bea | 2026-11-20 | overdue | Sort the stock | CA-2026-001 | Late labels',
        'bea | 2026-12-01 | due soon | Order a printer | CA-2026-001 | Late labels',
      ],
    },
  ],
})
