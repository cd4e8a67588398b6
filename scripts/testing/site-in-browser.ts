import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { startBrowser } from './browser.js'
import { serveFolder } from './serve-folder.js'

export interface SiteInBrowser {
  readonly folder: string
  /** Opens a page. The test fails if the browser complains: of errors, refused scripts and styles, requests that leave the site. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** @returns what axe finds on the page that is open; in the dark, where only colours differ, only of those */
  accessibilityOf(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]>
}

/** Serves a site for the tests of a file. @param build writes it into a folder */
export function siteInBrowser(build: (folder: string) => Promise<unknown>): SiteInBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'qms-site-'))
  beforeAll(() => build(folder))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return servedInBrowser(folder)
}

/** Serves the manual of this repository, which was built before all tests. */
export function sampleInBrowser(): SiteInBrowser {
  return servedInBrowser(inject('sampleSite'))
}

function servedInBrowser(folder: string): SiteInBrowser {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>
  let complaints: string[] = []
  beforeAll(async () => {
    server = await serveFolder(folder)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  afterEach(() => {
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })
  return {
    folder,
    async open(path, options = {}) {
      const page = await (await browser.newContext(options)).newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${path}: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(server.address)) complaints.push(`${path}: asked for ${request.url()}`)
      })
      await page.goto(server.address + path)
      return page
    },
    async accessibilityOf(page, colorScheme) {
      const rules =
        colorScheme === 'dark' ? "{ runOnly: ['color-contrast'] }" : "{ rules: { 'target-size': { enabled: true } } }"
      await page.evaluate(axe.source)
      return (await page.evaluate(
        `axe.run(${rules}).then(({ violations }) => violations.map(({ id, nodes }) => \`\${id}: \${nodes[0].html}\`))`,
      )) as string[]
    },
  }
}
