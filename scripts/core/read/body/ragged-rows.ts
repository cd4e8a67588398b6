import type { RaggedRow } from '../../model/body-facts.js'
import type { Collect } from './collector.js'

export const collectRaggedRows: Collect<readonly RaggedRow[]> = ({ placeOf }) => {
  const rows: RaggedRow[] = []
  return {
    at: {
      table: ({ children, data }) => {
        if (data?.isHtml) return
        const expected = children[0]?.children.length ?? 0
        for (const row of children) {
          const cells = row.children.length
          if (cells !== expected) rows.push({ cells, expected, place: placeOf(row) })
        }
      },
    },
    result: () => rows,
  }
}
