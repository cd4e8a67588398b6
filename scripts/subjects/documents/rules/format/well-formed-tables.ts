import dedent from 'dedent'
import type { RaggedRow } from '../../../../core/model/body-facts.js'
import type { Rule } from '../../../../core/model/rule.js'

export const wellFormedTables: Rule = {
  id: 'well-formed-tables',
  description: 'Require every row of a table to have as many cells as its header',
  rationale:
    'Cells beyond the header are not shown at all, so readers miss what is there, and a missing cell moves values into the wrong column.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'rows with too many or too few cells are named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
          | Step | Who |
          |---|---|
          | Print | Ana | daily |
          | Check |
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:7:1 This row has 3 cells, but its table has 2 columns; the extra cells are not shown. Remove it, or write \\| where a | belongs to the text.',
        'qms-docs/procedures/QP-001.md:8:1 This row has one cell, but its table has 2 columns. Add the cells that are missing; a cell may be empty.',
      ],
    },
    {
      name: 'empty cells pass, and a line inside a cell that is escaped',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
          | Step | Who |
          |---|---|
          | Print | |
          | Yes \| no | Ana |
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const row of document.body.raggedRows) yield { file: document, at: row.place, message: messageOf(row) }
    }
  },
}

function messageOf({ cells, expected }: RaggedRow): string {
  const counted = `This row has ${numbered(cells, 'cell')}, but its table has ${numbered(expected, 'column')}`
  return cells > expected
    ? `${counted}; the extra cells are not shown. Remove it, or write \\| where a | belongs to the text.`
    : `${counted}. Add the cells that are missing; a cell may be empty.`
}

function numbered(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `${count} ${what}s`
}
