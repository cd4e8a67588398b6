import { describe, expect, it } from 'vitest'
import { exampleId, fillIdFormat, idPattern, idPrefix, isCounted } from './id-format.js'

describe('ids', () => {
  it.each([
    ['QP-NNN', 'QP-001', true],
    ['QP-NNN', 'QP-1000', true],
    ['QP-NNN', 'QP-0001', false],
    ['QP-NNN', 'QP-01', false],
    ['NC-YYYY-NNN', 'NC-2026-003', true],
    ['NC-YYYY-NNN', 'NC-26-003', false],
    ['AP-{document}-{revision}', 'AP-QP-004-1.10', true],
    ['{slug}', 'quality-manager', true],
    ['{slug}', 'Quality-Manager', false],
    ['A.B+NN', 'A.B+01', true],
    ['A.B+NN', 'AxB+01', false],
    ['NCN-NN', 'NCN-01', true],
  ])('%s: %s is one of them: %s', (format, id, expected) => expect(idPattern(format).test(id)).toBe(expected))

  it('are made from their format', () => {
    expect(fillIdFormat('NC-YYYY-NNN', { year: '2026', counter: 7 })).toBe('NC-2026-007')
    expect(exampleId('AP-{document}-{revision}')).toBe('AP-QP-001-1')
    expect(idPrefix('NC-YYYY-NNN')).toBe('NC-')
    expect([isCounted('QP-NNN'), isCounted('{slug}'), isCounted('AP-{document}-{revision}')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
