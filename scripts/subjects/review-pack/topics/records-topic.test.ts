import { expect, it } from 'vitest'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { recordsTopic } from './records-topic.js'

const period = { from: '2025-11-23', until: '2026-11-23' }
const before = { from: '2024-11-23', until: '2025-11-23' }

async function told(type: keyof DocumentTypes, fields: Readonly<Record<string, string>>) {
  const qms = await readQms(memoryTree(exampleFiles(type, fields)), { today: () => '2026-11-22' })
  return recordsTopic({ qms, period, before, metrics: [] }, [type]).says
}

it('of things that last, all are counted that have not ended, whether or not they say since when they are there', async () => {
  const parties = { 'IP-001': 'needs: Safe parts', 'IP-002': 'needs: Parts on time' }
  expect(await told('interested-party', parties)).toEqual(['Interested party: 2 in all.'])
  expect(await told('interested-party', { ...parties, 'IP-003': 'closed: 2026-03-01' })).toEqual([
    'Interested party: 2 in all.',
  ])
  expect(await told('equipment', { 'ME-001': 'in_use: 2026-03-01', 'ME-002': 'interval: 12 months' })).toEqual([
    'Piece of equipment: 1 recorded, 0 in the period before; 2 in all.',
  ])
})

it('of what happens, those of the period, of the one before and those still open are counted', async () => {
  expect(
    await told('nonconformity', {
      'NC-2025-001': 'detected: 2025-06-01\nclosed: 2025-07-01',
      'NC-2026-001': 'detected: 2026-02-01\nclosed: 2026-03-01',
      'NC-2026-002': 'detected: 2026-06-01',
    }),
  ).toEqual(['Nonconformity: 2 recorded, 1 in the period before; 1 open.'])
  expect(await told('nonconformity', { 'NC-2024-001': 'detected: 2024-06-01\nclosed: 2024-07-01' })).toEqual([
    'Nonconformity: nothing was recorded since 2025-11-23; the last is NC-2024-001 of 2024-06-01.',
  ])
  expect(await told('nonconformity', {})).toEqual([
    'Nonconformity: nothing was recorded, neither since 2025-11-23 nor before.',
  ])
})
