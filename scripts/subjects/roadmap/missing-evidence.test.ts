import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../core/read/index.js'
import { exampleFiles } from '../../core/run/example-files.js'
import { asOf } from '../../core/time/as-of.js'
import { approve } from '../../testing/approve.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { latestEvidence } from '../clauses/evidence.js'
import { missingEvidence } from './missing-evidence.js'

const WAITS = { recorded: ['interested-party'] }
const register = (closed = '') =>
  exampleFiles('organization-context', {
    'CX-001': `revision: 1\nissues: []\nparties: [{ no: 1, title: Dealers, needs: Clips that fit., relevant: true${closed} }]\nclimate: {}`,
  })

async function readRegister(parties: Readonly<Record<string, string>>) {
  const files = await approve({ ...SMALL_QMS, ...parties }, ['CX-001'])
  return readQms(memoryTree(files), { today: () => '2026-11-22' })
}

it('an interested party is recorded from the day on which its register came into force, or was read again', async () => {
  const qms = await readRegister({
    ...register(),
    ...exampleFiles('document-review', { 'DR-2026-001': 'document: CX-001\nreviewed: 2026-08-10\noutcome: keep' }),
  })
  const on = (day: string) => [
    latestEvidence(asOf(qms, day), ['interested-party'])?.on,
    ...missingEvidence(asOf(qms, day), WAITS),
  ]
  expect(on('2026-02-19')).toEqual([undefined, 'No interested party shows that it was done.'])
  expect(on('2026-02-20')).toEqual(['2026-02-20'])
  expect(on('2026-08-09')).toEqual(['2026-02-20'])
  expect(on('2026-08-10')).toEqual(['2026-08-10'])
})

it('one that is no longer a party shows nothing from that day on', async () => {
  const qms = await readRegister(register(', closed: 2026-06-30'))
  expect(missingEvidence(asOf(qms, '2026-06-29'), WAITS)).toEqual([])
  expect(missingEvidence(asOf(qms, '2026-06-30'), WAITS)).toEqual(['No interested party shows that it was done.'])
})
