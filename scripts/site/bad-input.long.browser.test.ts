import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { contextOf } from '../testing/context.js'
import { pdfText } from '../testing/pdf-text.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'
import { SMALL_QMS } from '../testing/small-qms.js'

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true }
const TODAY = '2026-11-22'
const PROCEDURE = String(SMALL_QMS['qms-docs/procedures/QP-001.md'])
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Three thousand letters without a place to break. */
const LONG_TITLE = 'Messmittelüberwachungsverzeichnis'.repeat(91).slice(0, 3000)
/** Arabic, an emoji of several characters, and a letter below forty accents. */
const MIXED_TITLE = `ضبط الوثائق والسجلات 👩🏽‍🔧 Z${'\u0301'.repeat(40)} QP-001`

const upTo = (count: number) => Array.from({ length: count }, (_none, index) => index + 1)
const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |\n`
const table = (columns: number, rows: number) =>
  row(upTo(columns).map((column) => `Column ${column}`)) +
  row(upTo(columns).map(() => '---')) +
  upTo(rows)
    .map((line) => row(upTo(columns).map((column) => `r${line}c${column}`)))
    .join('')

const procedure = (id: string, title: string, text: string) => ({
  [`qms-docs/procedures/${id}.md`]:
    PROCEDURE.replace('QP-001', id).replace('Control of documented information', JSON.stringify(title)) + text,
})

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  ...SMALL_QMS,
  'qms-docs/procedures/clip.png': PICTURE,
  ...procedure('QP-002', LONG_TITLE, `\n## ${LONG_TITLE}\n\n${LONG_TITLE}\n`),
  ...procedure('QP-003', MIXED_TITLE, `\n## ${MIXED_TITLE}\n\n${`${MIXED_TITLE}, see QP-001. `.repeat(50)}\n`),
  ...procedure('QP-004', 'A hundred columns', `\n## Table\n\n${table(100, 3)}`),
  ...procedure('QP-005', 'Five thousand rows', `\n## Table\n\n${table(3, 5000)}`),
  ...procedure('QP-006', 'Three hundred pictures', `\n## Pictures\n\n${'![Clip](clip.png)\n\n'.repeat(300)}`),
}

function write(root: string, files: typeof FILES): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

const roots = [FILES, { 'qms-docs/qms.yml': 'organization:\n  name: Example\n' }].map((files) => {
  const root = mkdtempSync(join(tmpdir(), 'qms-bad-input-'))
  write(root, files)
  return root
})
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

const { open, accessibilityOf } = siteInBrowser(async (out) => {
  for (const [index, root] of roots.entries())
    await runCommand(siteBuild, contextOf({ root }), {
      out: index === 0 ? out : join(out, 'empty'),
      today: TODAY,
      cache: false,
    })
})

/** Lines of text that lie on one another, of the first four hundred. What is scrolled out of its frame is not seen. */
const OVERLAPS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lines = []
  while (lines.length < 400 && walker.nextNode()) {
    const text = walker.currentNode
    if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue
    if (text.parentElement.closest('.sr-only, .spoken, .skip, svg')) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const frame = text.parentElement.closest('.wide')?.getBoundingClientRect() ?? { top: 0, bottom: Infinity }
    for (const { left, right, top, bottom } of range.getClientRects())
      if (bottom <= frame.bottom) lines.push({ text: text.data.slice(0, 30), left, right, top, bottom })
  }
  const overlap = (from, to, otherFrom, otherTo) => Math.min(to, otherTo) - Math.max(from, otherFrom)
  return lines.flatMap((one, index) => lines.slice(index + 1)
    .filter((other) => overlap(one.left, one.right, other.left, other.right) > 2 && overlap(one.top, one.bottom, other.top, other.bottom) > 8)
    .map((other) => one.text + ' / ' + other.text))
})()`

const looksOf = async (page: Page) => ({
  wider: await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
  overlaps: await page.evaluate(OVERLAPS),
})

describe('a manual of documents that no one should write', () => {
  const PAGES = [
    'index.html',
    'documents.html',
    'registers/procedure.html',
    'due.html',
    'site-map.html',
    'roles/quality-manager.html',
    'people/ada.html',
    'clauses/iso-9001-2015.html',
    'documents/QP-001.html',
    'documents/QP-002.html',
    'documents/QP-003.html',
    'documents/QP-004.html',
    'documents/QP-005.html',
    'documents/QP-006.html',
    'empty/index.html',
    'empty/documents.html',
    'empty/records.html',
  ]

  it.each([320, 1280])('is no wider than the screen, and no text lies on another, %i pixels wide', async (width) => {
    const page = await open('index.html', { ...PHONE, viewport: { width, height: 640 } })
    const home = page.url()
    for (const path of PAGES) {
      await page.goto(new URL(path, home).href)
      expect({ path, ...(await looksOf(page)) }).toEqual({ path, wider: 0, overlaps: [] })
    }
  })

  it('has every letter and every cell on paper', async () => {
    const printed = async (path: string) => {
      const page = await open(path)
      return pdfText(await page.pdf({ preferCSSPageSize: true })).map((text) => text.replace(/\s+/g, ''))
    }
    expect((await printed('documents/QP-002.html')).join('')).toContain(LONG_TITLE.slice(0, 60))
    const cells = (await printed('documents/QP-004.html')).join('')
    expect(upTo(100).filter((column) => !cells.includes(`r3c${column}`))).toEqual([])
  })

  it('finds its way through whatever is typed into the search', async () => {
    const page = await open('documents/QP-001.html', PHONE)
    const results = page.locator('.find-results')
    for (const question of ['.*+?^${}()|[]\\', '<script>alert(1)</script>', 'x'.repeat(10_000), 'ضبط']) {
      await page.getByLabel('Search the manual').fill(question)
      await results.getByRole('option').last().waitFor()
      expect([question.slice(0, 20), (await looksOf(page)).wider]).toEqual([question.slice(0, 20), 0])
    }
    expect(await results.innerText()).toContain('QP-003')
  })

  it('says, without a document, that it is empty and what to do', async () => {
    const page = await open('empty/index.html', PHONE)
    expect(await page.locator('main').innerText()).toContain('qms new')
    expect(await accessibilityOf(page, 'light')).toEqual([])
  })
})
