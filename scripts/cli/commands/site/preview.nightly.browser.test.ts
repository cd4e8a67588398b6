import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  BROKEN_TEXT,
  bar,
  isGone,
  PREVIEWED,
  previewInBrowser,
  saying,
  shows,
} from '../../../testing/preview-in-browser.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'

const preview = previewInBrowser()

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
    repository.write({ [PREVIEWED]: saying('next text') })
    repository.commit('next')
    await shows(tab, 'with the next text')
    repository.git('checkout', '--quiet', 'main')
    await shows(tab, 'with the right text')
    repository.git('checkout', '--quiet', 'next')
    await shows(tab, 'with the next text')
    repository.write({ [PREVIEWED]: saying('stashed text') })
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
    repository.write({ [PREVIEWED]: saying('last text') })
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
    repository.write({ [PREVIEWED]: saying('written again') })
    await shows(tab, 'with the written again')
  })

  it.each([
    ['a document', { ...SMALL_QMS, [PREVIEWED]: BROKEN_TEXT }, `${PREVIEWED}:4:8`],
    ['a setting', { ...SMALL_QMS, 'qms-docs/qms.yml': 'organization: [\n' }, 'qms-docs/qms.yml:1:15'],
  ])('that was opened while %s is broken gets its page once it is put right', async (_what, files, place) => {
    const { tab, repository } = await preview(files)
    expect(await bar(tab).innerText()).toContain(place)
    repository.write(SMALL_QMS)
    await isGone(tab)
    await shows(tab, 'with the right text')
  })
})
