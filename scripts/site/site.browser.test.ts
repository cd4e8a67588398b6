import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { dateInWords } from '../core/words/date-in-words.js'
import { brokenAddresses } from '../testing/crawl-site.js'
import { pdfText } from '../testing/pdf-text.js'
import { sampleInBrowser } from '../testing/site-in-browser.js'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const { folder, open, accessibilityOf } = sampleInBrowser()

/** What `qms status` says of a document. */
function statusOf(id: string) {
  const command = ['dist/bin/cli.js', 'status', id, '--today', '2026-11-22', '--format', 'json']
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }))
}

/** What hides a part of its text: by class, without what only screen readers are told. */
const CUT_TEXTS = `[...document.querySelectorAll('body *')].filter((one) => {
  const { overflowX, overflowY } = getComputedStyle(one)
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
  if (one.clientWidth <= 1) return false
  return (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1)
}).map((one) => one.className)`

async function searchFor(page: Page, words: string): Promise<readonly string[]> {
  await page.getByLabel('Search the manual').fill(words)
  await page.keyboard.press('Enter')
  await page.locator('.results li').first().waitFor()
  return page.locator('.results h3').allTextContents()
}

describe('a reader with a phone', () => {
  it('finds a procedure by its id and reads who answers for it', async () => {
    const page = await open('index.html', PHONE)
    expect((await searchFor(page, 'QP-001'))[0]).toBe('QP-001 Control of documented information')
    await page.locator('.results a').first().click()
    await page.getByRole('heading', { level: 1, name: 'Control of documented information' }).waitFor()
    const facts = (await page.locator('.key-facts').innerText()).split('\n').filter(Boolean)
    const { inForce, review } = statusOf('QP-001')
    const [since, next] = [dateInWords(inForce.since), dateInWords(review.on)]
    expect(facts).toEqual([
      'Revision',
      inForce.revision,
      'In force since',
      since,
      'Owner',
      'Document controller',
      'Next review',
      next,
      'Process',
      'Documents and IT',
      'Clauses',
      '4.4.2, 6.3, 7.5.1, 7.5.2, 7.5.3.1, 7.5.3.2',
    ])
    const step = page.getByRole('link', { name: 'Step 1 Ask whether a document is needed.' })
    const { y = 0, height = 0 } = (await step.boundingBox()) ?? {}
    expect([y > 0, y + height <= PHONE.viewport.height]).toEqual([true, true])
    await page.getByText('Approved by Lea Baumann and Amara Okafor on 11 May 2026').click()
    expect(await page.locator('.approvals li').allInnerTexts()).toContain(
      'Amara Okafor, Quality manager: approved on 11 May 2026, 14:35 UTC+02:00, signed',
    )
  })

  it('finds what is called otherwise here: CAPA, supplier', async () => {
    const page = await open('search.html', PHONE)
    expect(await searchFor(page, 'CAPA')).toContain('QP-004 Nonconformity and corrective action')
    await page.getByRole('searchbox').fill('')
    await page.locator('.results li').first().waitFor({ state: 'detached' })
    expect(await searchFor(page, 'supplier')).toContain('QP-008 External providers')
  })

  it('never has to scroll sideways, nor has one with the widest screen, or with letters twice as large, of which none is cut', async () => {
    const page = await open('index.html')
    const home = page.url()
    for (const path of [
      'documents.html',
      'documents/QP-001.html',
      'documents/QP-011.html',
      'documents/KI-002.html',
      'records/IA-2026-02.html',
      'state.html',
      'due.html',
      'paper.html',
    ]) {
      await page.goto(new URL(path, home).href)
      for (const width of [320, 3840]) {
        await page.setViewportSize({ width, height: 640 })
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        expect([path, width, over]).toEqual([path, width, 0])
      }
      await page.setViewportSize({ width: 360, height: 740 })
      await page.evaluate("document.documentElement.style.fontSize = '200%'")
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect([path, over, await page.evaluate(CUT_TEXTS)]).toEqual([path, 0, []])
    }
  })
})

describe('a document', () => {
  it('says that its review is overdue once the reader’s day is past it, and not on the day itself', async () => {
    const page = await open('documents/QP-001.html')
    const overdue = page.getByText('The review of this document is overdue')
    for (const [day, isShown] of [
      ['2028-05-18', false],
      ['2028-05-19', true],
    ] as const) {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
      await page.reload()
      expect(await overdue.isVisible()).toBe(isShown)
    }
  })

  it('says that it is old by the reader’s clock, and that a clock is wrong instead of what it would say', async () => {
    const page = await open('documents/QP-001.html')
    const shown = async (day: string) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
      await page.reload()
      return page.locator('.notice:visible strong').allInnerTexts()
    }
    expect(await shown('2027-01-06')).toEqual([])
    expect(await shown('2027-01-07')).toEqual(['This manual is old.'])
    expect(await shown('1970-01-01')).toEqual(['The clock of this device is wrong.'])
    expect(await shown('2126-11-22')).toEqual(['The clock of this device is wrong.'])
  })

  it('marks in its contents where the reader is', async () => {
    const page = await open('documents/QP-001.html', { viewport: { width: 1440, height: 700 } })
    const current = page.locator('.contents a[aria-current]')
    expect(await current.innerText()).toBe('Purpose')
    await page.evaluate("document.getElementById('related-documents').scrollIntoView()")
    await expect.poll(() => current.innerText()).toBe('Related documents')
  })

  it('says on every printed page which revision it is, and that paper is not controlled', async () => {
    const page = await open('documents/QP-001.html')
    const pages = pdfText(await page.pdf({ preferCSSPageSize: true }))
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('QP-001 · Revision 2 · in force since 18 May 2026')
      expect(text.replace(/\s/g, '')).toContain('Uncontrolledwhenprinted·asof22November2026')
      expect(text.replace(/\s/g, '')).toContain(`Page${index + 1}of${pages.length}`)
    }
  })
})

describe('a record', () => {
  it('tells on two screens of a phone what was wrong, why, what was done, and whether it worked', async () => {
    const page = await open('records/CA-2026-001.html', PHONE)
    expect(await page.locator('.told > h2').allInnerTexts()).toEqual([
      'Problem',
      'Cause',
      'Actions',
      'Did it work?',
      'Lesson',
    ])
    const { y = 0, height = 0 } = (await page.locator('.badge', { hasText: 'Effective' }).boundingBox()) ?? {}
    expect([y > 0, y + height <= 2 * PHONE.viewport.height]).toEqual([true, true])
  })

  it('of an approval shows who signed, folds away what proves it, and prints all of it', async () => {
    const page = await open('records/AP-QP-001-2.html')
    expect(await page.locator('h1').innerText()).toBe('Approval: Control of documented information, revision 2')
    expect(await page.locator('.signatures .sheet-head').allInnerTexts()).toEqual([
      'Lea Baumann Approved',
      'Amara Okafor Approved',
    ])
    expect(await page.getByText('SHA-256 of the file').isVisible()).toBe(false)
    const paper = pdfText(await page.pdf({ preferCSSPageSize: true }))
      .join('')
      .replace(/\s+/g, '')
    expect(paper).toContain('SHA-256ofthecontrolledcontent')
    expect(paper).toContain('Page1of')
  })
})

describe('lists', () => {
  it('are filtered and sorted in the browser', async () => {
    const page = await open('documents.html')
    const ids = () => page.locator('tbody tr:visible td:first-child').allInnerTexts()
    await page.getByLabel('Type').selectOption('Work instruction')
    const numbers = ['05', '06', '07', '08', '09', '10'].map((number) => `WI-0${number}`)
    expect(await ids()).toEqual(['WI-001', 'WI-002', 'WI-003', 'WI-004', ...numbers])
    expect(await page.getByRole('status').innerText()).toMatch(/^10 of \d+ entries$/)
    await page.getByRole('button', { name: 'Next review' }).click()
    expect(await ids()).toEqual(['WI-001', 'WI-003', 'WI-004', 'WI-002', ...numbers])
    await page.getByRole('searchbox', { name: 'Filter' }).fill('returned')
    expect(await ids()).toEqual(['WI-003'])
    expect(await page.locator('.as-of').innerText()).toBe('As of 22 November 2026.')
  })

  it('begin with ten on the home page, and lead to the rest', async () => {
    const page = await open('index.html')
    const part = page.locator('section', { has: page.getByRole('heading', { name: 'Documents' }) })
    expect(await part.locator('.cards > li').count()).toBe(10)
    await part.getByRole('link', { name: '9 more' }).click()
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
  })

  it('are whole tables without script', async () => {
    const page = await open('documents.html', { javaScriptEnabled: false })
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(80)
  })

  it('lead from a clause to its documents and records', async () => {
    const page = await open('documents/QP-003.html')
    await page.getByText('Approved by').first().click()
    await page.locator('.clauses').getByRole('link', { name: '9.2.2' }).click()
    const clause = page.locator('[id="clause-9.2.2"]')
    expect(await clause.innerText()).toContain('QP-003 Internal audit')
    await clause.getByRole('link', { name: 'Internal audit', exact: true }).last().click()
    await page.getByRole('link', { name: 'IA-2026-02' }).click()
    await page.getByRole('heading', { level: 1, name: 'Audit of Source and make' }).waitFor()
  })
})

describe('the whole site', () => {
  it('has no link, picture or anchor that leads nowhere', () => expect(brokenAddresses(folder)).toEqual([]))

  it.each(['documents/QP-001.html', 'records/NC-2026-003.html'])('is accessible, such as %s', async (path) => {
    expect(await accessibilityOf(await open(path), 'light')).toEqual([])
  })

  it('can be read from a folder, without a server', async () => {
    const page = await (await open('index.html')).context().newPage()
    await page.goto(`file://${folder}/documents/QP-001.html`)
    expect(await page.evaluate("getComputedStyle(document.querySelector('.site-header')).position")).toBe('sticky')
    await page.getByRole('link', { name: 'QP-002', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Control of records' }).waitFor()
  })
})

describe('a reader of figures', () => {
  it('sees an indicator in large, as a picture, in words and as a table, also on the smallest phone and in the dark', async () => {
    const page = await open('documents/KI-001.html', { viewport: { width: 320, height: 640 } })
    expect((await page.locator('.figures').innerText()).split(/\n+/)).toEqual([
      'Value',
      '93 %',
      'October 2026',
      'Target',
      '90 %',
      'or more',
      'State',
      'On target',
    ])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    const [width = 0, letters = 0] = (await page.evaluate(
      "[document.querySelector('.plot').getBoundingClientRect().width, parseFloat(getComputedStyle(document.querySelector('.plot .tick')).fontSize)]",
    )) as number[]
    expect([width > 250, width <= 320, letters >= 11]).toEqual([true, true, true])
    expect(await accessibilityOf(page, 'light')).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityOf(page, 'dark')).toEqual([])
    await page.getByRole('link', { name: '2026-05: 83 %, off target' }).click()
    await page.getByRole('cell', { name: 'off target' }).first().waitFor()
    expect(new URL(page.url()).hash).toBe('#chart-1')
  })
})

describe('the way around', () => {
  it('is a menu on a phone: the parts of the manual, and the processes beside a document', async () => {
    const page = await open('documents/QP-004.html', PHONE)
    expect(await page.locator('.menu').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await page.locator('.menu a[aria-current]').allInnerTexts()).toEqual(['Documents'])
    expect(await page.locator('.beside [aria-current=page]').innerText()).toBe('Nonconformity and corrective action')
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('.menu').isVisible()).toBe(false)
  })

  it('says on a register, a record, a metric and a person where they belong', async () => {
    const page = await open('index.html')
    const home = page.url()
    const found = []
    for (const path of [
      'registers/procedure',
      'records/NC-2026-001',
      'metrics/open-actions',
      'people/amara-okafor',
      'processes',
    ]) {
      await page.goto(new URL(`${path}.html`, home).href)
      const [current, trail] = [page.locator('.menu [aria-current]'), page.locator('.trail li')]
      found.push(`${await current.allInnerTexts()}: ${(await trail.allInnerTexts()).join(' › ')}`)
    }
    expect(found).toEqual([
      'Documents: Documents',
      'Records: Records › Nonconformity',
      'State: State › Metrics',
      'People: People',
      'Documents: Documents',
    ])
  })

  it('leads from the map of the processes to what belongs to one, and names what is handed on', async () => {
    const page = await open('processes.html')
    expect(await page.locator('.wide-map').innerText()).toContain('sales forecast')
    await page.locator('.wide-map a', { hasText: 'Source and make' }).click()
    await expect.poll(() => page.url()).toMatch(/processes\.html#PR-003$/)
    const part = page.locator('[id="PR-003"]')
    expect(await part.locator('dt').allInnerTexts()).toEqual(['Hands on to', 'Documents', 'People', 'Figures', 'Risks'])
  })

  it('is light or dark as the reader chose, on every page from then on', async () => {
    const page = await open('index.html', { colorScheme: 'light' })
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const asDevice = await background()
    await page.getByLabel('Colours').selectOption('Dark')
    expect(await background()).toBe('rgb(16, 22, 26)')
    await page.getByRole('link', { name: 'Records', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Records' }).waitFor()
    expect(await background()).toBe('rgb(16, 22, 26)')
    await page.getByLabel('Colours').selectOption('As the device')
    expect(await background()).toBe(asDevice)
  })
})
