import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { pdfText } from '../testing/pdf-text.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true }
const context = {
  folder: process.cwd(),
  now: new Date(),
  isTerminal: false,
  write: () => {},
  complain: () => {},
  environment: {},
  showProgress: () => {},
}
const { open, accessibilityOf } = siteInBrowser((out) =>
  runCommand(siteBuild, context, { out, today: '2026-11-27', cache: false }),
)

/** A reader who begins at the home page, with every click or tap counted. */
async function reader(device: BrowserContextOptions = {}) {
  const page = await open('index.html', device)
  let clicks = 0
  const click = async (what: Locator) => {
    await what.first().click()
    await page.waitForLoadState()
    clicks++
  }
  return {
    page,
    clicks: () => clicks,
    click,
    /** On a phone, the menu has to be opened first. */
    async choose(name: string) {
      const menu = page.getByRole('button', { name: 'Menu' })
      if (await menu.isVisible()) await click(menu)
      await click(page.locator('nav.menu').getByRole('link', { name, exact: true }))
    },
  }
}

type Reader = Awaited<ReturnType<typeof reader>>

const rowsOn = (page: Page) => page.locator('.register tbody tr:visible')
const cellsOf = async (row: Locator) => (await row.locator('td:visible').allInnerTexts()).filter((text) => text !== '')

/** @returns how many pixels of a page have no room beside the others */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

async function fitsOnPaper(page: Page) {
  await page.emulateMedia({ media: 'print' })
  const isOnItsSide = await page.evaluate("getComputedStyle(document.querySelector('main')).page === 'wide-table'")
  await page.setViewportSize(isOnItsSide ? { width: 986, height: 640 } : { width: 680, height: 960 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
}

/** Words are compared without the spaces and hyphens that lines end with, and letters that are printed as one are two. */
const withoutBreaks = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD\u2010-]/g, '')

/** @param answer what the screen says, which the sheets must say, too */
async function printsWhole(page: Page, answer: readonly string[]) {
  const paper = withoutBreaks(pdfText(await page.pdf({ preferCSSPageSize: true })).join(''))
  expect(answer.filter((text) => !paper.includes(withoutBreaks(text)))).toEqual([])
  await fitsOnPaper(page)
  expect(await page.evaluate(CUT_OFF)).toEqual([])
}

/** What scrolls or is hidden within its place, which paper cannot show. */
const CUT_OFF = `[...document.querySelectorAll('main *')]
  .filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
  .map((one) => one.outerHTML.slice(0, 80))`

/** Each with the way to its answer, and what the page at its end says. */
const QUESTIONS: readonly (readonly [question: string, answerTo: (leader: Reader) => Promise<readonly string[]>])[] = [
  [
    'which indicator needs a decision',
    async ({ page, click, choose }) => {
      await choose('State')
      const decision = page.locator('.figures > div', { hasText: 'Indicators that need a decision' })
      const count = Number(await decision.locator('dd').innerText())
      await click(decision.getByRole('link'))
      await rowsOn(page).first().waitFor()
      const ids = await rowsOn(page).locator('.row-id').allInnerTexts()
      expect(ids).toHaveLength(count)
      expect(ids).toContain('KI-003')
      expect(ids).not.toContain('KI-004')
      return cellsOf(rowsOn(page))
    },
  ],
  [
    'whether corrective actions are getting better',
    async ({ page, click, choose }) => {
      await choose('State')
      const heading = page.locator('.heading li', { hasText: 'Effectiveness of corrective actions' })
      expect(await heading.innerText()).toContain('2 of 2')
      await click(heading.getByRole('link'))
      expect(await page.getByRole('heading', { name: 'By month' }).count()).toBe(1)
      const cells = await cellsOf(rowsOn(page))
      expect(cells).toContain('2 of 2')
      return ['By month', ...cells]
    },
  ],
  [
    'which supplier is slipping',
    async ({ page, click, choose }) => {
      await choose('Reports')
      await click(page.getByRole('link', { name: 'Provider scorecard' }))
      await rowsOn(page).first().waitFor()
      const worst = await cellsOf(rowsOn(page).first())
      expect(worst).toContain('EP-003')
      expect(worst).toContain('Parcels whose label shows more than 45 °C')
      return worst
    },
  ],
  [
    'who alone knows something',
    async ({ page, click, choose }) => {
      await choose('Reports')
      await click(page.getByRole('link', { name: 'Single points of failure' }))
      await rowsOn(page).first().waitFor()
      const cells = await cellsOf(rowsOn(page))
      expect(cells.join('\n')).toContain('Handle complaints about safety')
      return cells
    },
  ],
  [
    'whether we are ready for the audit of PR-004',
    async ({ page, click }) => {
      await click(page.locator('main').getByRole('link', { name: /Sell and deliver/ }))
      const checks = page.locator('.process-checks')
      const answers = await checks.locator('li').allInnerTexts()
      expect(answers).toHaveLength(9)
      expect(answers.join('\n')).toContain('It was never audited. The next is planned for 15 December 2026.')
      return [await checks.getByRole('heading').innerText(), ...answers]
    },
  ],
]

/** What has to be so with the answer on each device. */
const DEVICES: readonly (readonly [
  name: string,
  device: BrowserContextOptions,
  holds: (page: Page, answer: readonly string[]) => Promise<void>,
])[] = [
  ['at a desk, and prints the whole answer', {}, printsWhole],
  [
    'in the dark, where every word is legible',
    { colorScheme: 'dark' },
    async (page) => expect(await accessibilityOf(page, 'dark')).toEqual([]),
  ],
  [
    'with a phone, where nothing is too wide',
    PHONE,
    async (page) => expect(await overflow(page)).toBeLessThanOrEqual(0),
  ],
]

describe.each(DEVICES)('a quality leader finds within three clicks %s:', (_name, device, holds) => {
  it.each(QUESTIONS)('%s', async (_question, answerTo) => {
    const leader = await reader(device)
    const answer = await answerTo(leader)
    expect(leader.clicks()).toBeLessThanOrEqual(3)
    await holds(leader.page, answer)
  })
})

describe('staff with a phone', () => {
  const taps = () => reader(PHONE)

  it('open an instruction of their role with two taps: the choice, which is remembered, and the instruction', async () => {
    const { page, click, clicks } = await taps()
    await page.getByLabel('My role').selectOption({ label: 'Goods-in inspector' })
    const instruction = page.locator('.role-part').getByRole('link', { name: /WI-002/ })
    await instruction.first().waitFor()
    await click(instruction)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Test a lot')
    expect(1 + clicks()).toBe(2)
  })

  it('find it by words of their own, one of them misspelled, with two taps', async () => {
    const { page, click, clicks } = await taps()
    const field = page.getByLabel('Search the manual')
    await click(field)
    await field.pressSequentially('tset a lot')
    const found = page.locator('.find-results').getByText('Test a lot of Poise clips at goods-in')
    await found.first().waitFor()
    await click(found)
    await page.getByRole('heading', { level: 1, name: /Test a lot/ }).waitFor()
    expect(clicks()).toBe(2)
  })

  it('go to the next step of a procedure with one tap of the thumb, to the end and back', async () => {
    const { page, click, clicks } = await taps()
    await page.goto(new URL('documents/QP-001.html#Step-1', page.url()).href)
    const way = page.locator('.step-way:visible')
    const next = way.getByRole('link', { name: 'Step 2' })
    const { y = 0, height = 0 } = (await next.boundingBox()) ?? {}
    expect([height >= 44, y > (PHONE.viewport.height * 2) / 3]).toEqual([true, true])
    await click(next)
    expect(clicks()).toBe(1)
    const step = page.locator(':target')
    expect(await step.innerText()).toMatch(/^Draft on a branch/)
    expect(await step.evaluate((one) => Math.round(one.getBoundingClientRect().top))).toBeLessThan(40)
    for (let number = 3; number <= 9; number++) await click(way.getByRole('link', { name: `Step ${number}` }))
    expect(await way.getByRole('link').allInnerTexts()).toEqual(['Step 8', 'Related documents'])
    await click(way.getByRole('link', { name: 'Related documents' }))
    expect(await page.locator('.step-way:visible').count()).toBe(0)
  })

  it('see what changed last month with one tap', async () => {
    const { page, click, clicks } = await taps()
    await click(page.getByRole('link', { name: 'What is new' }))
    expect(await page.locator('main h2').allInnerTexts()).toContain('October 2026')
    expect(clicks()).toBe(1)
  })

  it('ask whether a paper copy is current with two taps', async () => {
    const { page, click, clicks } = await taps()
    await click(page.getByRole('link', { name: 'Is my paper copy current?' }))
    await page.getByLabel('Document').fill('WI-001')
    await page.getByLabel('Revision').fill('1')
    await click(page.getByRole('button', { name: 'Is it current?' }))
    expect(await page.locator('main').innerText()).toMatch(/current|replaced/i)
    expect(clicks()).toBe(2)
  })

  it('see the open actions of a person with three taps: menu, people, the person', async () => {
    const { page, click, choose, clicks } = await taps()
    await choose('People')
    await click(page.locator('main').getByRole('link', { name: 'Samuel Adjei' }))
    expect(await page.locator('main h2').allInnerTexts()).toContain('Due')
    expect(clicks()).toBe(3)
  })

  it('print a procedure with a wide diagram, and nothing of it is cut off', async () => {
    const page = await open('documents/QP-011.html')
    const labels = (await page.locator('.diagram svg text').allTextContents()).map((text) => text.replace(/\s/g, ''))
    const paper = pdfText(await page.pdf({ preferCSSPageSize: true }))
      .join('')
      .replace(/\s/g, '')
    expect(labels.length).toBeGreaterThan(5)
    expect(labels.filter((label) => !paper.includes(label))).toEqual([])
  })
})

it('an auditor sees the evidence for clause 8.4 with three clicks', async () => {
  const { page, click, choose, clicks } = await reader()
  await choose('Clauses')
  const clause = page.locator('[id="clause-8.4.1"]')
  await click(clause.locator('.record-type a'))
  await rowsOn(page).getByRole('link').first().waitFor()
  await click(rowsOn(page).getByRole('link'))
  expect(await page.getByRole('navigation', { name: 'Where you are' }).innerText()).toContain('External provider')
  expect(clicks()).toBe(3)
})

const PAGES = [
  'processes.html',
  'records/CA-2026-001.html',
  'records/IA-2026-01.html',
  'reports.html',
  'state.html',
  'reports/risk-matrix.html',
  'reports/audit-calendar.html',
  'reports/competence-matrix.html',
  'documents/PR-004.html',
]

describe.each(PAGES)('%s', (path) => {
  it('has no fault that axe finds, light and dark', async () => {
    const light = await open(path)
    expect(await accessibilityOf(light, 'light')).toEqual([])
    const dark = await open(path, { colorScheme: 'dark' })
    expect(await accessibilityOf(dark, 'dark')).toEqual([])
  })

  it('is no wider than a phone, or than paper', async () => {
    const page = await open(path, PHONE)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await fitsOnPaper(page)
  })
})
