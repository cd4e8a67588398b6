import { expect, it } from 'vitest'
import { pageDigest } from './page-digest.js'

const page = (href: string, title = 'Control') => {
  const links = { resolve: new Map([['QP-002.md', { href }]]), mention: new Map(), picture: new Map() }
  const body = { source: 'See [it](QP-002.md).', reading: 'satteri', links, drawings: new Map() } as const
  return { kind: 'document', page: { path: 'documents/QP-001.html', title, body } }
}

it('tells pages apart by what they say, and by where what they name is to be found', () => {
  expect(pageDigest(page('QP-002.html'))).toBe(pageDigest(page('QP-002.html')))
  const others = [page('QP-2.html'), page('QP-002.html', 'Other'), { ...page('QP-002.html'), kind: 'record' }]
  const digests = [page('QP-002.html'), ...others].map(pageDigest)
  expect(new Set(digests).size).toBe(4)
})

it('tells registers apart by each of their rows, and by the order of them', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `row ${index}`)
  const registers = [many, [...many.slice(0, -1), 'other'], many.toReversed()].map((rows) => ({
    kind: 'report',
    page: {
      path: 'documents.html',
      title: 'Documents',
      whole: { columns: [], download: 'api/registers/documents', rows },
    },
  }))
  expect(new Set([...registers, ...structuredClone(registers)].map(pageDigest)).size).toBe(3)
})
