import { describe, expect, it } from 'vitest'
import { publish } from '../../testing/publish-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { type SourceLinks, sourceLinks } from './source-links.js'

const SETTINGS = 'qms-docs/qms.yml'

async function linksWith(site: string): Promise<SourceLinks> {
  const publication = await publish({ ...SMALL_QMS, [SETTINGS]: `${SMALL_QMS[SETTINGS]}${site}` })
  const entry = publication.entries.get('QP-001')
  if (!entry) throw new Error('QP-001 is not published.')
  return sourceLinks(publication, entry)
}

describe('links to where a document is kept', () => {
  it('are none as long as nobody says where that is', async () => expect(await linksWith('')).toEqual({}))

  it('lead to GitHub, with the document named', async () => {
    expect(await linksWith('site: { repository: https://github.com/acme/qms/, branch: release/1 }\n')).toEqual({
      suggest: 'https://github.com/acme/qms/edit/release/1/qms-docs/procedures/QP-001.md',
      report:
        'https://github.com/acme/qms/issues/new?title=QP-001+Control+of+documented+information%2C+revision+1%3A+&document=QP-001&revision=1',
    })
  })

  it('lead to GitLab, wherever it runs', async () => {
    expect(await linksWith('site: { repository: https://gitlab.acme.example/quality/qms }\n')).toEqual({
      suggest: 'https://gitlab.acme.example/quality/qms/-/edit/main/qms-docs/procedures/QP-001.md',
      report:
        'https://gitlab.acme.example/quality/qms/-/issues/new?issue%5Btitle%5D=QP-001+Control+of+documented+information%2C+revision+1%3A+',
    })
  })

  it('may lead to a form for problems alone', async () => {
    const { suggest, report } = await linksWith(
      'site: { issues: "https://github.com/acme/qms/issues/new?template=problem.yml" }\n',
    )
    expect(suggest).toBeUndefined()
    expect(report).toMatch(/\?template=problem\.yml&title=QP-001\+Control.*&document=QP-001&revision=1$/)
  })

  it.each(['javascript:alert(1)', 'https://', 'acme/qms'])('are none for what is no address: %s', async (address) =>
    expect(await linksWith(`site: { repository: "${address}", issues: "${address}" }\n`)).toEqual({}),
  )
})
