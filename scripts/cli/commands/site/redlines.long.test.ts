import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { brokenAddresses } from '../../../testing/crawl-site.js'
import { firstRevision, fourRevisions, inProcedure, secondRevision } from '../../../testing/four-revisions.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'

const BUILD = ['site', 'build', '--today', '2026-11-22']

function pagesOf({ root }: TemporaryRepository): readonly string[] {
  const folder = join(root, '_site/documents/QP-001')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

describe('redlines on the site', () => {
  it('show what each revision changed, also the coming one, and no draft', () => {
    const repository = fourRevisions()
    expect(repository.qms(...BUILD)).toMatchObject({ code: 0, error: '' })
    expect(pagesOf(repository)).toEqual(['changes-1-to-2.html', 'changes-2-to-3.html'])
    const page = repository.read('_site/documents/QP-001/changes-1-to-2.html')
    expect(page).toMatch(/<del>.*right<\/del> <ins>.*approved<\/ins> text/)
    expect(page).toMatch(/Revision 1<\/dt><dd>superseded[\s\S]*Revision 2<\/dt><dd>effective/)
    const document = repository.read('_site/documents/QP-001.html')
    expect(document).toContain(
      'revision 3.</strong> Until then this text applies. <a href="QP-001/changes-2-to-3.html">',
    )
    expect(document).toContain('<a class="changes-link" href="QP-001/changes-1-to-2.html">')
    expect(repository.read('_site/index.html')).toContain('href="documents/QP-001/changes-2-to-3.html"')
    expect(repository.read('_site/documents/QP-001/changes-2-to-3.html')).not.toContain('<b>')
    expect(brokenAddresses(join(repository.root, '_site'))).toEqual([])
  })

  it('are no part of the search, the map of the site or search engines', () => {
    const repository = fourRevisions()
    repository.qms(...BUILD)
    const page = repository.read('_site/documents/QP-001/changes-1-to-2.html')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).not.toContain('data-search')
    expect(repository.read('_site/sitemap.xml')).not.toContain('changes-')
  })

  it('show drafts if drafts are asked for', () => {
    const repository = fourRevisions()
    repository.qms(...BUILD, '--drafts')
    expect(pagesOf(repository)).toEqual(['changes-1-to-2.html', 'changes-2-to-3.html', 'changes-3-to-4.html'])
    expect(repository.read('_site/documents/QP-001/changes-3-to-4.html')).toContain('NOBODY')
  })

  it('never show a text that was above the readers', async () => {
    const closed = inProcedure(SMALL_QMS, 'change:', 'confidentiality: internal\nchange:')
    const before = await approve(closed, ['QP-001', 'quality-manager'])
    const opened = inProcedure(
      inProcedure(before, 'revision: 1', 'revision: 2'),
      'confidentiality: internal',
      'confidentiality: public',
    )
    const repository = temporaryRepository(before)
    repository.write(await approve(opened, ['QP-001'], '2026-06-01'))
    repository.commit('opened')
    repository.qms(...BUILD, '--audience', 'public')
    expect(repository.read('_site/documents/QP-001.html')).toContain('Revision 2')
    expect(pagesOf(repository)).toEqual([])
    repository.qms(...BUILD)
    expect(pagesOf(repository)).toEqual(['changes-1-to-2.html'])
  })

  it('are missed, not needed, where the clone does not have a text', () => {
    const repository = temporaryRepository(firstRevision)
    repository.write(secondRevision)
    repository.commit('second')
    const root = join(temporaryFolder().root, 'shallow')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.root}`, root])
    const clone = repositoryIn(root)
    const { code, out } = clone.qms(...BUILD)
    expect(code).toBe(0)
    expect(out).toContain(
      'What changed cannot be shown everywhere: this clone does not have the text of revision 1 of QP-001. It has only part of the history: “git fetch --unshallow” fetches the rest.',
    )
    expect(pagesOf(clone)).toEqual([])
    expect(readFileSync(join(root, '_site/documents/QP-001.html'), 'utf8')).toContain(
      'What changed cannot be shown: the repository from which this was built does not hold the text of revision 1.',
    )
  })

  it('are there after a review moved the date of the next one, which is no other text', () => {
    const repository = temporaryRepository(firstRevision)
    repository.write(secondRevision)
    repository.commit('second')
    repository.write(inProcedure(secondRevision, 'next_review: 2028-01-01', 'next_review: 2028-06-15'))
    repository.commit('reviewed')
    const { code, out } = repository.qms(...BUILD)
    expect([code, out.includes('What changed cannot be shown')]).toEqual([0, false])
    expect(pagesOf(repository)).toEqual(['changes-1-to-2.html'])
  })

  it('are missed where git keeps another text than was approved', () => {
    const repository = temporaryRepository(firstRevision)
    repository.write(secondRevision)
    repository.commit('second')
    const record = 'qms-docs/records/approvals/AP-QP-001-1.md'
    repository.write({ [record]: repository.read(record).replace(/^sha256: .*$/m, `sha256: "${'0'.repeat(64)}"`) })
    const { code, out } = repository.qms(...BUILD)
    expect(code).toBe(0)
    expect(out).toContain(
      'What changed cannot be shown everywhere: what git keeps as revision 1 of QP-001 is not the text that was approved. “qms verify” says more.',
    )
    expect(pagesOf(repository)).toEqual([])
    expect(repository.read('_site/documents/QP-001.html')).toContain(
      'What changed cannot be shown: what the repository holds as revision 1 is not the text that was approved.',
    )
  })
})
