import { expect, it } from 'vitest'
import type { PrintedData } from './printed.js'
import { whyNotPrinted } from './why-not-printed.js'

const SAID = 'the text `\\"\\u{54c1}\\"` could not be displayed'
const data = (...texts: readonly (readonly [id: string, text: string])[]) =>
  ({ documents: texts.map(([id, text]) => ({ id, blocks: [text] })) }) as unknown as PrintedData

it('of several documents, those with letters that no font has are named', () => {
  const refusal = whyNotPrinted(data(['QP-001', '品質'], ['QP-002', 'Quality'], ['QP-003', '品']), SAID)
  expect(refusal?.reason).toBe('QP-001 and QP-003 cannot be printed: no font has the letters 品 (U+54C1).')
})

it('letters around the texts, such as in the name of the organization, are of the whole file', () => {
  const refusal = whyNotPrinted(data(['QP-001', 'Quality'], ['QP-002', 'Quality']), SAID)
  expect(refusal?.reason).toBe('The file cannot be printed: no font has the letters 品 (U+54C1).')
})
