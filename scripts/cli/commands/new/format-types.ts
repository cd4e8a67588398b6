import { formatSection, lineWidth } from '../../../core/format/index.js'
import type { DocumentType } from '../../../core/model/document-type.js'

/** @returns the types that a document can have, and a line about each: those of which there is none come last */
export function formatTypes(types: readonly DocumentType[], used: ReadonlySet<string>, terminal?: number): string {
  const width = lineWidth(terminal)
  const groups = [
    ['Documents, which say how things are done', ({ control }: DocumentType) => control === 'maintained'],
    ['Records, which show what was done', ({ control }: DocumentType) => control === 'retained'],
  ] as const
  const sections = groups.flatMap(([title, isMeant]) => {
    const rows = types.filter((type) => isMeant(type) && used.has(type.name)).map(row)
    return rows.length > 0 ? [formatSection(title, rows, width)] : []
  })
  const unused = types.filter(({ name }) => !used.has(name)).map(row)
  const rest = unused.length > 0 ? [formatSection('Not used here yet', unused, width)] : []
  return `${[...sections, ...rest, 'Write one: qms new <type> "Its title"'].join('\n\n')}\n`
}

/** Of the description, what a line has room for. */
function row({ name, description }: DocumentType): readonly [name: string, meaning: string] {
  return [name, description.split(/[:.,] /)[0]?.replace(/\.$/, '') ?? '']
}
