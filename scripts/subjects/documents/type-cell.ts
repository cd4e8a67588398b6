import type { QmsContent } from '../../core/model/qms.js'
import { type Cell, choiceCell } from '../../core/model/table.js'

/** @returns a document type by its name; people read its title */
export function typeCell({ types }: QmsContent, name: string): Cell {
  return choiceCell(name, types.get(name)?.title ?? name)
}
