import { expect, it } from 'vitest'
import { redlineFormats } from '../../../core/format/index.js'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { recordChanges } from '../../../subjects/change/report/record-changes.js'
import { touchedDocuments } from '../../../subjects/change/report/touched-document.js'
import { CHECK_LOG_TABLE, checkLog } from '../../../testing/check-log.js'
import { tableRedlines } from '../texts/table-redlines.js'

it('a table that changed is told once, with its rows, and shown row by row', async () => {
  const read = (rows: readonly string[]) => readQms(memoryTree(checkLog(...rows)), { today: '2026-11-22' })
  const base = await read(['no,on,by,result', '1,2026-11-02,ada,ok', '2,2026-11-09,ada,ok', '3,2026-11-10,ada,ok'])
  const head = await read([
    'no,on,by,result,corrects.row,corrects.reason',
    '1,2026-11-02,ada,ok,,',
    '2,2026-11-09,ada,not-ok,,',
    '4,2026-11-16,ada,not-ok,boiler-2026-11#1,It was not on.',
  ])
  const qms = head.with({ base })
  const redlines = tableRedlines(
    qms,
    touchedDocuments(qms).filter(({ differs }) => differs !== 'nothing'),
  )
  const [{ change } = { change: undefined }, ...others] = recordChanges(qms, redlines)
  expect(others).toEqual([])
  expect(change).toMatchObject({
    id: 'boiler-2026-11',
    title: 'row 4 added, row 2 changed and row 3 removed',
    path: CHECK_LOG_TABLE,
    outcome: 'changed',
    rows: { added: ['boiler-2026-11#4'], changed: ['boiler-2026-11#2'], removed: ['boiler-2026-11#3'] },
  })
  expect(redlineFormats.text([...redlines.values()], { color: false })).toContain(`
  | no | on | by | result | corrects.row | corrects.reason |
~ | 2 | 2026-11-09 | ada | [-ok-] {+not-ok+} |  |  |
- | [-3-] | [-2026-11-10-] | [-ada-] | [-ok-] |  |  |
+ | {+4+} | {+2026-11-16+} | {+ada+} | {+not-ok+} | {+boiler-2026-11#1+} | {+It was not on.+} |
`)
})
