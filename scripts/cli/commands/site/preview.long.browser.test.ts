import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { startBrowser } from '../../../testing/browser.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const CLI = fileURLToPath(new URL('../../../../dist/bin/cli.js', import.meta.url))
const FILE = 'qms-docs/procedures/QP-001.md'
const text = String(SMALL_QMS[FILE])
const saying = (words: string) => text.replace('right text', words)
const BROKEN = text.replace('title: Control', 'title: [Control')

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

/** A repository, its preview, and a tab on the page of QP-001 that nobody reloads by hand. */
async function preview(
  files: Readonly<Record<string, string | Uint8Array>> = SMALL_QMS,
  path = 'documents/QP-001.html',
) {
  const repository = temporaryRepository(files)
  const server = spawn(process.execPath, [CLI, 'site', 'serve', '--today', '2026-11-22', '--port', '8961'], {
    cwd: repository.root,
  })
  onTestFinished(() => void server.kill('SIGTERM'))
  const address = await addressOf(server)
  const tab = await (await browser.newContext()).newPage()
  await tab.goto(address + path)
  return { repository, server, tab, file: join(repository.root, FILE) }
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

const shows = (tab: Page, words: string) => tab.locator('main', { hasText: words }).waitFor({ timeout: 60_000 })
const bar = (tab: Page) => tab.locator('.fault-bar')
const isGone = (tab: Page) => bar(tab).waitFor({ state: 'detached', timeout: 60_000 })

describe('an open tab of the preview', () => {
  it('follows editors that save by renaming, and by removing first', async () => {
    const { tab, file } = await preview()
    await shows(tab, 'with the right text')
    for (const words of ['second text', 'third text', 'fourth text']) {
      writeFileSync(`${file}.tmp`, saying(words))
      renameSync(`${file}.tmp`, file)
      await shows(tab, `with the ${words}`)
    }
    rmSync(file)
    writeFileSync(file, saying('fifth text'))
    await shows(tab, 'with the fifth text')
    writeFileSync(file, saying('sixth text'))
    await shows(tab, 'with the sixth text')
  })

  it('follows git: checkout, stash, and a branch on which the folder is another one', async () => {
    const { tab, repository } = await preview()
    repository.git('checkout', '--quiet', '-b', 'next')
    repository.write({ [FILE]: saying('next text') })
    repository.commit('next')
    await shows(tab, 'with the next text')
    repository.git('checkout', '--quiet', 'main')
    await shows(tab, 'with the right text')
    repository.git('checkout', '--quiet', 'next')
    await shows(tab, 'with the next text')
    repository.write({ [FILE]: saying('stashed text') })
    await shows(tab, 'with the stashed text')
    repository.git('stash', '--quiet')
    await shows(tab, 'with the next text')
    repository.git('stash', 'pop', '--quiet')
    await shows(tab, 'with the stashed text')
    repository.commit('stashed')
    repository.git('checkout', '--quiet', '--orphan', 'empty')
    repository.git('rm', '-r', '--quiet', '--force', '.')
    await bar(tab).waitFor({ timeout: 60_000 })
    expect(await bar(tab).innerText()).toContain('The folder of the documents is gone.')
    repository.git('checkout', '--quiet', '--force', 'main')
    await isGone(tab)
    await shows(tab, 'with the right text')
    repository.write({ [FILE]: saying('last text') })
    await shows(tab, 'with the last text')
  })

  it('follows a document to a new folder and back, and one that is deleted and written again', async () => {
    const { tab, repository, file } = await preview()
    const elsewhere = join(repository.root, 'qms-docs/shop/deep/QP-001.md')
    mkdirSync(join(elsewhere, '..'), { recursive: true })
    renameSync(file, elsewhere)
    writeFileSync(elsewhere, saying('moved text'))
    await shows(tab, 'with the moved text')
    rmSync(join(repository.root, 'qms-docs/shop'), { recursive: true })
    await tab.getByRole('heading', { name: 'There is no such page' }).waitFor({ timeout: 60_000 })
    repository.write({ [FILE]: saying('written again') })
    await shows(tab, 'with the written again')
  })

  it('keeps the last good page of a broken document under a bar that names file, line and fault, and recovers', async () => {
    const { tab, repository, server, file } = await preview()
    writeFileSync(file, BROKEN)
    await bar(tab).waitFor({ timeout: 60_000 })
    expect(await bar(tab).innerText()).toContain(`${FILE}:4:8 This bracket is never closed.`)
    await shows(tab, 'with the right text')
    repository.write({ 'qms-docs/procedures/QP-002.md': saying('other text').replace('QP-001', 'QP-002') })
    await tab.goto(tab.url().replace('QP-001', 'QP-002'))
    await shows(tab, 'with the other text')
    expect(await bar(tab).isVisible()).toBe(true)
    writeFileSync(file, saying('corrected text'))
    await isGone(tab)
    await tab.goto(tab.url().replace('QP-002', 'QP-001'))
    await shows(tab, 'with the corrected text')
    expect(server.exitCode).toBe(null)
  })

  it('keeps all pages while a setting is broken', async () => {
    const { tab, repository } = await preview()
    repository.write({ 'qms-docs/qms.yml': 'organization: [\n' })
    await bar(tab).waitFor({ timeout: 60_000 })
    expect(await bar(tab).innerText()).toContain('qms-docs/qms.yml:1:15 This bracket')
    await shows(tab, 'with the right text')
    repository.write({ 'qms-docs/qms.yml': String(SMALL_QMS['qms-docs/qms.yml']), [FILE]: saying('later text') })
    await isGone(tab)
    await shows(tab, 'with the later text')
  })

  it('shows the approved text while a document in force is broken, and says that it is', async () => {
    const { tab, file } = await preview(await approve(SMALL_QMS, ['QP-001', 'quality-manager']))
    await shows(tab, 'with the right text')
    writeFileSync(file, BROKEN)
    await bar(tab).waitFor({ timeout: 60_000 })
    await shows(tab, 'with the right text')
    writeFileSync(file, text)
    await isGone(tab)
  })

  it.each([
    ['a document', { ...SMALL_QMS, [FILE]: BROKEN }, `${FILE}:4:8`],
    ['a setting', { ...SMALL_QMS, 'qms-docs/qms.yml': 'organization: [\n' }, 'qms-docs/qms.yml:1:15'],
  ])('that was opened while %s is broken gets its page once it is put right', async (_what, files, place) => {
    const { tab, repository } = await preview(files)
    expect(await bar(tab).innerText()).toContain(place)
    repository.write(SMALL_QMS)
    await isGone(tab)
    await shows(tab, 'with the right text')
  })
})
