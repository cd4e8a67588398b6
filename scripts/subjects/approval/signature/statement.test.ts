import { describe, expect, it } from 'vitest'
import { defined } from '../../../core/values/defined.js'
import { type ApprovalEntry, type SignedText, STATEMENT_FORM, statementOf } from './statement.js'

const APPROVED: SignedText = {
  document: 'QP-004',
  revision: '3',
  blob: 'b'.repeat(40),
  sha256: 'a'.repeat(64),
  digest: 'd'.repeat(64),
  effective_from: '2026-12-01',
}
const ENTRY: ApprovalEntry = {
  by: 'ada',
  role: 'quality-manager',
  meaning: 'approved',
  at: '2026-11-22T10:04:00+01:00',
}

it('is canonical JSON of what is approved and who says so, with one line feed', () => {
  expect(statementOf({ ...APPROVED, files: [] }, ENTRY)).toBe(
    `{"at":"2026-11-22T10:04:00+01:00","blob":"${'b'.repeat(40)}","digest":"${'d'.repeat(64)}","document":"QP-004","effective_from":"2026-12-01","meaning":"approved","person":"ada","revision":"3","role":"quality-manager","sha256":"${'a'.repeat(64)}"}\n`,
  )
})

it('names the pictures that the text shows, in the order of the record', () => {
  const picture = (path: string) => ({ path, blob: 'c'.repeat(40), sha256: 'e'.repeat(64) })
  const statement = statementOf({ ...APPROVED, files: [picture('b.png'), picture('a.png')] }, ENTRY) ?? ''
  expect(JSON.parse(statement).files).toEqual([picture('b.png'), picture('a.png')])
})

it('does not depend on the order of fields, on the evidence, or on fields that are not signed', () => {
  const reversed = Object.fromEntries(Object.entries({ ...APPROVED, change: 'Something.' }).reverse())
  const withEvidence = { ...ENTRY, evidence: { note: 'In the safe.' } }
  expect(statementOf(reversed, withEvidence)).toBe(statementOf(APPROVED, ENTRY))
})

describe('its second form', () => {
  const evidence = { head: 'f'.repeat(40), statement: STATEMENT_FORM } as const
  const second = { ...ENTRY, evidence }
  const required = ['quality-manager', 'store-lead']

  it('names itself, who had to approve and the commit that was looked at', () => {
    expect(statementOf({ ...APPROVED, required }, second)).toBe(
      `{"at":"2026-11-22T10:04:00+01:00","blob":"${'b'.repeat(40)}","digest":"${'d'.repeat(64)}","document":"QP-004","effective_from":"2026-12-01","head":"${'f'.repeat(40)}","meaning":"approved","person":"ada","required":["quality-manager","store-lead"],"revision":"3","role":"quality-manager","sha256":"${'a'.repeat(64)}","statement":2}\n`,
    )
  })

  it('differs from the first, and for a record that does not say who had to approve', () => {
    const statements = [ENTRY, second].flatMap((entry) =>
      [[], required, undefined].map((roles) => statementOf({ ...APPROVED, ...defined({ required: roles }) }, entry)),
    )
    expect(new Set(statements).size).toBe(4)
  })

  it('needs the commit, and names that JSON can carry', () => {
    expect(statementOf(APPROVED, { ...ENTRY, evidence: { statement: STATEMENT_FORM } })).toBeUndefined()
    expect(statementOf({ ...APPROVED, required: ['role \ud800'] }, second)).toBeUndefined()
  })
})

it.each(['document', 'revision', 'blob', 'sha256', 'digest', 'effective_from'] as const)('needs %s', (field) => {
  const { [field]: _, ...others } = APPROVED
  expect(statementOf(others, ENTRY)).toBeUndefined()
})

it.each(['by', 'role', 'meaning', 'at'] as const)('needs %s of the entry', (field) => {
  const { [field]: _, ...others } = ENTRY
  expect(statementOf(APPROVED, others)).toBeUndefined()
})

it('needs every part of every picture, and text that JSON can carry', () => {
  expect(statementOf({ ...APPROVED, files: [{ path: 'a.png', blob: 'c'.repeat(40) }] }, ENTRY)).toBeUndefined()
  expect(statementOf(APPROVED, { ...ENTRY, role: 'role \ud800' })).toBeUndefined()
})
