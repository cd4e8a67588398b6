import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { siteBuild } from '../cli/commands/site/site-build.js'
import { contextOf } from '../testing/context.js'
import { runCommand } from '../testing/run-command.js'
import { siteInBrowser } from '../testing/site-in-browser.js'

/** A year on, much is late. */
const TODAY = '2027-12-01'
const site = siteInBrowser((out) =>
  runCommand(siteBuild, contextOf({ root: process.cwd() }), { out, today: TODAY, baseUrl: '/manual/', cache: false }),
)

const goTo = (page: Page, path: string) => page.goto(String(new URL(`/manual/${path}`, page.url())))

/** What moved on a page without being asked, as browsers count it. */
const OBSERVE_SHIFTS = `window.shifts = []
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) shifts.push([value, sources[0]?.node?.outerHTML?.slice(0, 80)])
  }).observe({ type: 'layout-shift', buffered: true })`

describe('all kinds of pages', () => {
  const OF_DOCUMENTS = [
    'documents/QP-001.html',
    'documents/KI-002.html',
    'records/NC-2026-003.html',
    'records/IA-2026-02.html',
    'search.html',
  ]
  const AROUND = [
    'index.html',
    'documents.html?next_review=2028-01',
    'registers/nonconformity.html',
    'records.html',
    'clauses/iso-9001-2015.html?answer=answered',
    'clauses/iso-9001-2026.html',
    'people.html',
    'people/amara-okafor.html',
    'roles/goods-in-inspector.html',
    'due.html',
    'new.html',
    'state.html',
    'metrics.html',
    'metrics/review-punctuality.html',
    'reports/timeline.html',
    'reports/reviews.html',
    'problems.html',
    'rules.html',
    'waivers.html',
    'site-map.html',
    '404.html',
  ]
  it.each(['light', 'dark'] as const)(
    'are accessible, %s',
    async (colorScheme) => {
      const page = await site.open('index.html', { colorScheme })
      for (const path of [...OF_DOCUMENTS, ...AROUND]) {
        await goTo(page, path)
        expect([path, await site.accessibilityOf(page, colorScheme)]).toEqual([path, []])
      }
    },
    120_000,
  )

  it('never have to be scrolled sideways, and show their whole menu', async () => {
    const page = await site.open('index.html', { viewport: { width: 320, height: 640 } })
    for (const path of AROUND) {
      await goTo(page, path)
      expect([path, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([path, 0])
      await page.getByRole('button', { name: 'Menu' }).click()
      for (const link of await page.locator('.menu a').all()) expect((await link.boundingBox())?.x).toBeLessThan(300)
    }
  })

  it.each([360, 1280])('do not move when their scripts come late, %i pixels wide', async (width) => {
    const page = await site.open('index.html', { viewport: { width, height: 740 } })
    await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`))
    await page.addInitScript(OBSERVE_SHIFTS)
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      await route.continue()
    })
    // Columns of long tables settle while they are read.
    const still = AROUND.filter((path) => path !== 'reports/timeline.html')
    for (const path of [...OF_DOCUMENTS, ...still, 'documents.html', 'due.html?stage=overdue']) {
      await goTo(page, path)
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))')
      expect([path, await page.evaluate('shifts')]).toEqual([path, []])
    }
  })
})
