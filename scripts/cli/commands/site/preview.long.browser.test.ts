import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import {
  BROKEN_TEXT,
  bar,
  isGone,
  PREVIEWED,
  PREVIEWED_TEXT,
  previewInBrowser,
  saying,
  shows,
} from '../../../testing/preview-in-browser.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'

const preview = previewInBrowser()

describe('an open tab of the preview', () => {
  it('keeps the last good page of a broken document under a bar that names file, line and fault, and recovers', async () => {
    const { tab, repository, server, file } = await preview()
    writeFileSync(file, BROKEN_TEXT)
    await bar(tab).waitFor({ timeout: 60_000 })
    expect(await bar(tab).innerText()).toContain(`${PREVIEWED}:4:8 This bracket is never closed.`)
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
    repository.write({ 'qms-docs/qms.yml': String(SMALL_QMS['qms-docs/qms.yml']), [PREVIEWED]: saying('later text') })
    await isGone(tab)
    await shows(tab, 'with the later text')
  })

  it('shows the approved text while a document in force is broken, and says that it is', async () => {
    const { tab, file } = await preview(await approve(SMALL_QMS, ['QP-001', 'quality-manager']))
    await shows(tab, 'with the right text')
    writeFileSync(file, BROKEN_TEXT)
    await bar(tab).waitFor({ timeout: 60_000 })
    await shows(tab, 'with the right text')
    writeFileSync(file, PREVIEWED_TEXT)
    await isGone(tab)
  })
})
