import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approve } from '../testing/approve.js'
import { startBrowser } from '../testing/browser.js'
import { fourRevisions } from '../testing/four-revisions.js'
import { pdfText } from '../testing/pdf-text.js'
import { serveFolder } from '../testing/serve-folder.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { repositoryIn, type TemporaryRepository } from '../testing/temporary-repository.js'

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
let root = ''

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qms-paper-'))
  const repository = repositoryIn(root)
  repository.git('init', '--quiet', '--initial-branch', 'main')
  fourRevisions(repository)
  await retirements(repository)
  const folder = join(root, '_site')
  server = await serveFolder(folder)
  const { code } = repository.qms('site', 'build', '--today', '2026-11-22', '--base-url', server.address)
  expect(code).toBe(0)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(root, { recursive: true, force: true })
})

/** QP-002 will be retired on 2027-01-01, QP-003 was on 2026-06-01. */
async function retirements(repository: TemporaryRepository): Promise<void> {
  const text = (id: string, on: string) =>
    String(SMALL_QMS['qms-docs/procedures/QP-001.md'])
      .replace('QP-001', id)
      .replace('Control of documented', 'Control of old')
      .replace('change:', `retired: { on: ${on}, reason: QP-001 says it all., superseded_by: QP-001 }\nchange:`)
  const files = {
    'qms-docs/procedures/QP-002.md': text('QP-002', '2027-01-01'),
    'qms-docs/procedures/QP-003.md': text('QP-003', '2026-06-01'),
  }
  const approved = await approve({ ...SMALL_QMS, ...files }, ['QP-002', 'QP-003'])
  const added = Object.entries(approved).filter(([path]) => /QP-00[23]/.test(path))
  repository.write(Object.fromEntries(added))
  repository.commit('retirements')
}

async function open(path: string, day = '2026-11-22'): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
  await page.goto(server.address + path)
  return page
}

async function printed(page: Page): Promise<readonly string[]> {
  const pages = pdfText(await page.pdf({ preferCSSPageSize: true }))
  return pages.map((text) => text.replace(/\s+/g, ''))
}

describe('a printed page', () => {
  it('says on each sheet which revision it is, that it is not controlled, and which sheet of how many', async () => {
    const sheets = await printed(await open('documents/QP-001.html'))
    for (const [index, text] of sheets.entries()) {
      expect(text).toContain('QP-001·Revision2·inforcesince1June2026')
      expect(text).toContain('Uncontrolledwhenprinted·asof22November2026')
      expect(text).toContain(`Page${index + 1}of${sheets.length}`)
    }
  })

  it('has a number if it is given one, and does not claim to be controlled', async () => {
    const [first = ''] = await printed(await open('documents/QP-001.html?copy=7'))
    expect(first).toContain('Copy7:controlledonlyifthelistofcopiesnamesit')
    expect(first).not.toContain('Uncontrolledwhenprinted')
    const [other = ''] = await printed(await open('documents/QP-001.html?copy=7%22%3B'))
    expect(other).toContain('Uncontrolledwhenprinted')
  })

  it('bears a code of two centimetres, with its margin, that leads to the page for this revision', async () => {
    const page = await open('documents/QP-001.html')
    const address = `${server.address}paper.html?id=QP-001&revision=2`
    const wanted = encode(address, { ecc: 'M', border: 4, maskPattern: 0 })
    const { squares, centimetres } = await readCode(page, wanted.size)
    expect(squares).toEqual(wanted.data)
    expect(centimetres).toBeGreaterThanOrEqual(2)
    await page.goto(address)
    expect(await answerOn(page)).toMatch(/^Your copy is current/)
  })
})

/** Draws the picture at the foot of the page and looks at the middle of each square. The size is that of the dark squares. */
async function readCode(page: Page, size: number) {
  return (await page.evaluate(`(async () => {
    const margins = [...document.querySelectorAll('style')].flatMap(({ sheet }) => [...sheet.cssRules]).flatMap((rule) => [...rule.cssRules])
    const [, source] = margins.map(({ style }) => /url\\("(data:[^"]*)"\\)/.exec(style?.content ?? '')).find(Boolean)
    const picture = new Image()
    picture.src = source
    await picture.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size * 4}, height: ${size * 4} })
    const drawing = canvas.getContext('2d')
    drawing.drawImage(picture, 0, 0, ${size * 4}, ${size * 4})
    const isDark = (x, y) => drawing.getImageData(x * 4 + 2, y * 4 + 2, 1, 1).data[0] < 128
    const line = [...Array(${size}).keys()]
    return {
      squares: line.map((y) => line.map((x) => isDark(x, y))),
      centimetres: (picture.width * ${(size - 8) / size} * 2.54) / 96,
    }
  })()`)) as { readonly squares: boolean[][]; readonly centimetres: number }
}

async function answerOn(page: Page): Promise<string> {
  await page.locator('.paper-answer h2').waitFor({ timeout: 10_000 })
  return (await page.locator('.paper-answer').innerText()).replace(/\s+/g, ' ')
}

describe('the holder of a printed copy', () => {
  it.each([
    [
      'in force',
      'QP-001',
      '2',
      '2026-11-22',
      'Your copy is current Revision 2 of QP-001 Control of documented information, in force since 1 June 2026. From 1 March 2027, revision 3 applies.',
    ],
    [
      'superseded',
      'QP-001',
      '1',
      '2026-11-22',
      'Do not use: replaced on 1 June 2026 by revision 2 Your copy is revision 1 of QP-001 Control of documented information. In force is revision 2.',
    ],
    [
      'superseded before approvals were recorded',
      'QP-001',
      '0',
      '2026-11-22',
      'Do not use: replaced on 20 February 2026 by revision 1 Your copy is revision 0 of QP-001 Control of documented information. In force is revision 2.',
    ],
    [
      'superseded since the manual was built',
      'QP-001',
      '2',
      '2027-03-01',
      'Do not use: replaced on 1 March 2027 by revision 3 Your copy is revision 2 of QP-001',
    ],
    ['in force since the manual was built', 'QP-001', '3', '2027-03-01', 'Your copy is current Revision 3 of QP-001'],
    [
      'still to come',
      'QP-001',
      '3',
      '2027-02-28',
      'Your copy is not in force yet Revision 3 of QP-001 Control of documented information applies from 1 March 2027.',
    ],
    ['a draft', 'QP-001', '4', '2026-11-22', 'There is no revision 4 in this manual In force is revision 2'],
    [
      'of no document',
      'QP-999',
      '1',
      '2026-11-22',
      'There is no document QP-999 in this manual Check the number on your copy. If it is right, do not use the copy before its owner has confirmed it: this manual does not say whether it applies.',
    ],
    ['of something that is no id', '../../x', '1', '2026-11-22', 'There is no document ../../x in this manual'],
    [
      'of a role, by its id',
      'Quality Manager',
      '1',
      '2026-11-22',
      'Your copy is current Revision 1 of quality-manager',
    ],
    [
      'to be retired',
      'QP-002',
      '1',
      '2026-12-31',
      'Your copy is current Revision 1 of QP-002 Control of old information, in force since 20 February 2026. It will be retired on 1 January 2027.',
    ],
    [
      'retired since the manual was built',
      'qp 2',
      '1',
      '2027-01-01',
      'Do not use: retired on 1 January 2027 QP-002 Control of old information does not apply any more.',
    ],
    ['retired', 'QP-003', '1', '2026-11-22', 'Do not use: retired on 1 June 2026 QP-003'],
  ])('learns that it is %s', async (_what, id, revision, day, words) => {
    const page = await open(`paper.html?${new URLSearchParams({ id, revision })}`, day)
    expect(await answerOn(page)).toContain(words)
  })

  it.each([
    ['qp-001', '2'],
    ['QP 001', 'Rev. 2'],
    ['QP001', 'rev 02'],
    ['Qp_1', 'Revision 2'],
    [' QP–001 ', 'v2'],
    ['QP-001', 'Version 2.0'],
  ])('may write %s and %s', async (id, revision) => {
    const page = await open(`paper.html?${new URLSearchParams({ id, revision })}`)
    expect(await answerOn(page)).toMatch(/^Your copy is current Revision 2 of QP-001/)
  })

  it('may type what is on it', async () => {
    const page = await open('paper.html')
    await page.getByLabel('Document').fill('QP-001')
    await page.getByLabel('Revision').fill('1')
    await page.getByRole('button', { name: 'Is it current?' }).click()
    expect(await answerOn(page)).toMatch(/^Do not use: replaced on 1 June 2026 by revision 2/)
    await page.getByRole('link', { name: 'Read what is in force' }).click()
    await page.getByRole('heading', { level: 1, name: 'Control of documented information' }).waitFor()
  })
})

describe('a document that will be retired', () => {
  it('says when, and from that day on that it is retired, although nothing was built since', async () => {
    const before = await open('documents/QP-002.html', '2026-12-31')
    await before.getByText('Will be retired on 1 January 2027. It applies until then, and must not be used').waitFor()
    expect(await before.getByText('Do not work by it.').isVisible()).toBe(false)
    expect(await before.locator('.title-block .badge').innerText()).toBe('In force')
    const after = await open('documents/QP-002.html', '2027-01-01')
    await after.getByText('Retired on 1 January 2027. Do not work by it. QP-001 says it all. Replaced by').waitFor()
    expect(await after.getByText('Will be retired').isVisible()).toBe(false)
    expect(await after.locator('.title-block .badge').innerText()).toBe('Retired')
  })

  it('is no longer listed as in force from that day on', async () => {
    const statusOn = async (day: string) =>
      (await open('documents.html', day))
        .locator('tr', { hasText: 'QP-002' })
        .locator('[data-label=Status]')
        .innerText()
    expect([await statusOn('2026-12-31'), await statusOn('2027-01-01')]).toEqual(['In force', 'Retired'])
  })

  it('says the day on each printed sheet, and without JavaScript', async () => {
    const [first = ''] = await printed(await open('documents/QP-002.html', '2026-12-31'))
    expect(first).toContain('inforcesince20February2026,retiredfrom1January2027')
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`${server.address}documents/QP-002.html`)
    expect(await page.locator('.notices').innerText()).toContain('Will be retired on 1 January 2027.')
  })

  it('is announced on the home page and among what is new', async () => {
    for (const path of ['index.html', 'new.html']) {
      const entry = (await open(path, '2026-11-22')).locator('li', { hasText: 'to be retired' })
      expect((await entry.innerText()).replace(/\s+/g, ' ')).toContain(
        'QP-002 Control of old information revision 1, to be retired on 1 January 2027 QP-001 says it all. Replaced by Control of documented information.',
      )
    }
  })
})
