import { describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { CHECK_LOG_TABLE, checkLog } from '../../../testing/check-log.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryFolder } from '../../../testing/temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const procedure = String(SMALL_QMS[PATH])
const CLASSES = `${SMALL_QMS['qms-docs/qms.yml']}confidentiality: { classes: [public, internal, confidential], default: internal }\n`
const another = (id: string, more = '') => ({
  [`qms-docs/procedures/${id}.md`]: procedure.replace('QP-001', id).replace('change:', `${more}change:`),
})

/** @returns what a build says after its first line, and the page that everybody begins on */
function build(files: Readonly<Record<string, string | Uint8Array>>, ...options: readonly string[]) {
  const repository = temporaryFolder(files)
  const { code, out, error } = repository.qms('site', 'build', '--today', '2026-11-22', ...options)
  expect([code, error]).toEqual([0, ''])
  const [, ...notes] = out.trimEnd().split('\n')
  const home = repository.read('_site/index.html').replace(/<[^>]*>/g, '')
  return { notes, home, repository }
}

describe('a build', () => {
  it('says in one line how many documents it leaves out, and why', async () => {
    const files = {
      ...checkLog('no,on,by,result', '<<<<<<< HEAD', '1,2026-11-02,ada,ok', '=======', '>>>>>>> change'),
      ...another('QP-002'),
      ...another('QP-003'),
      ...another('QP-004', 'confidentiality: confidential\n'),
      'qms-docs/qms.yml': CLASSES,
      'qms-docs/procedures/QP-005.md': '---\nid: [\n---\n',
      'qms-docs/notes.md': 'Some notes\n',
    }
    const approved = await approve(files, ['QP-001', 'QP-004', 'quality-manager'])
    const { notes } = build(approved, '--audience', 'internal')
    expect(notes).toEqual([
      '5 documents are not in this manual: 2 drafts (add --drafts to see them), 1 of class confidential (the audience is internal), 2 that cannot be read.',
      `Not published in full: ${CHECK_LOG_TABLE}. Rows of it cannot be read. “qms check” says why.`,
      expect.stringContaining('Not published: qms-docs/notes.md. The file has no front matter.'),
      expect.stringContaining('Not published: qms-docs/procedures/QP-005.md. '),
    ])
  })

  it('counts what is on its way: in approval, for a later date, waiting for acknowledgements', async () => {
    const training = 'training: { roles: [quality-manager], threshold: 100 }\n'
    const files = { ...SMALL_QMS, ...another('QP-002'), ...another('QP-003', training), ...another('QP-004') }
    const approved = await approve(files, ['QP-001', 'QP-002', 'QP-003', 'QP-004', 'quality-manager'])
    const recordOf = (id: string) => `qms-docs/records/approvals/AP-${id}-1.md`
    const change = (id: string, from: string, to: string) => ({
      [recordOf(id)]: String(approved[recordOf(id)]).replace(from, to),
    })
    const { notes, repository } = build({
      ...approved,
      ...change('QP-002', 'effective_from: 2026-02-20', 'effective_from: 2027-03-01'),
      ...change('QP-004', 'required: []', 'required: [quality-manager, managing-director]'),
    })
    expect(notes).toEqual([
      '3 documents are not in this manual: 1 in approval, 1 approved for a later date, 1 approved, waiting for acknowledgements.',
    ])
    const state = repository
      .read('_site/state.html')
      .replaceAll(' dir="auto"', '')
      .replace(/<(?!a )[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(state).toContain('In approval <a href="problems.html#LeftOut">1')
    expect(state).toContain('Approved, not in force yet <a href="problems.html#LeftOut">2')
  })

  it('shows all there is without a word about it', () => {
    expect(build(SMALL_QMS).notes).toEqual([])
  })
})

describe('a manual in which nothing is in force yet', () => {
  const required = `${SMALL_QMS['qms-docs/qms.yml']}approvals: { required: true }\n`
  const howToApprove =
    'Documents appear here once they are approved: “qms approve ID” records an approval, and “qms site serve --drafts” shows the drafts.'

  it('says that its documents are drafts, how to approve them and how to see them', () => {
    const { notes, home, repository } = build({ ...SMALL_QMS, 'qms-docs/qms.yml': required })
    expect(notes).toEqual([
      '2 documents are not in this manual: 2 drafts (add --drafts to see them).',
      `Nothing is in force yet. ${howToApprove}`,
    ])
    expect(home).toContain(`Nothing is in force yet. ${howToApprove}`)
    const state = repository
      .read('_site/state.html')
      .replaceAll(' dir="auto"', '')
      .replace(/<(?!a )[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(state).toContain('Drafts that wait <a href="problems.html#LeftOut">2')
  })

  it('says that its readers may see none of its documents', () => {
    const { notes, home } = build({ ...SMALL_QMS, 'qms-docs/qms.yml': CLASSES }, '--audience', 'public')
    const why =
      'Nothing is in force yet. No document is for readers of the class “public”. If the manual is for your own people, build it with “--audience internal” where only they can read it. If a document is for everyone, write “confidentiality: public” in it.'
    expect(notes).toEqual(['2 documents are not in this manual: 2 of class internal (the audience is public).', why])
    expect(home).toContain(why)
  })

  it('says both where both are so: approving alone would not help', () => {
    const { notes } = build(
      { ...SMALL_QMS, 'qms-docs/qms.yml': `${required}${CLASSES.split('\n').at(-2)}\n` },
      '--audience',
      'public',
    )
    expect(notes[1]).toContain(`${howToApprove} No document is for readers of the class “public”.`)
  })

  it('says how to begin where there are no documents', () => {
    const { notes } = build({ 'qms-docs/qms.yml': 'organization: { name: Example }\n' })
    expect(notes).toEqual(['Nothing is in force yet. There are no documents: “qms new procedure” begins one.'])
  })
})
