import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { startBrowser } from './browser.js'
import { SMALL_QMS } from './small-qms.js'
import { type TemporaryRepository, temporaryRepository } from './temporary-repository.js'

const CLI = fileURLToPath(new URL('../../dist/bin/cli.js', import.meta.url))

/** The document whose page is open, and what it says in different hands. */
export const PREVIEWED = 'qms-docs/procedures/QP-001.md'
export const PREVIEWED_TEXT = String(SMALL_QMS[PREVIEWED])
export const BROKEN_TEXT = PREVIEWED_TEXT.replace('title: Control', 'title: [Control')
export const saying = (words: string): string => PREVIEWED_TEXT.replace('right text', words)

export interface Preview {
  readonly repository: TemporaryRepository
  readonly server: ChildProcess
  readonly tab: Page
  /** Where the document is. */
  readonly file: string
}

/** Opens previews in a browser for the tests of a file: a repository, its preview, and a tab that nobody reloads by hand. */
export function previewInBrowser(): (files?: Readonly<Record<string, string | Uint8Array>>) => Promise<Preview> {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser?.close())
  return async (files = SMALL_QMS) => {
    const repository = temporaryRepository(files)
    const server = spawn(process.execPath, [CLI, 'site', 'serve', '--today', '2026-11-22', '--port', '8961'], {
      cwd: repository.root,
    })
    onTestFinished(() => void server.kill('SIGTERM'))
    const address = await addressOf(server)
    const tab = await (await browser.newContext()).newPage()
    await tab.goto(`${address}documents/QP-001.html`)
    return { repository, server, tab, file: join(repository.root, PREVIEWED) }
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0]
      if (address) resolve(address)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.on('exit', () => reject(new Error(said)))
  })
}

export const shows = (tab: Page, words: string): Promise<void> =>
  tab.locator('main', { hasText: words }).waitFor({ timeout: 60_000 })
export const bar = (tab: Page): Locator => tab.locator('.fault-bar')
export const isGone = (tab: Page): Promise<void> => bar(tab).waitFor({ state: 'detached', timeout: 60_000 })
