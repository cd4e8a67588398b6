import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { contextOf } from '../testing/context.js'
import { brokenAddresses } from '../testing/crawl-site.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'

/** A year on, much is late. */
const TODAY = '2027-12-01'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const site = siteInBrowser((out) =>
  runCommand(siteBuild, contextOf({ root: process.cwd() }), { out, today: TODAY, baseUrl: '/manual/', cache: false }),
)

const goTo = (page: Page, path: string) => page.goto(String(new URL(`/manual/${path}`, page.url())))
const shown = (page: Page) => page.locator(':is([data-item], .register tbody tr):visible')
/** What a link leads to: the entries that are left on a page, or those of one section of it. */
const behind = (page: Page, href: string) =>
  href.includes('#') ? page.locator(`section:has(${href.replace(/^[^#]*/, '')}) li`) : shown(page)

describe('a manager', () => {
  it('finds behind every figure and every bar exactly what it counts', async () => {
    const page = await site.open('state.html')
    const figures = await page.locator(':is(.figures, .chart) a').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number(/\d+$/.exec(link.textContent?.trim() ?? '')?.[0]),
      })),
    )
    expect(figures.length).toBeGreaterThan(15)
    for (const { href, count } of figures) {
      await goTo(page, href)
      expect([href, await behind(page, href).count()]).toEqual([href, count])
    }
  })

  it('goes from the chart to the documents behind it with the keyboard alone', async () => {
    const page = await site.open('state.html')
    const bar = page.getByRole('link', { name: /^Jan 2028/ })
    for (let steps = 0; steps < 200 && !(await bar.evaluate((link) => link.matches(':focus'))); steps++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const chip = page.getByRole('button', { name: 'Next review: January 2028. Take this filter away' })
    await chip.waitFor()
    const days = await page
      .locator('tbody tr:visible td[data-label="Next review"] time')
      .evaluateAll((times) => times.map((one) => one.getAttribute('datetime')))
    expect(days.length).toBeGreaterThan(0)
    expect(days.every((day) => day?.startsWith('2028-01'))).toBe(true)
    await chip.focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ entries$/)
  })

  it('follows a problem to its document and to the reason of its rule', async () => {
    const page = await site.open('problems.html?rule=review-not-overdue')
    const count = await shown(page).count()
    expect(count).toBeGreaterThan(10)
    expect(await page.locator('[data-group]:visible').count()).toBe(count)
    await page.locator('[data-item]:visible').first().getByRole('link', { name: 'review-not-overdue' }).click()
    expect(await page.locator('#review-not-overdue').innerText()).toContain(
      'A document that has not been looked at for too long',
    )
    await page.goBack()
    await page.getByRole('link', { name: 'QM-001 Quality manual' }).click()
    await page.getByRole('heading', { level: 1, name: 'Quality manual' }).waitFor()
  })
})

describe('a register', () => {
  it('keeps in its address what was chosen and how it is sorted', async () => {
    const page = await site.open('registers/nonconformity.html')
    await page.getByLabel('Open', { exact: true }).selectOption('Open')
    await page.getByRole('searchbox', { name: 'Filter' }).fill('alerts')
    await page.getByRole('button', { name: 'Title' }).click()
    await page.getByRole('button', { name: 'Title' }).click()
    const rows = await page.locator('tbody tr:visible td:first-child').allInnerTexts()
    expect(rows.length).toBeGreaterThan(0)
    expect(new URL(page.url()).search).toBe('?open=yes&q=alerts&sort=-title')
    await page.reload()
    expect(await page.locator('tbody tr:visible td:first-child').allInnerTexts()).toEqual(rows)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(new URL(page.url()).search).toBe('?sort=-title')
  })

  it('is sorted on a phone, too', async () => {
    const page = await site.open('documents.html', PHONE)
    await page.getByLabel('Sort by').selectOption('Next review')
    const days = await page
      .locator('tbody tr:visible td:last-child time')
      .evaluateAll((times) => times.map((one) => one.getAttribute('datetime') ?? ''))
    expect(days).toEqual([...days].sort())
  })
})

describe('staff', () => {
  it('choose their role once, and see on the home page what they must know', async () => {
    const page = await site.open('index.html', PHONE)
    await page.getByLabel('My role').selectOption('Goods-in inspector')
    await page.reload()
    const part = page.locator('.role-part')
    await part.getByRole('link', { name: 'WI-002 Test a lot of Poise clips at goods-in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Test a lot of Poise clips at goods-in' }).waitFor()
  })

  it('find their role without script', async () => {
    const page = await site.open('index.html', { javaScriptEnabled: false })
    await page.locator('.my-role').getByRole('link', { name: 'Goods-in inspector' }).click()
    await page.getByRole('heading', { level: 1, name: 'Goods-in inspector' }).waitFor()
    await page.getByRole('link', { name: 'Responsibilities and authorities' }).click()
    await page.getByRole('link', { name: 'Who holds it, what they know and do' }).click()
    await page.getByRole('link', { name: 'Emre Kaya' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Emre Kaya' }).waitFor()
  })

  it('see what is due of one person', async () => {
    const page = await site.open('due.html')
    await page.getByLabel('Person').selectOption('Bruno Almeida')
    const items = await page.locator('[data-item]:visible').allInnerTexts()
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(item).toContain('Bruno Almeida')
  })
})

describe('an auditor', () => {
  it('goes from a clause to the newest record that shows it', async () => {
    const page = await site.open('clauses/iso-9001-2015.html#clause-9.2.2')
    const clause = page.locator('[id="clause-9.2.2"]')
    expect(await clause.innerText()).toMatch(/QP-003 Internal audit[\s\S]*Internal audit 5, latest IA-2026-03/)
    await clause.getByRole('link', { name: 'IA-2026-03' }).click()
    await page.getByRole('heading', { level: 1, name: 'Audit of Develop clip and app' }).waitFor()
  })

  it('sees what becomes of a clause in the next edition, which is not confirmed', async () => {
    const page = await site.open('clauses/iso-9001-2015.html')
    await page.getByRole('link', { name: 'ISO 9001:2026 (not confirmed)' }).click()
    expect(await page.locator('p.notice').innerText()).toContain('Not confirmed')
    const clause = page.locator('[id="clause-6.1.3"]')
    expect(await clause.innerText()).toContain('From 6.1.2. Opportunities get a clause of their own.')
    expect(await clause.innerText()).toContain('QP-007 Risk and opportunity')
  })
})

describe('the pages of the manual', () => {
  it('have no link that leads nowhere', () => expect(brokenAddresses(site.folder)).toEqual([]))

  it('tell what is new as XML that can be read', async () => {
    const page = await site.open('new.html')
    const read = (await page.evaluate(`fetch('new.xml').then((answer) => answer.text()).then((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'application/xml')
      return [documentElement.nodeName, documentElement.querySelectorAll('entry').length]
    })`)) as [string, number]
    expect(read).toEqual(['feed', 50])
  })
})

describe('the process map', () => {
  it('is walked with the keyboard, and says of each process where it leads', async () => {
    const page = await site.open('index.html', { viewport: { width: 1440, height: 1000 } })
    await page.getByRole('link', { name: 'PR-001 Lead and plan' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('tooltip').innerText()).toMatch(/^.+\nProcess · revision \d · In force/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/documents\/PR-00\d\.html$/)
  })

  it('is a list on a phone', async () => {
    const page = await site.open('index.html', PHONE)
    expect(await page.locator('.process-list a:visible').allInnerTexts()).toHaveLength(8)
    expect(await page.locator('.process-map').isVisible()).toBe(false)
  })
})
