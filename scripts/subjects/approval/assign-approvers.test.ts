import { expect, it } from 'vitest'
import { assignApprovers } from './assign-approvers.js'

const approval = (by: string, role: string) => ({ by, role, meaning: 'approved' as const })

function filled(required: readonly string[], ...approvals: readonly ReturnType<typeof approval>[]) {
  const { filled, open } = assignApprovers(required, approvals)
  return { filled: Object.fromEntries([...filled].map(([role, { by }]) => [role, by])), open }
}

it('gives each role to another person', () => {
  expect(filled(['quality-manager', 'owner'], approval('ada', 'quality-manager'), approval('ben', 'owner'))).toEqual({
    filled: { 'quality-manager': 'ada', owner: 'ben' },
    open: [],
  })
})

it('lets nobody fill two roles', () => {
  expect(filled(['quality-manager', 'owner'], approval('ada', 'quality-manager'), approval('ada', 'owner'))).toEqual({
    filled: { 'quality-manager': 'ada' },
    open: ['owner'],
  })
})

it('finds the one way in which all roles are filled, the person who approved first', () => {
  const approvals = [
    approval('ada', 'a'),
    approval('ada', 'b'),
    approval('ben', 'a'),
    approval('cem', 'c'),
    approval('ben', 'c'),
  ]
  expect(filled(['a', 'b', 'c'], ...approvals)).toEqual({ filled: { a: 'ben', b: 'ada', c: 'cem' }, open: [] })
})

it('takes an owner who is a person, whatever role they name', () => {
  expect(filled(['ada'], approval('ada', 'engineer'))).toEqual({ filled: { ada: 'ada' }, open: [] })
})
