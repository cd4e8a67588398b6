import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import type { Document } from '../model/document.js'
import { onceForAllDays, onceForEach } from '../model/once-for-all-days.js'
import type { Qms } from '../model/qms.js'
import { memoryTree, readQms } from '../read/index.js'
import { once } from '../values/once.js'
import { asOf } from './as-of.js'

const read = () => readQms(memoryTree(SMALL_QMS), { today: () => '2026-11-22' })

describe('the system as of another day', () => {
  it('has the same documents and another today', async () => {
    const qms = await read()
    const before = asOf(qms, '2025-01-01')
    expect([before.today, before.documents === qms.documents, before.find('QP-001') === qms.find('QP-001')]).toEqual([
      '2025-01-01',
      true,
      true,
    ])
  })

  it('is itself on its own day, and each other day is worked out once', async () => {
    const qms = await read()
    expect(asOf(qms, '2026-11-22')).toBe(qms)
    expect(asOf(qms, '2025-01-01')).toBe(asOf(qms, '2025-01-01'))
  })

  it('takes what it is compared with to the same day', async () => {
    const qms = (await read()).with({ base: await read() })
    expect(asOf(qms, '2025-01-01').base?.today).toBe('2025-01-01')
  })

  it('shares the answers that do not depend on the day, and no others', async () => {
    const asked: string[] = []
    const byDay = once(({ today }: Qms) => asked.push(today))
    const forAllDays = onceForAllDays(({ folder }) => asked.push(folder))
    const qms = await read()
    for (const day of ['2026-11-22', '2025-01-01', '2026-11-22']) {
      byDay(asOf(qms, day))
      forAllDays(asOf(qms, day))
    }
    expect(asked).toEqual(['2026-11-22', 'qms-docs', '2025-01-01'])
  })

  it('shares answers about one document, too', async () => {
    const asked: string[] = []
    const forEach = onceForEach((_content, { id }: Document) => asked.push(id))
    const qms = await read()
    const [document] = qms.ofType('procedure')
    for (const day of ['2026-11-22', '2025-01-01']) forEach(asOf(qms, day), document as Document)
    expect(asked).toEqual(['QP-001'])
  })

  it('asks again when there is more evidence, because an answer may rest on it', async () => {
    const evidence = onceForAllDays(({ reviewEvidence }) => reviewEvidence?.size)
    const qms = await read()
    expect([evidence(qms), evidence(qms.with({ reviewEvidence: new Map() }))]).toEqual([undefined, 0])
  })
})
