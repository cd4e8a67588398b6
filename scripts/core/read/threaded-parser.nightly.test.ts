import { expect, it } from 'vitest'
import { writeCorpus } from '../../bench/corpus.js'
import { CHECK_LOG } from '../../testing/check-log.js'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import { diskTree, readQms } from './index.js'

it('threads give the same answer as one, for documents and for the rows of a table', async () => {
  const { root } = temporaryFolder(CHECK_LOG)
  writeCorpus(root, 2_200)
  const compiled: typeof import('./index.js') = await import(
    new URL('../../../dist/core/read/index.js', import.meta.url).href
  )
  const [threaded, inline] = [
    await compiled.readQms(compiled.diskTree(root), { today: '2026-11-22', parseInThreads: compiled.threadedParser }),
    await readQms(diskTree(root), { today: '2026-11-22' }),
  ]
  expect(inline.documents.filter(({ row }) => row)).toHaveLength(3)
  expect(JSON.stringify(threaded.documents)).toBe(JSON.stringify(inline.documents))
})
