import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { decideReview } from '../testing/decide-review.js'
import { pdfText } from '../testing/pdf-text.js'
import { REVIEW_COMPANY } from '../testing/review-company.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'
import { repositoryIn } from '../testing/temporary-repository.js'

const root = mkdtempSync(join(tmpdir(), 'qms-review-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const repository = repositoryIn(root)
const PACK = 'records/MR-2026-01/pack.html'
const FIGURES = 'qms-docs/records/management-reviews/MR-2026-01.figures.json'
const INDICATOR = 'qms-docs/indicators/KI-001.md'
const [HELD, YEAR_LATER] = ['2026-10-20', '2027-10-20']

const { folder, open, accessibilityOf } = siteInBrowser((out) => {
  repository.write(REVIEW_COMPANY)
  repository.git('init', '--quiet', '--initial-branch', 'main')
  repository.commit('first')
  on(HELD, 'new', 'management-review')
  return publishOn(HELD, out)
})

/** Runs a command on a day, which has to succeed. @returns what it says */
function on(today: string, ...command: readonly string[]): string {
  const { code, out, error } = repository.qms(...command, '--today', today)
  expect(code, error).toBe(0)
  return out
}

function publishOn(today: string, out: string) {
  const context = { folder: root, now: new Date(), isTerminal: false, write: () => {}, complain: () => {} }
  return runCommand(siteBuild, { ...context, environment: {}, showProgress: () => {} }, { out, today, cache: false })
}

const heading = (page: Page) => page.locator('.topic.shown h2').innerText()

async function press(page: Page, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) await page.keyboard.press(key)
  // A browser tells of another address a moment after it has it.
  const isShown = () => page.evaluate("'#' + document.querySelector('.topic.shown')?.id === location.hash")
  await expect.poll(isShown).toBe(true)
  return heading(page)
}

/** What is on the screen to be decided, with what was. */
async function decisionsOn(page: Page): Promise<readonly string[]> {
  const points = await page.locator('.topic.shown .to-decide li').allInnerTexts()
  return points.map((point) => point.replace(/\s+/g, ' '))
}

/** Everything that the records said, topic by topic; not what was decided about it. */
const figuresOn = (page: Page) =>
  page.locator('.topic:not(#decisions) :is(.fields, .says, .topic-chart, .wide, .pack-list)').allTextContents()

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
    expect(await decisionsOn(page)).toEqual([
      'KI-001 Lots on time: 83 % in September 2026, target 95 % and more. to decide',
      'CA-2026-001 Order a second scale: due on 30 September 2026, 20 days late, Ada Example. to decide',
    ])
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

it('a management review is decided, approved and followed up, and a year later its page shows the figures of that day', async () => {
  const figures = await figuresOn(await open(PACK))
  expect(figures.join('\n')).toContain('83 % in September 2026')
  const kept = repository.read(FIGURES)

  decideReview(repository, HELD)
  on(HELD, 'approve', 'MR-2026-01', '--by', 'eva')
  repository.commit('Approved')
  on('2026-12-01', 'done', 'MR-2026-01', 'A1', '--evidence', 'Three offers', '--shown-by', 'QP-001')
  expect(on('2026-12-01', 'close', 'MR-2026-01')).toContain('MR-2026-01 is closed as of 1 December 2026')
  repository.commit('Followed up')

  const corrected = repository.read(INDICATOR).replace('value: 83 }', 'value: 84 }, { on: 2027-09-30, value: 99 }')
  repository.write({ [INDICATOR]: corrected })
  on('2027-01-10', 'done', 'CA-2026-001', 'A1', '--evidence', 'Invoice', '--shown-by', 'QP-001')
  repository.commit('The year after')
  on(YEAR_LATER, 'new', 'management-review')
  expect(repository.read(FIGURES)).toBe(kept)
  await publishOn(YEAR_LATER, join(folder, 'later'))

  const page = await open(`later/${PACK}`)
  expect(await figuresOn(page)).toEqual(figures)
  await press(page, 'End', 'ArrowLeft')
  expect(await decisionsOn(page)).toEqual([
    'KI-001 Lots on time: 83 % in September 2026, target 95 % and more. Decided: A second transporter is looked for. Ask three transporters: Ada Example, done on 1 December 2026',
    'CA-2026-001 Order a second scale: due on 30 September 2026, 20 days late, Ada Example. Decided: The scale is ordered this week.',
  ])
  const next = await open('later/records/MR-2027-01/pack.html')
  expect((await figuresOn(next)).join('\n')).toContain('99 % in September 2027')
  await press(next, 'Home', 'ArrowRight')
  expect(await heading(next)).toBe('Actions from earlier reviews')
  expect(await next.locator('.topic.shown .pack-list li').allInnerTexts()).toEqual([
    'KI-001 A second transporter is looked for. Ada Example: done on 1 December 2026, was due on 31 December 2026',
    'CA-2026-001 The scale is ordered this week. decided, without an action',
  ])
})
