import { describe, expect, it } from 'vitest'
import { linkTarget, relativePath, resolvePath } from './paths.js'

describe('paths', () => {
  const from = 'qms-docs/procedures/QP-001.md'

  it.each([
    ['QP-002.md', { path: 'qms-docs/procedures/QP-002.md', anchor: '' }],
    ['../roles/a%20b.md#top', { path: 'qms-docs/roles/a b.md', anchor: 'top' }],
    ['#records', { path: from, anchor: 'records' }],
    ['/README.md?plain=1', { path: 'README.md', anchor: '' }],
    ['../../../etc/passwd', { path: undefined, anchor: '' }],
    ['%ZZ.md', { path: 'qms-docs/procedures/%ZZ.md', anchor: '' }],
    ['https://example.org', undefined],
    ['//example.org', undefined],
    ['mailto:a@example.org', undefined],
    ['a.md##b?c', { path: 'qms-docs/procedures/a.md', anchor: '#b?c' }],
  ])('%s leads to %j', (url, expected) => expect(linkTarget(from, url)).toEqual(expected))

  it.each([
    ['/a/b.html#c', { path: 'docs/a/b.md', anchor: 'c' }],
    ['b.html', { path: 'qms-docs/procedures/b.html', anchor: '' }],
    ['https://GitHub.com/Example/qms/blob/main/a%20b.md?plain=1#c', { path: 'a b.md', anchor: 'c' }],
    ['https://github.com/example/qms/tree/HEAD/docs/', { path: 'docs', anchor: '' }],
    ['https://github.com/example/qms/blob/v1/a.md', undefined],
    ['https://github.com/example/qms/pulls', undefined],
    ['https://github.com/example/qms-other/blob/main/a.md', undefined],
  ])('%s leads to %j, where the settings say what addresses mean', (url, expected) => {
    const base = { root: 'docs', repository: 'https://github.com/example/qms', branch: 'main' }
    expect(linkTarget(from, url, base)).toEqual(expected)
  })

  it('lead from one file to another and back', () => {
    const to = 'qms-docs/roles/quality-manager.md'
    expect(relativePath(from, to)).toBe('../roles/quality-manager.md')
    expect(resolvePath(from, relativePath(from, to))).toBe(to)
  })
})
