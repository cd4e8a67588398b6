import { describe, expect, it } from 'vitest'
import { type ApiSchema, answerSchema, findOperation } from './api-description.js'
import { checkRequest } from './check-request.js'
import { completeAnswer } from './complete-answer.js'
import { findMismatches } from './find-mismatches.js'

const parameters = { owner: 'example', repo: 'qms' }
const newIssue = findOperation('POST /repos/{owner}/{repo}/issues')
const listIssues = findOperation('GET /repos/{owner}/{repo}/issues')

function schemaOf(route: string, status: number): ApiSchema {
  const schema = answerSchema(findOperation(route), status)
  if (!schema) throw new Error(`GitHub describes no ${status} of ${route}.`)
  return schema
}

describe('the played GitHub notices', () => {
  it('a request with a name that GitHub ignores, or a value that it does not take', () => {
    expect(checkRequest(newIssue, { parameters, query: {}, body: { title: 'Due', assigned: 'amara' } })).toEqual([
      'the body has “assigned”, which GitHub ignores',
    ])
    expect(checkRequest(newIssue, { parameters, query: {}, body: { title: 'Due', labels: 'qms' } })).toEqual([
      '/labels must be array',
    ])
    expect(checkRequest(newIssue, { parameters, query: {}, body: undefined })).toEqual(['it has no body'])
    expect(checkRequest(listIssues, { parameters, query: { state: 'late' }, body: undefined })).toEqual([
      '/state must be equal to one of the allowed values',
    ])
    expect(checkRequest(listIssues, { parameters, query: { label: 'qms', per_page: '100' }, body: undefined })).toEqual(
      ['it must NOT have additional properties (label)'],
    )
    expect(checkRequest(newIssue, { parameters, query: {}, body: { title: 'Due', assignees: [] } })).toEqual([])
  })

  it('an answer of its own that GitHub would not give', () => {
    const issue = schemaOf('GET /repos/{owner}/{repo}/issues/{issue_number}', 200)
    const whole = completeAnswer(issue, { number: 1, title: 'Due' }) as object
    expect(findMismatches(issue, whole)).toEqual([])
    expect(findMismatches(issue, { ...whole, number: 'one' })).toEqual(['/number must be integer'])
    expect(findMismatches(issue, { ...whole, user: { login: 'amara' } }).length).toBeGreaterThan(5)
    expect(() => completeAnswer(issue, { number: 1, heading: 'Due' })).toThrow(
      'GitHub’s description of “Issue” knows no “heading”.',
    )
  })

  it('which of several forms an answer has', () => {
    const rule = schemaOf('GET /repos/{owner}/{repo}/rules/branches/{branch}', 200)
    const answer = completeAnswer(rule, [{ type: 'deletion' }])
    expect(findMismatches(rule, answer)).toEqual([])
    expect(findMismatches(rule, [{ type: 'deletions' }]).length).toBeGreaterThan(0)
  })
})
