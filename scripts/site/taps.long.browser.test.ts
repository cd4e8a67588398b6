import type { Locator, Page } from 'playwright-core'
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
async function reader(device: Parameters<typeof open>[1] = {}) {
  const page = await open('index.html', device)
  let clicks = 0
  return {
    page,
    clicks: () => clicks,
    async click(what: Locator) {
      await what.first().click()
      await page.waitForLoadState()
      clicks++
    },
  }
}

const inMenu = (page: Page, name: string) => page.locator('nav.menu').getByRole('link', { name, exact: true })
const rows = async (page: Page) => {
  await page.locator('.register tbody tr:visible').first().waitFor()
  return page.locator('.register tbody tr:visible').allInnerTexts()
}

describe('a quality leader answers within three clicks from the home page', () => {
  it('which indicator needs a decision', async () => {
    const { page, click, clicks } = await reader()
    await click(inMenu(page, 'State'))
    const decision = page.locator('.figures > div', { hasText: 'Indicators that need a decision' })
    const count = Number(await decision.locator('dd').innerText())
    await click(decision.getByRole('link'))
    const found = await rows(page)
    expect(found.length).toBe(count)
    expect(found.join('\n')).toContain('KI-003')
    expect(found.join('\n')).not.toContain('KI-004')
    expect(clicks()).toBeLessThanOrEqual(3)
  })

  it('whether corrective actions are getting better', async () => {
    const { page, click, clicks } = await reader()
    await click(inMenu(page, 'State'))
    const heading = page.locator('.heading li', { hasText: 'Effectiveness of corrective actions' })
    expect(await heading.innerText()).toContain('2 of 2')
    await click(heading.getByRole('link'))
    expect(await page.getByRole('heading', { name: 'By month' }).count()).toBe(1)
    expect(clicks()).toBeLessThanOrEqual(3)
  })

  it('which supplier is slipping', async () => {
    const { page, click, clicks } = await reader()
    await click(inMenu(page, 'Reports'))
    await click(page.getByRole('link', { name: 'Provider scorecard' }))
    const [worst = ''] = await rows(page)
    expect(worst).toContain('EP-003')
    expect(worst).toContain('Parcels whose label shows more than 45 °C')
    expect(clicks()).toBeLessThanOrEqual(3)
  })

  it('who alone knows something', async () => {
    const { page, click, clicks } = await reader()
    await click(inMenu(page, 'Reports'))
    await click(page.getByRole('link', { name: 'Single points of failure' }))
    expect((await rows(page)).join('\n')).toContain('Handle complaints about safety')
    expect(clicks()).toBeLessThanOrEqual(3)
  })

  it('whether we are ready for the audit of PR-004', async () => {
    const { page, click, clicks } = await reader()
    await click(page.locator('main').getByRole('link', { name: /Sell and deliver/ }))
    const checks = page.locator('.process-checks')
    expect(await checks.getByRole('heading').innerText()).toBe('Ready for an audit?')
    expect(await checks.locator('li').count()).toBe(9)
    expect(await checks.innerText()).toContain('It was never audited. The next is planned for 2026-12-15.')
    expect(clicks()).toBeLessThanOrEqual(3)
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
    const { page, click, clicks } = await taps()
    await click(page.getByRole('button', { name: 'Menu' }))
    await click(inMenu(page, 'People'))
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
  const { page, click, clicks } = await reader()
  await click(inMenu(page, 'Clauses'))
  const clause = page.locator('[id="clause-8.4.1"]')
  await click(clause.locator('.record-type a'))
  await page.locator('.register tbody tr:visible a').first().waitFor()
  await click(page.locator('.register tbody tr:visible a'))
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
    const wider = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(await wider()).toBeLessThanOrEqual(0)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 960 })
    expect(await wider()).toBeLessThanOrEqual(0)
  })
})
