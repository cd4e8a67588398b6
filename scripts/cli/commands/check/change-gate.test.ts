import { beforeAll, describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import {
  AP,
  CLOSED,
  EDITED,
  gate,
  gatedSystem,
  NC,
  PICTURE,
  QP,
  REVISED,
  ROLE,
  revised,
  TEXT,
} from '../../../testing/gated-qms.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

let system: Record<string, string | Uint8Array>

beforeAll(async () => {
  system = await gatedSystem()
})

const REVISED_AP = 'qms-docs/records/approvals/AP-QP-001-2.md'

async function approveRevised() {
  const files = await approve({ ...system, [QP]: REVISED }, ['QP-001'], '2026-03-20')
  // What is on paper counts only in a first import.
  const record = String(files[REVISED_AP]).replace('note: Said in a meeting.', 'pull_request: 41')
  return { ...files, [REVISED_AP]: record }
}

/** A repository that is on a branch of its own, ready to be changed. */
function onBranch(files = system, main = 'main'): TemporaryRepository {
  const repository = temporaryRepository(files)
  repository.git('branch', '--move', main)
  repository.git('switch', '--quiet', '--create', 'change')
  return repository
}

function changed(files: Readonly<Record<string, string | Uint8Array>>): TemporaryRepository {
  const repository = onBranch()
  repository.write(files)
  return repository
}

describe('the gate lets through', () => {
  it('a new document', () => {
    const draft = SMALL_QMS[QP]?.replace('QP-001', 'QP-002').replace('documented information', 'records') ?? ''
    expect(gate(changed({ 'qms-docs/procedures/QP-002.md': draft }))).toEqual([])
  })

  it('a document that moves to another folder, and its picture with it', () => {
    const repository = onBranch()
    repository.git('mv', 'qms-docs/procedures', 'qms-docs/rules')
    expect(gate(repository)).toEqual([`folder-of-type qms-docs/rules/QP-001.md:3`])
  })

  it('a new revision that says what it changes', () => {
    expect(gate(changed({ [QP]: REVISED }))).toEqual([])
  })

  it('another owner, an earlier review, other line ends and a byte-order mark', () => {
    const text = `\uFEFF${TEXT.replace('owner: quality-manager', 'owner: ada').replace('2028-01-01', '2027-01-01')}`
    const repository = changed({ [QP]: text.replaceAll('\n', '\r\n') })
    expect(gate(repository)).toEqual([`line-ends ${QP}:1`])
  })

  it('an approval and nothing else', async () => {
    const repository = changed({ [QP]: REVISED })
    repository.commit('revise')
    repository.git('branch', '--force', 'main')
    repository.write(await approveRevised())
    expect(gate(repository)).toEqual([])
  })

  it('a later review with the record of one that kept the text', () => {
    const digest = /^digest: (.*)$/m.exec(String(system[AP]))?.[1]
    const review = `---
id: DR-2026-001
type: document-review
document: QP-001
revision: 1
digest: ${digest}
reviewed: 2026-11-20
by: ada
outcome: keep
note: Read with the people who use it.
next_review: 2028-11-01
---
`
    const repository = changed({
      [QP]: TEXT.replace('2028-01-01', '2028-11-01'),
      'qms-docs/records/document-reviews/DR-2026-001.md': review,
    })
    expect(gate(repository)).toEqual([])
  })

  it('a retirement', () => {
    const retired = 'retired:\n  on: 2027-01-01\n  reason: Nobody needs it.\n---\n\n##'
    const text = revised(TEXT, '2', 'major', 'Withdraws it.....').replace('---\n\n##', retired)
    expect(gate(changed({ [QP]: text }))).toEqual([])
  })

  it('giving up a draft for the text that was approved', () => {
    const repository = changed({ [QP]: REVISED })
    repository.commit('revise')
    repository.git('branch', '--force', 'main')
    repository.git('revert', '--no-edit', 'HEAD')
    expect(gate(repository)).toEqual([])
  })

  it('1.10 after 1.9', async () => {
    const settings = String(system['qms-docs/qms.yml']).replace(
      'severities',
      'revisions: { procedure: decimal }\nseverities',
    )
    const files = { ...system, 'qms-docs/qms.yml': settings, [QP]: TEXT.replace('revision: 1', 'revision: 1.9') }
    const repository = onBranch(await approve(files, ['QP-001'], '2026-03-20'))
    repository.write({ [QP]: revised(EDITED, '1.10', 'minor', 'Names those on site.') })
    expect(gate(repository)).toEqual([])
  })

  it('an amended record', () => {
    const amendment =
      'amendments:\n  - { on: 2026-11-20, by: ada, field: due, was: 2026-04-01, reason: Mistyped. }\nevidence'
    const text = CLOSED.replace('due: 2026-04-01', 'due: 2026-04-02').replace('evidence', amendment)
    expect(gate(changed({ [NC]: text }))).toEqual([])
  })
})

describe('the gate stops', () => {
  it('an approved text that changes without a new revision', () => {
    const repository = changed({ [QP]: EDITED })
    expect(gate(repository)).toEqual([`revision-bumped ${QP}:5`])
    repository.commit('edit')
    expect(gate(repository, 'HEAD')).toEqual([`approved-text-unchanged ${QP}:5`])
  })

  it('the same where no approvals are kept', () => {
    const repository = onBranch(SMALL_QMS)
    repository.write({ [QP]: SMALL_QMS[QP]?.replace('Everybody', 'Somebody') ?? '' })
    expect(gate(repository)).toEqual([`revision-bumped ${QP}:5`])
  })

  it('the same although the change itself switches the rule off', () => {
    const settings = String(system['qms-docs/qms.yml']).replace('severities:', "severities:\n  revision-bumped: 'off'")
    const repository = changed({ [QP]: EDITED, 'qms-docs/qms.yml': settings })
    expect(gate(repository)).toEqual([`revision-bumped ${QP}:5`])
  })

  it('the same with an approval record that was made to fit', async () => {
    const forged = await approve({ ...system, [QP]: EDITED }, ['QP-001'])
    expect(gate(changed(forged))).toEqual([
      `revision-bumped ${QP}:5`,
      `approved-text-kept ${AP}:6`,
      `closed-records-unchanged ${AP}:6`,
      `in-force-explained ${AP}:6`,
      ...[7, 8].map((line) => `closed-records-unchanged ${AP}:${line}`),
    ])
  })

  it('a picture that changes behind an approved text', () => {
    expect(gate(changed({ [PICTURE]: 'another picture' }))).toEqual([`revision-bumped ${QP}:5`])
  })

  it('a document and a record that are deleted', () => {
    const repository = onBranch()
    repository.git('rm', '--quiet', QP, NC)
    expect(gate(repository)).toEqual([
      `nothing-deleted ${QP}:1`,
      `nothing-deleted ${NC}:1`,
      `resolved-mentions ${ROLE}:21`,
    ])
  })

  it('a review date that just moves', () => {
    expect(gate(changed({ [QP]: TEXT.replace('2028-01-01', '2028-02-01') }))).toEqual([`review-recorded ${QP}:7`])
  })

  it('a way back behind a revision that was approved', async () => {
    const repository = onBranch(await approveRevised())
    repository.write({ [QP]: TEXT })
    expect(gate(repository)).toEqual([`revision-increases ${QP}:5`])
  })

  it('a closed record that is rewritten', () => {
    expect(gate(changed({ [NC]: CLOSED.replace('due: 2026-04-01', 'due: 2026-04-02') }))).toEqual([
      `closed-records-unchanged ${NC}:14`,
    ])
  })

  it('none of what fits badly, but says so: a revision without a change, a change that is more than editorial', () => {
    const same = revised(TEXT, '2', 'editorial', 'Corrects the text.')
    const more = same.replace('## Records', '## Exceptions\n\nNone.\n\n## Records')
    const repository = changed({ [QP]: same })
    expect(gate(repository)).toEqual([`revision-changes-something ${QP}:5`])
    repository.write({ [QP]: more })
    expect(gate(repository)).toEqual([`change-class-fits ${QP}:11`])
    repository.write({ [QP]: TEXT.replace('revision: 1', 'revision: 2').replace('## Purpose', '## Purpose\n\nOne.') })
    expect(gate(repository)).toEqual([`change-described ${QP}:11`])
  })
})

describe('the gate compares with where the branch began', () => {
  it('whatever main did since then, also after main was merged', async () => {
    const repository = onBranch()
    repository.write({ [ROLE]: revised(String(system[ROLE]), '2', 'major', 'Adds a duty to the role.') })
    repository.write({ [ROLE]: repository.read(ROLE).replace('duties:', 'duties:\n  - Audits.') })
    repository.commit('revise the role')
    repository.git('switch', '--quiet', 'main')
    repository.write(await approveRevised())
    repository.commit('revise the procedure')
    repository.git('switch', '--quiet', 'change')
    expect(gate(repository)).toEqual([])
    repository.git('merge', '--quiet', '--no-edit', 'main')
    expect(gate(repository)).toEqual([])
    repository.write({ [QP]: REVISED.replace('on site', 'in the house') })
    expect(gate(repository)).toEqual([`revision-bumped ${QP}:5`])
  })

  it.each([
    ['squash', ['merge', '--quiet', '--squash', 'change']],
    ['rebase', ['cherry-pick', 'change~2..change']],
  ])('so that the next branch begins again after a %s merge', (_name, merge) => {
    const repository = onBranch(SMALL_QMS, 'trunk')
    const text = SMALL_QMS[QP]?.replace('Everybody', 'Everybody on site') ?? ''
    repository.write({ [QP]: text })
    repository.commit('edit')
    repository.write({ [QP]: revised(text, '2', 'minor', 'Names those on site.') })
    repository.commit('revise')
    repository.git('switch', '--quiet', 'trunk')
    repository.git(...merge)
    repository.commit('merged')
    repository.git('switch', '--quiet', '--create', 'next')
    repository.write({ [QP]: repository.read(QP).replace('on site', 'in the house') })
    expect(gate(repository, 'trunk')).toEqual([`revision-bumped ${QP}:5`])
  })
})

it('in a pull request the problem is on the changed line, and of a deleted file on its first', () => {
  const repository = changed({ [NC]: CLOSED.replace('due: 2026-04-01', 'due: 2026-04-02') })
  repository.git('rm', '--quiet', QP)
  const command = ['check', '--today', '2026-11-22', '--base', 'main', '--rule', 'nothing-deleted'] as const
  expect(repository.qms(...command, '--rule', 'closed-records-unchanged', '--format', 'github').out).toBe(
    `::error file=${QP},line=1,col=1,endLine=1,endColumn=1,title=nothing-deleted::QP-001 is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (\`qms retire QP-001 --reason …\` does it).
::error file=${NC},line=14,col=6,endLine=14,endColumn=16,title=closed-records-unchanged::“due” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: due, was: "2026-04-01", reason: … }\`.
4 documents checked as of 2026-11-22: 2 errors, 0 warnings, 0 notes.
`,
  )
  expect(repository.qms(...command).out).toBe(
    `${QP}
  1:1  error  QP-001 is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (\`qms retire QP-001 --reason …\` does it).  nothing-deleted

✖ 4 documents checked as of 2026-11-22: 1 error.
`,
  )
})
