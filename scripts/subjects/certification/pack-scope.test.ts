import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../core/read/index.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { scopeOfAudit } from './pack-scope.js'

const scopeOf = async (fields: string) => {
  const files = {
    'qms-docs/IA-2026-001.md': `---\nid: IA-2026-001\ntype: internal-audit\ntitle: Buying\n${fields}---\n`,
  }
  const qms = await readQms(memoryTree({ ...SMALL_QMS, ...files }), { today: () => '2026-11-22' })
  return scopeOfAudit(qms, qms.withId('IA-2026-001')[0] as Parameters<typeof scopeOfAudit>[1])
}

it('an audit that names clauses looks at those, and at the clauses below them', async () => {
  const { title, clauses, documents } = await scopeOf("audited_clauses: ['10.2', '9.3.1']\n")
  expect(title).toBe('IA-2026-001 Buying')
  expect(clauses.map((clause) => clause.split('/')[1])).toEqual(['10.2.1', '10.2.2', '9.3.1'])
  expect(documents.map(({ id }) => id)).toContain('IA-2026-001')
})

it('an audit that names neither looks at the whole system', async () => {
  expect((await scopeOf('')).clauses.length).toBeGreaterThan(50)
})
