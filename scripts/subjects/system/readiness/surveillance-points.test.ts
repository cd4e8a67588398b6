import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { surveillancePoints } from './surveillance-points.js'

const PEOPLE = `people:
  - { id: ada, name: Ada Example }
  - { id: ben, name: Ben Example, to: 2026-06-30 }
`
const CERTIFICATE = exampleFiles('certificate', {
  'CE-001': 'body: Norden Cert\nissued: 2025-10-01\nexpires: 2028-09-30\nnext_surveillance: 2026-12-09',
})

async function pointsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const qms = await readQms(memoryTree({ 'qms-docs/people.yml': PEOPLE, ...files }), { today: () => '2026-11-22' })
  return surveillancePoints(qms).map(({ id, answer, why, found }) => [`${id}: ${answer}.`, why, ...found].join(' '))
}

it('finds what stopped once the certificate was there', async () => {
  const files = {
    ...CERTIFICATE,
    ...exampleFiles('external-audit', {
      'EA-2025-01':
        'kind: stage-2\ncertificate: CE-001\nheld: 2025-09-01\nfindings: [{ id: F1, grade: minor, responded: 2025-09-20 }]',
    }),
    ...exampleFiles('process', { 'PR-001': 'owner: ada', 'PR-002': 'owner: ben' }),
    ...exampleFiles('nonconformity', { 'NC-2026-001': 'owner: ben\nprocess: PR-001\ndetected: 2026-05-01' }),
    ...exampleFiles('self-assessment', { 'SA-2025-01': 'owner: ada\nassessed: 2025-11-03' }),
  }
  expect(await pointsOf(files)).toEqual([
    'next-audit: look at it. The surveillance audit is to be held by 2026-12-09, and is not planned. CE-001',
    'answers: look at it. 1 audit has findings whose answer is not accepted. EA-2025-01',
    'quiet-processes: look at it. 0 of 2 left one. PR-001 PR-002',
    'unchanged-documents: look at it. 2 of 2 documents are as on 2025-10-01, and not reviewed since. PR-001 PR-002',
    'owners: look at it. 1 of 3 is owned by people who are here. PR-002 NC-2026-001',
    'too-quiet: look at it. The last was detected on 2026-05-01.',
    'self-assessment: look at it. The last was made on 2025-11-03. SA-2025-01',
  ])
})

it('is content with a system that goes on working', async () => {
  const files = {
    ...CERTIFICATE,
    ...exampleFiles('external-audit', {
      'EA-2025-01':
        'kind: stage-2\ncertificate: CE-001\nheld: 2025-09-01\nfindings: [{ id: F1, grade: minor, responded: 2025-09-20, accepted: 2025-09-25 }]',
      'EA-2026-01': 'kind: surveillance\ncertificate: CE-001\nplanned: 2026-12-02',
    }),
    ...exampleFiles('process', { 'PR-001': 'owner: ada' }),
    ...exampleFiles('document-review', { 'DR-2026-001': 'document: PR-001\nreviewed: 2026-03-02' }),
    ...exampleFiles('nonconformity', { 'NC-2026-001': 'process: PR-001\ndetected: 2026-11-02' }),
    ...exampleFiles('self-assessment', { 'SA-2026-01': 'assessed: 2026-11-03' }),
  }
  const points = await pointsOf(files)
  expect(points.filter((point) => !point.includes(': ready.'))).toEqual([])
  expect(points[0]).toBe(
    'next-audit: ready. The surveillance audit is to be held by 2026-12-09, and is planned for 2026-12-02. EA-2026-01',
  )
})

it('says what cannot be seen yet', async () => {
  const young = exampleFiles('certificate', { 'CE-001': 'issued: 2026-10-01\nexpires: 2029-09-30' })
  expect(await pointsOf(young)).toEqual([
    'next-audit: ready. The surveillance audit is to be held by 2027-10-01, and is not planned. CE-001',
    'answers: not evaluated. No audit of the certification body is recorded.',
    'quiet-processes: not evaluated. No process is in force.',
    'unchanged-documents: not evaluated. The certificate is of 2026-10-01: this is asked after a year.',
    'owners: not evaluated. Nothing has an owner.',
    'too-quiet: look at it. None was ever recorded.',
    'self-assessment: not evaluated. No self-assessment is recorded, and no clause asks for one.',
  ])
})
