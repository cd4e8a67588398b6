import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { pdfText } from '../testing/pdf-text.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { repositoryIn } from '../testing/temporary-repository.js'

const root = mkdtempSync(join(tmpdir(), 'qms-review-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const PACK = 'records/MR-2026-01/pack.html'
const today = '2026-10-20'

const { open, accessibilityOf } = siteInBrowser((out) => {
  const repository = repositoryIn(root)
  repository.write({
    ...SMALL_QMS,
    'qms-docs/indicators/KI-001.md': `---
id: KI-001
type: indicator
title: Lots on time
revision: 1
owner: quality-manager
next_review: 2028-01-01
change: { class: major, summary: First issue of this indicator. }
unit: "%"
direction: higher
target: 95
results: [{ on: 2026-08-31, value: 96 }, { on: 2026-09-30, value: 83 }]
---
`,
  })
  repository.git('init', '--quiet')
  repository.commit('first')
  repository.qms('new', 'management-review', '--set', 'chair=ada', '--set', 'attendees=ada', '--today', today)
  const context = { folder: root, now: new Date(), isTerminal: false, write: () => {}, complain: () => {} }
  const rest = { environment: {}, showProgress: () => {} }
  return runCommand(siteBuild, { ...context, ...rest }, { out, today, cache: false })
})

const heading = (page: Page) => page.locator('.topic.shown h2').innerText()

async function press(page: Page, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) await page.keyboard.press(key)
  // A browser tells of another address a moment after it has it.
  const isShown = () => page.evaluate("'#' + document.querySelector('.topic.shown')?.id === location.hash")
  await expect.poll(isShown).toBe(true)
  return heading(page)
}

describe('the page of a management review for the meeting room', () => {
  it('shows one topic a screen, and is gone through with the keyboard alone', async () => {
    const page = await open('records/MR-2026-01.html')
    await page.getByRole('link', { name: 'Topic by topic' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.topic.shown').waitFor()
    expect(await heading(page)).toBe('What we look at')
    expect(await press(page, 'ArrowRight')).toBe('Actions from earlier reviews')
    expect(await press(page, 'PageDown', 'ArrowRight', 'ArrowLeft')).toBe('Changes around and inside us')
    expect(await press(page, 'End', 'ArrowRight')).toBe('What we conclude')
    expect(await press(page, 'ArrowLeft')).toBe('What has to be decided')
    expect(await page.locator('.topic.shown .to-decide').innerText()).toBe(
      'KI-001 Lots on time: 83 % in 2026-09, target 95 % and more.\n\nto decide',
    )
    expect(await press(page, 'Home')).toBe('What we look at')
    expect(await page.locator('.topic:visible').count()).toBe(1)
  })

  it('gives an indicator off target a screen with its chart and what has to be decided', async () => {
    const page = await open(`${PACK}#topic-ki-001`)
    expect(await heading(page)).toBe('Lots on time')
    expect(await page.locator('.topic.shown .plot .dot.off').count()).toBe(1)
    expect(await page.locator('.topic.shown .to-decide').innerText()).toContain('to decide')
  })

  it('is one long page with links where no script runs', async () => {
    const page = await open(PACK, { javaScriptEnabled: false })
    expect(await page.locator('.topic:visible').count()).toBe(await page.locator('.topic').count())
    await page.getByRole('link', { name: 'Ideas for improvement' }).first().click()
    expect(page.url()).toContain('#topic-9-3-2-f')
  })

  it.each(['light', 'dark'] as const)('can be read by everyone, %s', async (colorScheme) => {
    const page = await open(PACK, { colorScheme })
    for (const key of ['Home', 'ArrowRight', 'End']) {
      await page.keyboard.press(key)
      expect(await accessibilityOf(page, colorScheme)).toEqual([])
    }
  })

  it('fits a phone', async () => {
    const page = await open(`${PACK}#topic-9-3-2-c5`, { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  it('begins each topic on a sheet of paper, all of them, with numbers', async () => {
    const page = await open(`${PACK}#topic-9-3-2-c4`)
    const topics = await page.locator('.topic').count()
    const sheets = pdfText(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets.length).toBeGreaterThanOrEqual(topics)
    const titles = await page.locator('.topic h2').allTextContents()
    for (const title of titles) expect(sheets.some((sheet) => sheet.includes(title))).toBe(true)
  })
})
