import { type Column, choiceCell, dateCell, type Row, type Table, textCell } from '../../../core/model/table.js'
import { whoInWords } from './due-in-words.js'
import { type DueItem, kindOfDue } from './due-item.js'

export const DUE_COLUMNS = [
  { id: 'due', label: 'due', kind: 'date' },
  { id: 'stage', label: 'stage', kind: 'choice' },
  { id: 'kind', label: 'kind', kind: 'choice' },
  { id: 'task', label: 'task', kind: 'text' },
  { id: 'document', label: 'document', kind: 'document' },
  { id: 'title', label: 'title', kind: 'text' },
  { id: 'type', label: 'type', kind: 'text' },
  { id: 'who', label: 'who', kind: 'text' },
  { id: 'how', label: 'how', kind: 'text' },
  { id: 'key', label: 'key', kind: 'text' },
] as const satisfies readonly Column[]

export type DueColumnId = (typeof DUE_COLUMNS)[number]['id']

/** @returns some of what is due, as a table */
export function dueTable(items: readonly DueItem[]): Table<DueColumnId> {
  return { title: 'What is due', columns: DUE_COLUMNS, rows: items.map(dueRow) }
}

function dueRow(item: DueItem): Row<DueColumnId> {
  const { on, stage, task, document, how, key } = item
  return {
    due: dateCell(on),
    stage: choiceCell(stage),
    kind: choiceCell(kindOfDue(item)),
    task: textCell(task),
    document: { kind: 'document', id: document.id },
    title: textCell(document.title),
    type: textCell(document.type),
    who: textCell(whoInWords(item)),
    how: textCell(how),
    key: textCell(key),
  }
}
