import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { approve } from '../testing/approve.js'
import { contextOf } from '../testing/context.js'
import { brokenAddresses } from '../testing/crawl-site.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'
import { SMALL_QMS } from '../testing/small-qms.js'

type Files = Readonly<Record<string, string | Uint8Array>>

const PATH = 'qms-docs/procedures/QP-001.md'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const TEXT = `## Purpose

Everybody works with the right text, as quality-manager and QP-002 say.

![A clip on a collar](clip.png)

Fill in the [form](form.xlsx) or look at [the page](page.html), [the plan](plan.pdf).

## The way

\`\`\`mermaid From draft to approval
flowchart TD
  A[Write] --> B{Right?}
  B -->|yes| C[Approve]
  B -->|no| A
\`\`\`

| step | who |
|---|---|
| Write | author |
${'\nMore text that makes the page long.\n'.repeat(40)}
## Records

Approvals.
`

const bodyOf = (files: Files, path: string) => String(files[path]).split('---\n').slice(2).join('---\n')
const withText = (files: Files, path: string, text: string): Files => ({
  ...files,
  [path]: String(files[path]).replace(bodyOf(files, path), `\n${text}`),
})
const change = (files: Files, path: string, from: string, to: string): Files => ({
  ...files,
  [path]: String(files[path]).replace(from, to),
})
const copy = (files: Files, id: string): Files => ({
  ...files,
  [`qms-docs/procedures/${id}.md`]: String(files[PATH])
    .replace('QP-001', id)
    .replace('Control of documented information', `Procedure ${id}`),
})

/** QP-001 has two revisions and a third that is coming; QP-002 is retired; QP-003 is a draft. */
async function writeHistory(root: string): Promise<void> {
  const git = (...command: string[]) => execFileSync('git', command, { cwd: root, stdio: 'pipe' })
  const commit = (files: Files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    git('add', '--all')
    git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--message', 'next')
  }
  git('init', '--quiet')
  const files = {
    'qms-docs/procedures/clip.png': PICTURE,
    'qms-docs/procedures/form.xlsx': Buffer.alloc(1_234_567, 'x'),
    'qms-docs/procedures/page.html': '<script>alert(1)</script>',
  }
  const first = await approve({ ...copy(SMALL_QMS, 'QP-002'), ...files }, ['QP-001', 'QP-002', 'quality-manager'])
  commit(first)
  const raised = change(withText(first, PATH, TEXT), PATH, 'revision: 1', 'revision: 2')
  const second = await approve(raised, ['QP-001'], '2026-06-01')
  commit(second)
  const retired = change(
    change(second, 'qms-docs/procedures/QP-002.md', 'revision: 1', 'revision: 2'),
    'qms-docs/procedures/QP-002.md',
    'change:',
    'retired:\n  on: 2026-07-01\n  reason: QP-001 says it all.\n  superseded_by: QP-001\nchange:',
  )
  const later = change(
    change(await approve(retired, ['QP-002'], '2026-07-01'), PATH, 'revision: 2', 'revision: 3'),
    PATH,
    'right text',
    'newest text',
  )
  const third = await approve(later, ['QP-001'], '2026-11-01')
  const record = 'qms-docs/records/approvals/AP-QP-001-3.md'
  commit(copy(change(third, record, 'effective_from: 2026-11-01', 'effective_from: 2027-03-01'), 'QP-003'))
}

const root = mkdtempSync(join(tmpdir(), 'qms-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const { folder, open, accessibilityOf } = siteInBrowser(async (out) => {
  await writeHistory(root)
  await runCommand(siteBuild, contextOf({ root }), { out, today: '2026-11-22', cache: false })
  await runCommand(siteBuild, contextOf({ root }), {
    out: join(out, 'preview'),
    today: '2026-11-22',
    cache: false,
    drafts: true,
  })
})

describe('a reader', () => {
  it('opens the redline of the last change, and of the one that is coming', async () => {
    const page = await open('documents/QP-001.html')
    await page.getByRole('link', { name: 'What changed from revision 1 to 2' }).click()
    await page.getByRole('heading', { level: 1, name: 'What changed from revision 1 to 2' }).waitFor()
    expect(await page.locator('.redline-text').innerText()).toContain('The way Added')
    await page.getByRole('link', { name: 'To QP-001' }).click()
    await page.getByRole('link', { name: 'What will change' }).click()
    expect(await page.locator('del').last().innerText()).toContain('right')
    expect(await page.locator('ins').last().innerText()).toContain('newest')
  })

  it('learns by keyboard what an id means, and dismisses it', async () => {
    const page = await open('documents/QP-001.html')
    const link = page.getByRole('link', { name: 'QP-002', exact: true })
    while (!(await link.evaluate((one) => one === one.ownerDocument.activeElement))) await page.keyboard.press('Tab')
    const card = page.getByRole('tooltip')
    expect((await card.innerText()).split('\n').filter(Boolean)).toEqual([
      'Procedure QP-002',
      'Procedure · revision 2 · Retired',
    ])
    expect(await link.getAttribute('aria-describedby')).toBe('Preview')
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    expect(await link.getAttribute('title')).toContain('Procedure QP-002')
  })

  it('keeps the preview while the pointer is on it', async () => {
    const page = await open('documents/QP-001.html')
    await page.getByRole('link', { name: 'QP-002', exact: true }).hover()
    const card = page.getByRole('tooltip')
    await card.waitFor()
    await card.hover()
    await page.waitForTimeout(400)
    expect(await card.innerText()).toContain('Procedure QP-002')
    await page.getByRole('heading', { level: 1 }).hover()
    await card.waitFor({ state: 'hidden' })
  })

  it('looks at a picture in full size, by keyboard', async () => {
    const page = await open('documents/QP-001.html')
    await page.getByRole('link', { name: 'A clip on a collar: show larger' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'A clip on a collar' })
    await dialog.waitFor()
    expect(await accessibilityOf(page, 'light')).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(page.url()).toMatch(/QP-001\.html$/)
  })

  it('finds a section by the table of contents on a phone', async () => {
    const page = await open('documents/QP-001.html', PHONE)
    expect(await page.locator('.contents').isVisible()).toBe(false)
    await page.getByText('On this page').first().click()
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Records' }).click()
    const heading = page.getByRole('heading', { level: 2, name: 'Records' })
    await expect.poll(() => heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(200)
  })

  it('saves a file that the text links to, and is told which ones are not there', async () => {
    const page = await open('documents/QP-001.html')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'form Excel, 1.2 MB' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('form.xlsx')
    const text = await page.locator('.prose').innerText()
    expect(text).toContain('the page (this kind of file is not published)')
    expect(text).toContain('the plan (this file is missing)')
  })

  it('sees a drawing that fits a phone, with its name', async () => {
    const page = await open('documents/QP-001.html', PHONE)
    const drawing = page.getByRole('img', { name: 'From draft to approval' })
    const width = await drawing.evaluate((one) => one.getBoundingClientRect().width)
    expect(width).toBeGreaterThan(100)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  })
})

describe('every state of a document', () => {
  const KINDS = [
    'documents/QP-001.html',
    'documents/QP-001/changes-1-to-2.html',
    'documents/QP-001/changes-2-to-3.html',
    'documents/QP-002.html',
    'preview/documents/QP-003.html',
    'preview/documents/QP-001.html',
  ]
  it.each(['light', 'dark'] as const)('is accessible, %s', async (colorScheme) => {
    for (const path of KINDS) {
      const page = await open(path, { colorScheme })
      expect([path, await accessibilityOf(page, colorScheme)]).toEqual([path, []])
    }
  })

  it('has no link, picture or anchor that leads nowhere', () => expect(brokenAddresses(folder)).toEqual([]))
})
