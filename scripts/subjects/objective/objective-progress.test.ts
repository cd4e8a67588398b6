import { expect, it } from 'vitest'
import type { Document } from '../../core/model/document.js'
import { memoryTree, readQms } from '../../core/read/index.js'
import { objectiveProgress } from './objective-progress.js'

/** Of an objective that is not in force yet, by an indicator whose last result is the value. */
async function stateOf(objective: string, value: number, more = ''): Promise<string | undefined> {
  const qms = await readQms(
    memoryTree({
      'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\ndirection: higher\nfrequency: monthly\n${more}results: [{ on: 2026-10-31, value: ${value} }]\n---\n`,
      'qms-docs/QO-001.md': `---\nid: QO-001\ntype: quality-objective\nindicator: KI-001\ndue: 2027-02-28\n${objective}\n---\n`,
    }),
    { today: () => '2026-11-22' },
  )
  const [document] = qms.ofType('quality-objective')
  return objectiveProgress(qms, document as Document)?.state
}

it('a level to hold is behind at once where it is not held', async () => {
  const level = 'baseline: 95\ntarget: 95'
  expect(await stateOf(level, 92)).toBe('behind')
  expect(await stateOf(level, 95)).toBe('reached')
  expect(await stateOf(level, 92, 'tolerance: 3\n')).toBe('reached')
})

it('an objective of which no time has passed yet is on course, unless things got worse', async () => {
  const way = 'baseline: 80\ntarget: 90'
  expect(await stateOf(way, 78)).toBe('behind')
  expect(await stateOf(way, 80)).toBe('on course')
  expect(await stateOf(way, 90)).toBe('reached')
})
