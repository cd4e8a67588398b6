import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { percentile } from '../core/values/statistics.js'
import { browserPath } from '../testing/browser-path.js'
import { launchBrowser } from '../testing/launch-browser.js'
import { serveFolder } from '../testing/serve-folder.js'
import { writeCorpus } from './corpus.js'

const CLI = fileURLToPath(new URL('../../dist/bin/cli.js', import.meta.url))
const QUESTION = 'calibration'

/** A slow phone: a processor four times slower than this one, and slow 4G. */
const CPU_SLOWDOWN = 4
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }

/** Milliseconds from a key to its results on the screen, by the clock of the browser. */
interface Waited {
  readonly first: number
  readonly others: readonly number[]
}

/** Measures how long a person who searches waits on a slow phone: for the first letter, which loads the search, and for each one after it. */
export async function searchLines(size: number, visits: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    writeCorpus(folder, size)
    const build = [CLI, 'site', 'build', '--today', '2026-11-22']
    const { status, stderr } = spawnSync(process.execPath, build, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`The manual cannot be built: ${stderr.slice(-2000)}`)
    const waited = await searchInBrowser(join(folder, '_site'), visits)
    const others = waited.flatMap((one) => one.others)
    return `
The search of ${size.toLocaleString('en')} documents on a slow phone: a processor ${CPU_SLOWDOWN} times slower than this one, slow 4G; the server compresses with gzip, as GitHub Pages does

| letter | median | longest | aim |
|---|--:|--:|--:|
${row(
  'the first, which loads the search',
  waited.map(({ first }) => first),
  800,
)}
${row('each one after it', others, 300)}

${visits} visits, “${QUESTION}”; the load of the machine was ${loadavg()[0]?.toFixed(1)}.`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row(what: string, times: readonly number[], aim: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  const cells = [percentile(sorted, 50), sorted.at(-1), aim]
  return `| ${what} | ${cells.map((time = 0) => `${Math.round(time).toLocaleString('en')} ms`).join(' | ')} |`
}

async function searchInBrowser(site: string, visits: number): Promise<readonly Waited[]> {
  const server = await serveFolder(site, gzipSync)
  const browser = await launchBrowser(await browserPath())
  try {
    const waited: Waited[] = []
    for (let visit = 0; visit < visits; visit++) waited.push(await visitOnPhone(browser, server.address))
    return waited
  } finally {
    await browser.close()
    server.close()
  }
}

async function visitOnPhone(browser: Browser, address: string): Promise<Waited> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
  try {
    const page = await context.newPage()
    await page.goto(`${address}documents/QP-001.html`)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    return await typeQuestion(page)
  } finally {
    await context.close()
  }
}

async function typeQuestion(page: Page): Promise<Waited> {
  await page.getByLabel('Search the manual').tap()
  const times: number[] = []
  for (const letter of QUESTION) {
    await page.evaluate(WAIT_FOR_RESULTS)
    await page.keyboard.press(letter)
    times.push(Number(await page.evaluate('window.waited')))
  }
  const [first = 0, ...others] = times
  return { first, others }
}

/** From the next key until its results are painted. */
const WAIT_FOR_RESULTS = `window.waited = new Promise((resolve) => {
  const form = document.querySelector('form.find')
  let pressed
  form.addEventListener('keydown', () => { pressed = performance.now() }, { once: true, capture: true })
  const observer = new MutationObserver(() => {
    if (!form.querySelector('.find-results:not([hidden]) [role=option]')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
  })
  observer.observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
}), 0`
