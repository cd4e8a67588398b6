import type { QmsContent } from '../../core/model/qms.js'
import { type Cell, choiceCell } from '../../core/model/table.js'
import type { Status } from './status.js'
import { statusInWords } from './status-in-words.js'

/** @returns a status, in words for people */
export function statusCell(content: QmsContent, status: Status): Cell {
  return choiceCell(status, statusInWords(content, status))
}
