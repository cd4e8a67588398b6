import { expect, it } from 'vitest'
import { exampleFiles } from '../../core/run/example-files.js'
import { publish, SOURCES } from '../../testing/publish-files.js'
import { certificatesPages } from './certificates-page.js'

const PRINTED =
  'edition: ISO 9001:2015\nscope_text: Roasting and delivery of coffee\nnumber: NC-24-1180\nbody: Norden Cert\nissued: 2025-12-10\nexpires: 2028-12-09'
const FILES = {
  'qms-docs/qms.yml': 'confidentiality: { classes: [public, internal], default: internal }\n',
  ...exampleFiles('certificate', {
    'CE-001': `title: The roastery\nmade_public: true\nquotes: [{ body: Norden Cert, amount: 9800 }]\n${PRINTED}`,
    'CE-002': `title: The shop\n${PRINTED}`,
    'CE-003': `title: The old one\nmade_public: true\nended: 2026-01-10\nended_reason: Replaced.\n${PRINTED}`,
  }),
  ...exampleFiles('quality-policy', { 'QPO-001': 'title: Quality policy\nconfidentiality: public' }),
  ...exampleFiles('qms-scope', { 'SC-001': 'title: Scope' }),
}

const pageFor = async (files: Readonly<Record<string, string>>, audience?: string) =>
  certificatesPages({ ...SOURCES, publication: await publish(files, audience === undefined ? {} : { audience }) })

it('shows readers outside what is printed on certificates that hold and are made public, and what they may read beside it', async () => {
  expect(await pageFor(FILES, 'public')).toEqual([
    {
      path: 'certificates.html',
      title: 'Certificates',
      certificates: [
        {
          title: 'The roastery',
          standard: 'ISO 9001:2015',
          scope: 'Roasting and delivery of coffee',
          number: 'NC-24-1180',
          issuer: 'Norden Cert',
          from: '2025-12-10',
          until: '2028-12-09',
        },
      ],
      documents: [expect.objectContaining({ id: 'QPO-001' })],
    },
  ])
})

it('leads readers inside to the scope, too', async () => {
  const [page] = await pageFor(FILES)
  expect(page).toMatchObject({ documents: [{ id: 'QPO-001' }, { id: 'SC-001' }] })
})

it('is not there without a certificate that may be shown', async () => {
  const hidden = Object.fromEntries(Object.entries(FILES).filter(([path]) => !path.includes('CE-001')))
  expect(await pageFor(hidden)).toEqual([])
})
