import { tableFormats } from '../../../core/format/table.js'
import type { DueFormat } from './due-format.js'
import { whoInWords } from './due-in-words.js'

const COLUMNS = ['due', 'stage', 'task', 'document', 'title', 'type', 'who', 'how', 'key']

/** For a spreadsheet. */
export const formatDueCsv: DueFormat = ({ items }) =>
  tableFormats.csv({
    title: 'What is due',
    columns: COLUMNS,
    rows: items.map((item) => {
      const { on, stage, task, document, how, key } = item
      return [on, stage, task, document.id, document.title, document.type, whoInWords(item), how, key]
    }),
  })
