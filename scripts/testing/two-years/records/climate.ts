import type { Book } from '../book.js'

/** Whether climate change matters is looked at again each December. */
export function climate(book: Book): void {
  for (const on of ['2025-12-04', '2026-12-03'])
    book.revise({
      on,
      document: 'CX-001',
      summary: `Climate change was looked at again on ${on}.`,
      edits: [{ path: 'climate.decided', value: on }],
    })
}
