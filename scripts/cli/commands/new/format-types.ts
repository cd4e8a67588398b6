import { formatSection, lineWidth } from '../../../core/format/index.js'
import type { DocumentType } from '../../../core/model/document-type.js'

/** @returns the types that a document can have, and a line about each */
export function formatTypes(types: readonly DocumentType[], terminal?: number): string {
  const width = lineWidth(terminal)
  const groups = [
    ['Documents, which say how things are done', 'maintained'],
    ['Records, which show what was done', 'retained'],
  ] as const
  const sections = groups.map(([title, control]) => {
    const rows = types
      .filter((type) => type.control === control)
      .map(({ name, description }) => [name, firstClause(description)] as const)
    return formatSection(title, rows, width)
  })
  return `${[...sections, 'Write one: qms new <type> "Its title"'].join('\n\n')}\n`
}

/** What a line has room for. */
function firstClause(description: string): string {
  return description.split(/[:.,] /)[0]?.replace(/\.$/, '') ?? ''
}
