import { describe, expect, it } from 'vitest'
import { publish } from '../../testing/publish-files.js'
import { translationsView } from './translations-view.js'

const procedure = (id: string, more: string) =>
  `---\nid: ${id}\ntype: procedure\ntitle: Audits ${id}\nrevision: 3\nowner: ada\n${more}---\n\nText.\n`

const publication = await publish({
  'qms-docs/QP-001.md': procedure('QP-001', ''),
  'qms-docs/QP-002.md': procedure('QP-002', 'language: de\ntranslation_of: QP-001@2\n'),
  'qms-docs/QP-003.md': procedure('QP-003', 'language: fr\ntranslation_of: QP-001@3\n'),
  'qms-docs/QP-004.md': procedure('QP-004', ''),
})

function viewOf(id: string) {
  const entry = publication.entries.get(id)
  if (!entry) throw new Error(`${id} is not published`)
  const { original, others } = translationsView(publication, entry)
  const seen = others.map(({ link, language }) => `${link.id} ${language}`)
  return { original: original && { ...original, link: original.link.id }, others: seen }
}

describe('a document in several languages', () => {
  it('leads from the original to its translations', () => {
    expect(viewOf('QP-001')).toEqual({ original: undefined, others: ['QP-002 de', 'QP-003 fr'] })
  })

  it('says from which revision a translation was made, and that the original has moved on', () => {
    expect(viewOf('QP-002')).toEqual({
      original: { link: 'QP-001', revision: '2', current: '3', isLater: true },
      others: ['QP-003 fr'],
    })
    expect(viewOf('QP-003').original).toEqual({ link: 'QP-001', revision: '3', current: '3', isLater: false })
  })

  it('is nothing special in one language', () => {
    expect(viewOf('QP-004')).toEqual({ original: undefined, others: [] })
  })
})
