import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { memoryTree, readQms } from '../../core/read/index.js'
import { explainStatus } from '../review/reports/status-explanation.js'
import { statusOf } from './status.js'

const SETTINGS =
  'organization: { name: Example, time_zone: Europe/Zurich }\napproval_matrix: { default: { major: [quality-manager, owner], minor: [owner] } }'
const PEOPLE = `people:
  - { id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }
  - { id: ben, name: Ben, from: 2020-01-01, to: 2026-06-30, roles: [{ role: production-lead }] }
  - { id: cem, name: Cem, from: 2020-01-01, roles: [{ role: quality-manager, from: 2026-07-01 }, { role: production-lead, from: 2026-07-01 }] }
`
const PATH = 'qms-docs/QP-001.md'

interface Story {
  readonly document?: string
  readonly records?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
}

const text = (revision: number, more = '') =>
  `---\nid: QP-001\ntype: procedure\ntitle: Example\nrevision: ${revision}\nowner: production-lead\nnext_review: 2028-01-01\n${more}---\n\nText ${revision}.\n`

/** An approval record of a text, as `qms approve` writes it. */
async function record(of: string, entries: string, more = '', effectiveFrom = '2026-03-01'): Promise<string> {
  const qms = await readQms(memoryTree({ [PATH]: of }), { today: () => '2026-01-01' })
  const [document] = qms.documents
  return `---\nid: AP-QP-001-${document?.fields.revision}\ntype: approval\ndocument: QP-001\nrevision: ${document?.fields.revision}\nblob: ${document?.blob}\nsha256: ${createHash('sha256').update(of).digest('hex')}\ndigest: ${document?.digest}\neffective_from: ${effectiveFrom}\nchange: The first issue of it.\n${more}approvals:\n${entries}---\n`
}

const entry = (by: string, role: string, at: string, meaning = 'approved') =>
  `  - { by: ${by}, role: ${role}, meaning: ${meaning}, at: "${at}", evidence: { note: On paper. } }\n`
const BOTH =
  entry('ada', 'quality-manager', '2026-02-01T10:00:00+01:00') +
  entry('ben', 'production-lead', '2026-02-02T10:00:00+01:00')

async function explain(today: string, { document = text(1), records = [], files = {} }: Story) {
  const named = Object.fromEntries(records.map((content, index) => [`qms-docs/records/AP-${index}.md`, content]))
  const tree = memoryTree({
    'qms-docs/qms.yml': SETTINGS,
    'qms-docs/people.yml': PEOPLE,
    [PATH]: document,
    ...named,
    ...files,
  })
  const qms = await readQms(tree, { today: () => today })
  const found = qms.find('QP-001')
  if (!found) throw new Error('the story has no document')
  return { status: statusOf(qms, found), reasons: explainStatus(qms, found) }
}

describe('the revision in force', () => {
  const letters = async (revision: string, day: string, effectiveFrom: string) => {
    const of = text(1).replace('revision: 1', `revision: ${revision}`).replace('Text 1', `Text ${revision}`)
    const entries =
      entry('ada', 'quality-manager', `${day}T10:00:00+01:00`) +
      entry('ben', 'production-lead', `${day}T11:00:00+01:00`)
    return { of, record: await record(of, entries, '', effectiveFrom) }
  }

  it('is the one that was approved last, where revisions are counted in another form than before', async () => {
    const story = [
      await letters('1', '2026-04-01', '2026-04-02'),
      await letters('A', '2026-02-01', '2026-02-02'),
      await letters('B', '2026-03-01', '2026-03-02'),
    ]
    const records = story.map((one) => one.record)
    const document = story[0]?.of ?? ''
    expect(await explain('2026-05-01', { document, records })).toMatchObject({ status: 'effective' })
    const { reasons } = await explain('2026-03-15', { document, records })
    expect(reasons.join(' ')).toContain('In force today: revision B, since 2026-03-02 (AP-QP-001-B;')
  })
})

describe('the status of a text', () => {
  it('says when a document will be retired, once that is approved', async () => {
    const document = text(1, 'retired: { on: 2026-12-01, reason: Not needed. }\n')
    const { status, reasons } = await explain('2026-11-30', { document, records: [await record(document, BOTH)] })
    expect([status, reasons.at(-2)]).toEqual([
      'effective',
      'It will be retired on 2026-12-01: from that day on it does not apply.',
    ])
    expect((await explain('2026-12-01', { document, records: [await record(document, BOTH)] })).status).toBe('retired')
  })

  it('is draft, in approval, approved and effective, as the days go by', async () => {
    const records = [await record(text(1), BOTH)]
    const statuses = []
    for (const day of ['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-28', '2026-03-01'])
      statuses.push((await explain(day, { records })).status)
    expect(statuses).toEqual(['in approval', 'in approval', 'approved', 'approved', 'effective'])
    expect((await explain('2026-02-01', {})).status).toBe('draft')
  })

  it('says who has not approved yet', async () => {
    const records = [await record(text(1), entry('ada', 'quality-manager', '2026-02-01T10:00:00+01:00'))]
    expect((await explain('2026-02-28', { records })).reasons).toEqual([
      'Revision 1 is in approval.',
      'AP-QP-001-1 approves exactly this text.',
      'Ada approved it as quality-manager on 2026-02-01.',
      'Still to approve: production-lead (Ben).',
      'No revision of it is in force today.',
    ])
  })

  it('does not count a person who did not hold the role that day, wrote the text, or is unknown', async () => {
    const records = [
      await record(
        text(1),
        entry('cem', 'production-lead', '2026-02-01T10:00:00+01:00') +
          entry('ada', 'quality-manager', '2026-02-01T10:00:00+01:00', 'authored') +
          entry('ada', 'quality-manager', '2026-02-01T10:00:00+01:00') +
          entry('zoe', 'production-lead', '2026-02-01T10:00:00+01:00'),
      ),
    ]
    expect((await explain('2026-02-28', { records })).reasons).toEqual([
      'Revision 1 is in approval.',
      'AP-QP-001-1 approves exactly this text.',
      'Cem approved it as production-lead on 2026-02-01. That does not count. Cem did not hold the role production-lead on 2026-02-01.',
      'Ada authored it as quality-manager on 2026-02-01.',
      'Ada approved it as quality-manager on 2026-02-01. That does not count. Ada wrote this revision, and authors cannot approve their own text.',
      'zoe approved it as production-lead on 2026-02-01. That does not count. There is no zoe in people.yml.',
      'Still to approve: quality-manager (Ada), production-lead (Ben).',
      'No revision of it is in force today.',
    ])
  })

  it('outlives its approvers: people leave, owners and the matrix change', async () => {
    const records = [await record(text(1), BOTH, 'required: [quality-manager, production-lead]\n')]
    const handedOver = text(1).replace('owner: production-lead', 'owner: quality-manager')
    expect((await explain('2026-11-22', { records, document: handedOver })).status).toBe('effective')
  })

  it('an approval late in the evening elsewhere counts on the day that it was here', async () => {
    const late =
      entry('ada', 'quality-manager', '2026-02-28T23:30:00-05:00') +
      entry('ben', 'production-lead', '2026-02-02T10:00:00+01:00')
    const records = [await record(text(1), late)]
    expect((await explain('2026-02-28', { records })).status).toBe('in approval')
    expect((await explain('2026-03-01', { records })).reasons).toContain(
      'Ada approved it as quality-manager on 2026-03-01.',
    )
  })

  it('stays what was approved while the next revision is written', async () => {
    const records = [await record(text(1), BOTH)]
    const { status, reasons } = await explain('2026-04-01', { records, document: text(2) })
    expect(status).toBe('draft')
    expect(reasons.at(-2)).toBe(
      'In force today: revision 1, since 2026-03-01 (AP-QP-001-1; “qms show QP-001 --in-force” prints it).',
    )
  })

  it('stays what was approved while people learn the next revision, and is reviewed when it always was', async () => {
    const training = 'training: { roles: [quality-manager], threshold: 100 }\n'
    const next = text(2, training).replace('2028-01-01', '2028-05-01')
    const records = [await record(text(1), BOTH), await record(next, BOTH, training, '2026-05-01')]
    const { status, reasons } = await explain('2026-06-01', { records, document: next })
    expect(status).toBe('approved')
    expect(reasons.at(-2)).toMatch(/^In force today: revision 1, since 2026-03-01 /)
    expect(reasons.at(-1)).toBe('Its next review is due on 2028-03-01.')
  })

  it('is draft again when the text was changed after its approval', async () => {
    const records = [await record(text(1), BOTH)]
    const { status, reasons } = await explain('2026-04-01', { records, document: `${text(1)}\nOne more line.\n` })
    expect(status).toBe('draft')
    expect(reasons[1]).toMatch(/^AP-QP-001-1 approves another text of this revision: this one was changed afterwards\./)
  })

  it('a text that an approved later one replaced, and that came back, is superseded', async () => {
    const records = [await record(text(1), BOTH), await record(text(2), BOTH, '', '2026-05-01')]
    expect((await explain('2026-06-01', { records })).status).toBe('superseded')
  })

  it('is retired from the day on which an approved revision withdraws it, and not before', async () => {
    const withdrawn = text(2, 'retired: { on: 2026-06-01, reason: Not needed. }\n')
    const records = [await record(text(1), BOTH), await record(withdrawn, BOTH, '', '2026-05-01')]
    expect((await explain('2026-05-31', { records, document: withdrawn })).status).toBe('effective')
    expect((await explain('2026-06-01', { records, document: withdrawn })).status).toBe('retired')
    const notApproved = await explain('2026-06-01', { records: records.slice(0, 1), document: withdrawn })
    expect(notApproved.status).toBe('draft')
    expect(notApproved.reasons.join(' ')).toContain('In force today: revision 1')
  })
})

describe('training that has to come first', () => {
  const training = 'training: { roles: [production-lead], threshold: 100 }\n'
  const document = text(1, training)
  const acknowledgement = (on: string, person: string) =>
    `---\nid: AK-2026-001\ntype: acknowledgement\ntitle: Read\ndocument: QP-001\nrevision: 1\nkind: read\non: ${on}\npeople: [${person}]\n---\n`

  it('holds a revision back until enough people have acknowledged it', async () => {
    const records = [await record(document, BOTH)]
    const waiting = await explain('2026-03-15', { document, records })
    expect(waiting.status).toBe('approved')
    expect(waiting.reasons).toContain(
      '0 of 1 people who must know it have acknowledged it. It comes into force once 100 % have.',
    )
    const files = { 'qms-docs/AK-2026-001.md': acknowledgement('2026-03-20', 'ben') }
    expect((await explain('2026-03-19', { document, records, files })).status).toBe('approved')
    expect((await explain('2026-03-20', { document, records, files })).status).toBe('effective')
  })

  it('does not take a text out of force when a new person comes', async () => {
    const records = [await record(document, BOTH)]
    const files = { 'qms-docs/AK-2026-001.md': acknowledgement('2026-03-20', 'ben') }
    expect((await explain('2026-07-01', { document, records, files })).reasons).toContain(
      '0 of 1 people who must know it have acknowledged it; the 100 % that it needs were reached on 2026-03-20.',
    )
  })
})
