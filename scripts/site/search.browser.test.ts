import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sampleInBrowser } from '../testing/site-in-browser.js'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const { open, accessibilityOf } = sampleInBrowser()

const resultsOf = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')
const optionsOf = (page: Page) => resultsOf(page).locator('bdi').allTextContents()

/** Types as a person does, and waits for the list. */
async function typeInto(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search the manual').pressSequentially(words)
  await resultsOf(page)
    .last()
    .filter({ hasText: /result|Nothing/ })
    .waitFor()
}

describe('a reader who types on any page', () => {
  it('finds with the keyboard alone: / leads to the field, arrows choose, Enter opens', async () => {
    const page = await open('documents/QP-001.html')
    await page.keyboard.press('/')
    await page.keyboard.type('qp 4')
    await resultsOf(page)
      .filter({ hasText: /^Nonconformity and corrective action/ })
      .waitFor()
    const field = page.getByRole('combobox', { name: 'Search the manual' })
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`)
    expect(await chosen.innerText()).toContain('QP-004 · Procedure · In force · kept by Quality engineer')
    expect(await chosen.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Nonconformity and corrective action' }).waitFor()
  })

  it('comes to the field with Ctrl+K, and leaves the list with Escape', async () => {
    const page = await open('people.html')
    await page.keyboard.press('Control+k')
    await typeInto(page, 'audit')
    expect((await optionsOf(page))[0]).toBe('Internal audit')
    await page.keyboard.press('Escape')
    expect(await page.locator('.find-results').isHidden()).toBe(true)
    expect(await page.getByLabel('Search the manual').getAttribute('aria-expanded')).toBe('false')
  })

  it('is told which keys lead there, where there is a keyboard', async () => {
    const page = await open('documents.html')
    expect(await page.locator('.search-keys').isVisible()).toBe(true)
    expect(await page.getByLabel('Search the manual').getAttribute('aria-keyshortcuts')).toBe('/ Control+K')
  })

  it('finds on a phone by touch, without a page that is wider than the screen', async () => {
    const page = await open('index.html', PHONE)
    await typeInto(page, 'corective action')
    expect(await resultsOf(page).last().innerText()).toContain('Showing results for “corrective action”.')
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(390)
    await resultsOf(page).first().tap()
    await page.getByRole('heading', { level: 1, name: 'Nonconformity and corrective action' }).waitFor()
  })

  it.each(['light', 'dark'] as const)('meets a list that is accessible, %s', async (colorScheme) => {
    const page = await open('documents.html', { colorScheme })
    await typeInto(page, 'audit')
    await page.keyboard.press('ArrowDown')
    expect(await accessibilityOf(page, colorScheme)).toEqual([])
  })
})

describe('the page of the search', () => {
  it('leads to the section that answers, and marks the words', async () => {
    const page = await open('search.html?q=restore+test')
    const result = page.locator('.results li', { hasText: 'QP-002' }).first()
    await result.locator('mark').first().waitFor()
    expect(await result.locator('a').getAttribute('href')).toMatch(/documents\/QP-002\.html#Procedure$/i)
    expect(await result.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['Restore', 'test']))
  })

  it('shows one kind at a time, and keeps it in the address', async () => {
    const page = await open('search.html?q=audit')
    await page.getByRole('button', { name: /^Records/ }).click()
    const kinds = new Set(await page.locator('.results h2').allTextContents())
    expect([...kinds]).toEqual(['Records'])
    expect(new URL(page.url()).search).toBe('?q=audit&kind=records')
  })

  it('leads to the row of a table by its id', async () => {
    const page = await open('search.html?q=store-2026-11%232')
    await page.locator('.results a').first().click()
    await page.waitForURL(/#.+2$/)
    expect(await page.locator(':target').innerText()).toContain('9 November 2026')
  })

  it('leads to a clause, in the edition in use', async () => {
    const page = await open('search.html?q=clause+8.4')
    await page.locator('.results a').first().click()
    await page.waitForURL(/clauses\/iso-9001-2015\.html#clause-8\.4$/)
  })

  it('says what to try and whom to ask when nothing is found', async () => {
    const page = await open('search.html?q=zzzzqqqq')
    await page.getByText('Nothing was found for “zzzzqqqq”.').waitFor()
    const advice = page.getByRole('region', { name: 'What to try' })
    expect(await advice.getByRole('link').allTextContents()).toEqual([
      'all documents',
      'all records',
      'all pages',
      'Quality manager',
    ])
  })

  it('takes whatever is typed as text', async () => {
    const page = await open('search.html')
    const hostile = '<img src=x onerror=alert(1)> .*+?^${}()|[]\\ 🙈 تصحيحي'
    await page.getByRole('searchbox').fill(hostile)
    await page
      .locator('.search-status')
      .filter({ hasText: /Nothing|result/ })
      .waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    await page.getByRole('searchbox').fill('x'.repeat(10_000))
    await page.getByText(`Nothing was found for “${'x'.repeat(60)}…”.`).waitFor()
  })

  it.each(['light', 'dark'] as const)('is accessible with results and without, %s', async (colorScheme) => {
    const page = await open('search.html?q=corrective+action', { colorScheme })
    await page.locator('.results mark').first().waitFor()
    expect(await accessibilityOf(page, colorScheme)).toEqual([])
    await page.getByRole('searchbox').fill('zzzzqqqq')
    await page.getByText('What to try').waitFor()
    expect(await accessibilityOf(page, colorScheme)).toEqual([])
  })
})
