import type { Paragraph, Table, TableRow } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import type { StatedFact } from '../../model/body-facts.js'
import type { Collect } from './collector.js'

/** What documents say of themselves, they say at the top. */
const TOP_LINES = 30
const LONGEST_VALUE = 60

const NAMES: readonly (readonly [what: StatedFact['what'], name: RegExp])[] = [
  ['status', /^(?:document |doc\.? )?status$/i],
  ['revision', /^(?:document |doc\.? )?(?:revision|rev\.?|version|issue)(?: (?:no\.?|number))?$/i],
  [
    'first day',
    /^(?:effective|effective (?:date|from|on|since)|date effective|valid (?:from|since)|in force (?:from|since))$/i,
  ],
]

/** Facts about the document itself, as in `**Status:** Effective` or a row of a table. */
export const collectStatedFacts: Collect<readonly StatedFact[]> = (body) => {
  const found: StatedFact[] = []
  let headings = 0
  const isTop = ({ position }: Paragraph | Table) => headings < 2 && (position?.start.line ?? 0) <= TOP_LINES
  return {
    at: {
      heading: () => {
        headings++
      },
      paragraph: (node) => {
        if (!isTop(node)) return
        const [line, column] = body.placeOf(node)
        for (const [index, written] of body.writtenAs(node).split('\n').entries()) {
          const start = index === 0 ? column : 1
          for (const [name = '', value = ''] of pairsIn(written))
            add(found, name, value, [line + index, start, line + index, start + written.length])
        }
      },
      table: (node) => {
        if (!isTop(node)) return
        for (const { name, value, row } of pairsOf(node)) add(found, name, value, body.placeOf(row))
      },
    },
    result: () => found,
  }
}

function add(found: StatedFact[], name: string, written: string, place: StatedFact['place']): void {
  const what = NAMES.find(([, pattern]) => pattern.test(name.trim()))?.[0]
  const value = written.trim()
  if (what && value !== '' && value.length <= LONGEST_VALUE) found.push({ what, value, place })
}

/** Several on a line have a bar or a dot between them. */
function pairsIn(line: string): readonly (readonly string[])[] {
  const plain = line.replace(/[*_`>\\]/g, '').replace(/^\s*[-+]\s/, '')
  return plain.split(/\s[|·•]\s/).flatMap((part) => {
    const colon = part.indexOf(':')
    return colon < 0 ? [] : [[part.slice(0, colon), part.slice(colon + 1)]]
  })
}

/** A name and what is right of it; in a table of two rows, also a name and what is below it. */
function pairsOf({ children: rows }: Table) {
  const textsOf = (row: TableRow) => row.children.map((cell) => toText(cell).trim().replace(/:$/, ''))
  const [header, only, third] = rows
  if (header && only && !third && textsOf(header).filter(isName).length > 1) {
    const values = textsOf(only)
    return textsOf(header).map((name, index) => ({ name, value: values[index] ?? '', row: only }))
  }
  return rows.flatMap((row) => {
    const texts = textsOf(row)
    return texts.map((name, index) => ({ name: index % 2 === 0 ? name : '', value: texts[index + 1] ?? '', row }))
  })
}

function isName(text: string): boolean {
  return NAMES.some(([, pattern]) => pattern.test(text))
}
