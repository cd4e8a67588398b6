import { compareWords } from './compare-words.js'
import type { ChangeState, Redline, RedlineRow } from './redline.js'
import { wordsOfText } from './split-words.js'

/** What became of a row of a table of records: its cells by the names of their columns. */
export interface ComparedRow {
  readonly before?: RowCells | undefined
  readonly after?: RowCells | undefined
}

type RowCells = Readonly<Record<string, string>>

/** Shows what became of rows, cell by cell. Columns in which they all are empty are left out. */
export function buildTableRedline({ id, title }: Pick<Redline, 'id' | 'title'>, rows: readonly ComparedRow[]): Redline {
  const all = rows.flatMap(({ before, after }) => [before ?? {}, after ?? {}])
  const columns = [...new Set(all.flatMap(Object.keys))].filter((name) => all.some((cells) => cells[name]))
  const header: RedlineRow = { state: 'unchanged', cells: columns.map((text) => [{ kind: 'same', text }]) }
  const states = new Set(rows.map(stateOf))
  const [state = 'changed'] = states.size === 1 ? states : []
  const table = {
    kind: 'table' as const,
    state: 'changed' as const,
    depth: 0,
    notes: [],
    columns: columns.map((): ChangeState => 'unchanged'),
    rows: [header, ...rows.map((row) => redlineOfRow(row, columns))],
  }
  const section = {
    heading: [{ kind: 'same' as const, text: 'Rows' }],
    depth: 2,
    state: 'changed' as const,
    isRenamed: false,
    notes: [],
    blocks: [table],
  }
  return { id, title, state, from: '', to: '', fields: [], sections: [section] }
}

function stateOf({ before, after }: ComparedRow): ChangeState {
  return before ? (after ? 'changed' : 'removed') : 'added'
}

function redlineOfRow(row: ComparedRow, columns: readonly string[]): RedlineRow {
  const words = (cells: RowCells | undefined, name: string) => wordsOfText(cells?.[name] ?? '')
  return {
    state: stateOf(row),
    cells: columns.map((name) => compareWords(words(row.before, name), words(row.after, name))),
  }
}
