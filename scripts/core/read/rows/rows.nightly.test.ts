import { expect, it } from 'vitest'
import { checkLog } from '../../../testing/check-log.js'
import { memoryTree, readQms } from '../index.js'

it('a table ends after 100,000 rows, and says so', async () => {
  const rows = Array.from({ length: 100_002 }, (_none, index) => `${index + 1},2026-11-02,ada,ok`)
  const qms = await readQms(memoryTree(checkLog('no,on,by,result', ...rows)), { today: '2026-11-22' })
  expect(qms.documents.filter(({ row }) => row)).toHaveLength(100_000)
  expect(qms.otherSources.flatMap(({ defects }) => defects)).toEqual([
    {
      rule: 'valid-rows',
      at: [100_002, 1, 100_002, 1],
      message:
        'A table has at most 100,000 rows, so neither this row nor what follows was read. Begin another file, such as one for each month.',
    },
  ])
})
