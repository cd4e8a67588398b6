import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../testing/browser.js'
import { pdfText } from '../testing/pdf-text.js'
import { serveFolder } from '../testing/serve-folder.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { repositoryIn } from '../testing/temporary-repository.js'

/** What is left of a sheet of A4 between its margins, in pixels. */
const SHEET = { width: Math.floor((174 / 25.4) * 96), height: Math.floor((243 / 25.4) * 96) }
const chain = (length: number, name: string) =>
  Array.from({ length }, (_none, index) => `${name}${index}[${name} number ${index + 1}]`).join(' --> ')
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
const table = (columns: number, cell: (column: number) => string) => {
  const all = [...Array(columns).keys()]
  return row(all.map((column) => `Column ${column + 1}`)) + row(all.map(() => '---')) + row(all.map(cell)).repeat(3)
}
const words = 'Words enough to fill some lines of a sheet, as a real procedure does. '.repeat(12)
const BODY = `
## Wide diagram

\`\`\`mermaid
flowchart LR
  ${chain(14, 'Step')}
\`\`\`

\`\`\`dot
digraph { rankdir=LR; ${[...Array(20).keys()].map((index) => `node_number_${index}`).join(' -> ')} }
\`\`\`

## Long lines

\`\`\`sh
npm run build -- --option=${'x'.repeat(120)} --another=${'y'.repeat(120)}
\`\`\`

Within words: \`${'q'.repeat(150)}\`, ${'w'.repeat(150)} and https://example.org/${'a'.repeat(150)}.

## Wide tables

${table(9, () => 'some words in a cell')}

${table(16, (column) => `value-${column}-${'long'.repeat(8)}`)}

## Narrow column

${row(['No.', 'What'])}${row(['---', '---'])}${row(['R10', words])}

${Array.from({ length: 9 }, (_none, index) => `## Section ${index}\n\n### Part of ${index}\n\n${words}\n`).join('\n')}

## Tall diagram

\`\`\`mermaid
flowchart TD
  ${chain(30, 'Stage')}
\`\`\`

## After it

${words}
`

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
let root = ''

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qms-print-'))
  const repository = repositoryIn(root)
  const path = 'qms-docs/procedures/QP-001.md'
  repository.write({ ...SMALL_QMS, [path]: SMALL_QMS[path] + BODY })
  server = await serveFolder(join(root, '_site'))
  expect(repository.qms('site', 'build', '--today', '2026-11-22').code).toBe(0)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(root, { recursive: true, force: true })
})

/** A page as it is laid out on paper. */
async function onPaper(path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SHEET })).newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(server.address + path)
  return page
}

describe('on paper', () => {
  it.each(['documents/QP-001.html', 'documents.html', 'clauses/iso-9001-2015.html', 'people.html', 'index.html'])(
    'nothing is wider than a sheet: %s',
    async (path) => {
      const page = await onPaper(path)
      const cut = await page.evaluate(`[...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > ${SHEET.width} + 1 || one.getBoundingClientRect().left < -1)
        .map((one) => one.outerHTML.slice(0, 80))`)
      expect(cut).toEqual([])
    },
  )

  it('no line of code is cut, and no diagram is higher than a sheet with its heading', async () => {
    const page = await onPaper('documents/QP-001.html')
    const found = (await page.evaluate(`({
      cut: [...document.querySelectorAll('pre, code, .wide')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).length,
      heights: [...document.querySelectorAll('.diagram svg')].map((one) => one.getBoundingClientRect().height),
    })`)) as { readonly cut: number; readonly heights: readonly number[] }
    expect(found.cut).toBe(0)
    expect(found.heights).toHaveLength(3)
    expect(Math.max(...found.heights)).toBeLessThan(SHEET.height * 0.85)
  })

  it('short words in a narrow column stay whole', async () => {
    const page = await onPaper('documents/QP-001.html')
    const lines = await page.evaluate(`(() => {
      const cell = [...document.querySelectorAll('td')].find((one) => one.textContent === 'R10')
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    })()`)
    expect(lines).toBe(1)
  })

  it('a register lies on its side, and a text does not', async () => {
    const sizeOf = async (path: string) => {
      const pdf = await (await onPaper(path)).pdf({ preferCSSPageSize: true })
      return /\/MediaBox \[0 0 (\d+)/.exec(pdf.toString('latin1'))?.[1]
    }
    expect([await sizeOf('documents.html'), await sizeOf('documents/QP-001.html')]).toEqual(['841', '594'])
  })

  it('no sheet is empty, or holds nothing but a heading', async () => {
    const page = await onPaper('documents/QP-001.html')
    const sheets = pdfText(await page.pdf({ preferCSSPageSize: true })).map((text) => text.replace(/\s+/g, ''))
    // The margins alone hold some hundred letters.
    for (const [index, text] of sheets.entries()) expect([index, text.length > 300]).toEqual([index, true])
    const tall = sheets.find((text) => text.includes('Talldiagram')) ?? ''
    expect(tall).toContain('Stagenumber1')
    expect(tall).toContain('Stagenumber30')
  })
})
