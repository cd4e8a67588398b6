import { beforeAll, describe, expect, it } from 'vitest'
import { LEGEND } from '../../../subjects/change/report/how-to-approve.js'
import { approve } from '../../../testing/approve.js'
import { EDITED, gatedSystem, NC, QP, REVISED, revised, TEXT } from '../../../testing/gated-qms.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

const SETTINGS = 'qms-docs/qms.yml'
const PEOPLE = 'qms-docs/people.yml'

/** Ada leads quality, Bea commits, Cy owns the procedures and Dee works by them. */
let system: Record<string, string>

beforeAll(async () => {
  const files = Object.fromEntries(Object.entries(await gatedSystem()).map(([path, text]) => [path, String(text)]))
  const more = `  - { id: cy, name: Cy Example, from: 2020-01-01, roles: [{ role: store-lead }] }
  - { id: dee, name: Dee Example, from: 2020-01-01, roles: [{ role: store-worker }] }
`
  const matrix =
    'approval_matrix:\n  default: { major: [quality-manager, owner], minor: [owner], editorial: [owner] }\n'
  const off = "  role-has-document: 'off'\n  known-people: 'off'\n"
  system = { ...files, [PEOPLE]: files[PEOPLE] + more, [SETTINGS]: files[SETTINGS] + off + matrix }
})

/** @returns a branch that left main when it had `before`, with other files in its working folder */
function branch(files: Readonly<Record<string, string | Uint8Array>>, before = system): TemporaryRepository {
  const repository = temporaryRepository(before)
  repository.git('switch', '--quiet', '--create', 'change')
  repository.write(files)
  return repository
}

function change(repository: TemporaryRepository, ...flags: string[]): string {
  const { code, out, error } = repository.qms('change', '--base', 'main', '--today', '2026-11-22', ...flags)
  expect([code, error]).toEqual([0, ''])
  return out
}

interface ChangeJson {
  readonly next: string
  readonly documents: readonly Record<string, unknown>[]
  readonly records: readonly Record<string, unknown>[]
  readonly settings: readonly unknown[]
  readonly problems: Readonly<Record<'new' | 'old' | 'fixed', readonly { rule: string; line: number }[]>>
}

function changeJson(repository: TemporaryRepository): ChangeJson {
  return JSON.parse(change(repository, '--format', 'json')) as ChangeJson
}

const REVISION = revised(EDITED, '2', 'major', 'Names those on site.')
  .replace('owner: quality-manager', 'owner: store-lead')
  .replace('change:', 'training: { roles: [store-worker] }\nchange:')

/** What is on paper counts only in a first import. */
const REVIEWED = ['note: Said in a meeting.', 'pull_request: 41'] as const

describe('a new revision', () => {
  it('is shown on a terminal', () => {
    expect(change(branch({ [QP]: REVISION }))).toBe(PRETTY)
  })

  it('is shown on the pull request, with links to pages that show more', () => {
    const flags = ['--redline-url', 'https://example.org/(qms)/{id}/', '--preview-url', 'https://example.org/preview']
    expect(change(branch({ [QP]: REVISION }), '--format', 'markdown', ...flags)).toBe(MARKDOWN)
  })

  it('is plain data for programs', () => {
    const { documents, ...rest } = changeJson(branch({ [QP]: REVISION }))
    expect(rest).toEqual({
      version: 1,
      today: '2026-11-22',
      base: 'main',
      next: 'Ada Example (quality-manager) and Cy Example (store-lead) have to read and approve QP-001.',
      inForce: [],
      records: [],
      settings: [],
      problems: { new: [], old: [], fixed: [] },
    })
    expect(documents).toEqual([
      {
        id: 'QP-001',
        title: 'Control of documented information',
        type: 'Procedure',
        file: QP,
        outcome: 'revised',
        revision: { from: '1', to: '2' },
        changeClass: 'major',
        summary: 'Names those on site.',
        explanation: [
          'Revision 2 is a draft.',
          'It is not approved yet. It needs: quality-manager (Ada Example), store-lead (Cy Example).',
          'In force today: revision 1, since 2026-02-20 (AP-QP-001-1; “qms show QP-001 --in-force” prints it).',
          'Its next review is due on 2028-01-01.',
        ],
        approval: 'missing',
        approvers: [
          { role: 'quality-manager', people: ['Ada Example'] },
          { role: 'store-lead', people: ['Cy Example'] },
        ],
        training: [{ role: 'store-worker', people: ['Dee Example'], acknowledged: [] }],
        affects: [
          {
            type: 'Role',
            areRecords: false,
            documents: [{ id: 'quality-manager', title: 'Quality manager', by: ['body'] }],
          },
        ],
        files: [],
        records: [],
        differences: '1 section changed. 3 fields changed.',
      },
    ])
  })
})

describe('the outcome of a document is', () => {
  const outcomes = (repository: TemporaryRepository) =>
    changeJson(repository).documents.map(({ id, outcome, revision, approval }) => ({ id, outcome, revision, approval }))

  it('new, with its first revision to approve', () => {
    const draft = TEXT.replace('QP-001', 'QP-002').replace('documented information', 'records')
    expect(outcomes(branch({ 'qms-docs/procedures/QP-002.md': draft }))).toEqual([
      { id: 'QP-002', outcome: 'new', revision: { to: '1' }, approval: 'missing' },
    ])
  })

  it('changed, where the text is another and the number is not', () => {
    expect(outcomes(branch({ [QP]: EDITED }))).toEqual([
      { id: 'QP-001', outcome: 'changed', revision: { from: '1', to: '1' }, approval: 'missing' },
    ])
  })

  it('retired, with that to approve', () => {
    const retired = 'retired:\n  on: 2027-01-01\n  reason: Nobody needs it.\n---\n\n##'
    const text = revised(TEXT, '2', 'major', 'Withdraws it.').replace('---\n\n##', retired)
    const [found] = changeJson(branch({ [QP]: text })).documents
    expect(found).toMatchObject({ outcome: 'retired', revision: { from: '1', to: '2' }, approval: 'missing' })
    expect(found?.explanation).toContain('It is not approved yet. It needs: quality-manager (Ada Example).')
  })

  it('deleted, which is a problem and not to be approved', () => {
    const repository = branch({})
    repository.git('rm', '--quiet', QP)
    expect(outcomes(repository)).toEqual([
      { id: 'QP-001', outcome: 'deleted', revision: { from: '1' }, approval: 'not needed' },
    ])
    expect(changeJson(repository).problems.new.map(({ rule }) => rule)).toContain('nothing-deleted')
  })

  it('no longer read, where its file is broken or a setting leaves it out', () => {
    const broken = branch({ [QP]: TEXT.replace('title:', 'title: [') })
    expect(outcomes(broken)).toEqual([
      { id: 'QP-001', outcome: 'no longer read', revision: { from: '1' }, approval: 'not needed' },
    ])
    expect(changeJson(broken).problems.new.map(({ rule }) => rule)).toContain('valid-yaml')
    const ignored = branch({ [SETTINGS]: `${system[SETTINGS]}ignore: [procedures/QP-001.md]\n` })
    expect(outcomes(ignored).map(({ outcome }) => outcome)).toEqual(['no longer read'])
  })

  it('moved, with nothing to approve', () => {
    const repository = branch({})
    repository.git('mv', QP, 'qms-docs/procedures/QP-001-documents.md')
    expect(changeJson(repository)).toMatchObject({
      documents: [{ outcome: 'moved', movedFrom: QP, approval: 'not needed' }],
      next: 'Nothing here needs an approval: it can be merged.',
    })
  })

  it('unchanged, where only the day of its review comes earlier', () => {
    const repository = branch({ [QP]: TEXT.replace('2028-01-01', '2027-01-01') })
    expect(outcomes(repository)).toEqual([
      { id: 'QP-001', outcome: 'unchanged', revision: { from: '1', to: '1' }, approval: 'not needed' },
    ])
    expect(change(repository)).toContain('QP-001    Control of documented information  next review  1         –      –')
    expect(changeJson(repository).next).toBe('Nothing here needs an approval: it can be merged.')
  })
})

describe('approvals', () => {
  it('that come with a branch are told beside their document, and nothing is left to do', async () => {
    const before = { ...system, [QP]: REVISED }
    const approved = await approve(before, ['QP-001'], '2026-03-20')
    const record = 'qms-docs/records/approvals/AP-QP-001-2.md'
    const text = String(approved[record])
      .replace('required: []', 'required: [quality-manager]')
      .replace(...REVIEWED)
    const repository = branch({ [record]: text }, before)
    expect(changeJson(repository)).toMatchObject({
      documents: [
        {
          id: 'QP-001',
          outcome: 'unchanged',
          approval: 'complete',
          records: [{ id: 'AP-QP-001-2', type: 'Approval', outcome: 'new' }],
        },
      ],
      records: [],
      next: 'All approvals are there: it can be merged.',
    })
    expect(change(repository)).toContain(
      'QP-001    Control of documented information  approval  2         –      all have approved',
    )
  })

  it('are asked of those whom the matrix named before the branch changed it, too', () => {
    const weaker = system[SETTINGS]?.replace('[quality-manager, owner]', '[owner]') ?? ''
    const { documents, settings } = changeJson(branch({ [QP]: REVISION, [SETTINGS]: weaker }))
    expect(documents[0]?.approvers).toMatchObject([{ role: 'quality-manager' }, { role: 'store-lead' }])
    expect(settings).toEqual([
      {
        file: SETTINGS,
        what: ['approval_matrix'],
        effects: [
          'QP-001 and quality-manager: for major changes, the approval of quality-manager is no longer needed (before: quality-manager and owner; now: owner).',
        ],
      },
    ])
  })

  it('are told by the list, where not everybody approves everything', () => {
    const role = 'qms-docs/roles/quality-manager.md'
    const other = revised(system[role] ?? '', '2', 'major', 'Adds a duty.').replace('duties:', 'duties:\n  - Audits.')
    expect(changeJson(branch({ [QP]: REVISION, [role]: other })).next).toBe(
      'Ada Example (quality-manager) and Cy Example (store-lead) have to read and approve QP-001 and quality-manager, each what the list says.',
    )
  })

  it('are asked of a role that nobody holds by its name', () => {
    const text = REVISION.replace('store-lead', 'works-lead')
    expect(changeJson(branch({ [QP]: text })).next).toContain('works-lead (no holder)')
  })
})

describe('problems', () => {
  const empty = (text: string) => text.replace('All documents.\n', '')

  it('that were there before are told apart from new ones, wherever they stand now', () => {
    const before = { ...system, [QP]: empty(TEXT) }
    const after = empty(REVISION).replace('Everybody', 'A new line.\n\nEverybody').replace('Approvals.\n', '')
    const { problems, next } = changeJson(branch({ [QP]: after }, before))
    expect(problems.old.map(({ rule, line }) => [rule, line])).toEqual([['no-empty-sections', 22]])
    expect(problems.new.map(({ rule, line }) => [rule, line])).toEqual([['no-empty-sections', 39]])
    expect(next).toBe(
      'First fix 1 error that this change brings; then Ada Example (quality-manager) and Cy Example (store-lead) have to read and approve QP-001.',
    )
  })

  it('that the baseline knows are not new, though one more makes a check tell them all', () => {
    const known = `reason: Known.\nexpires: 2027-01-01\nproblems:\n  - { rule: no-empty-sections, file: ${QP}, count: 1 }\n`
    const before = { ...system, [QP]: empty(TEXT), 'qms-docs/baseline.yml': known }
    const { problems } = changeJson(branch({ [QP]: empty(REVISION).replace('Approvals.\n', '') }, before))
    expect([problems.new.length, problems.old.length]).toEqual([1, 1])
  })

  it('that are gone are told as fixed', () => {
    const { problems } = changeJson(branch({ [QP]: REVISION }, { ...system, [QP]: empty(TEXT) }))
    expect(problems.fixed.map(({ rule }) => rule)).toEqual(['approved-text-unchanged', 'no-empty-sections'])
  })
})

describe('besides documents', () => {
  it('records, people and document types are told', () => {
    const record = (system[NC] ?? '').replaceAll('NC-2026-001', 'NC-2026-002').replace('the wall', 'the door')
    const repository = branch({
      'qms-docs/records/nonconformities/NC-2026-002.md': record,
      [NC]: (system[NC] ?? '').replace('due: 2026-04-01', 'due: 2026-04-02'),
      [PEOPLE]: (system[PEOPLE] ?? '').replace(
        '- role: quality-manager',
        '- role: quality-manager\n        from: 2021-01-01',
      ),
    })
    const { records, settings } = changeJson(repository)
    expect(records).toEqual([
      {
        id: 'NC-2026-001',
        title: 'Old text on the wall',
        type: 'Nonconformity',
        file: NC,
        outcome: 'changed',
        differences: 'The text is unchanged. 1 field changed.',
      },
      {
        id: 'NC-2026-002',
        title: 'Old text on the door',
        type: 'Nonconformity',
        file: 'qms-docs/records/nonconformities/NC-2026-002.md',
        outcome: 'new',
      },
    ])
    expect(settings).toEqual([
      {
        file: PEOPLE,
        what: ['Ada Example'],
        effects: ['Ada Example may approve as quality-manager from 2021-01-01 (before: without dates).'],
      },
    ])
  })

  it('nothing is told of files that are not controlled', () => {
    expect(change(branch({ 'README.md': 'Read me.\n' }), '--format', 'markdown')).toBe(
      `<!-- qms-kit: nothing controlled changes -->

## What changes in the quality management system

**Next:** No document, record or setting of the quality management system changes: no approval is needed.

Nothing controlled changed since \`main\`, as of 2026-11-22. Problems: no problem is new.
`,
    )
  })
})

describe('a command that cannot answer says why', () => {
  const said = (...flags: string[]) => {
    const { code, error } = branch({}).qms('change', '--today', '2026-11-22', ...flags)
    return [code, error]
  }

  it('without a branch to compare with', () => {
    expect(said()).toEqual([
      2,
      expect.stringContaining(
        'qms change also needs --base <ref> (the branch that it will be merged into, such as main).',
      ),
    ])
  })

  it('with a branch that is not there', () => {
    expect(said('--base', 'trunk')).toEqual([
      2,
      'git knows no commit “trunk” (--base). “git branch --all” and “git log” list what there is.\n',
    ])
  })

  it('with an address that is none', () => {
    expect(said('--base', 'main', '--redline-url', 'javascript:alert(1)')).toEqual([
      2,
      '“javascript:alert(1)” is not the address of a web page. --redline-url takes one that begins with https://.\n',
    ])
  })
})

const PRETTY = `1 document (revised) changed since main, as of 2026-11-22: no problem is new.

Next: Ada Example (quality-manager) and Cy Example (store-lead) have to read and approve QP-001.

document  title                              change        revision  class  still to approve
────────  ─────────────────────────────────  ────────────  ────────  ─────  ──────────────────────────────────────────────────────
QP-001    Control of documented information  new revision  1 → 2     major  quality-manager (Ada Example), store-lead (Cy Example)

QP-001 Control of documented information: revision 1 → 2, major
  Why: Names those on site.
  Status: Revision 2 is a draft. It is not approved yet. It needs: quality-manager (Ada Example), store-lead (Cy Example). In force today: revision 1, since 2026-02-20 (AP-QP-001-1; “qms show QP-001 --in-force” prints it). Its next review is due on 2028-01-01.
  Has to learn it: store-worker: Dee Example
  Refers to it, and may have to change, too: Role: quality-manager Quality manager

Fields
  owner: [-quality-manager-] {+store-lead+}
  training › roles: added {+store-worker+}

Purpose (changed)
~ Everybody {+on site+} works with the right text.

… 5 unchanged sections: Scope, Responsibilities, Procedure, Related documents, Records
`
const MARKDOWN = `## What changes in the quality management system

**Next:** Ada Example (quality-manager) and Cy Example (store-lead) have to read and approve QP-001.

Changed since \`main\`, as of 2026-11-22: 1 document (revised). Problems: no problem is new.

### Documents

- **[QP-001 Control of documented information](https://example.org/%28qms%29/QP-001/)**: new revision, 1 → 2, major
  - Names those on site.
  - Still to approve: quality-manager (Ada Example), store-lead (Cy Example)

[The manual as it would be](https://example.org/preview)

<details open><summary>QP-001 Control of documented information: revision 1 → 2, major</summary>

- **Why:** Names those on site.
- **Status:** Revision 2 is a draft. It is not approved yet. It needs: quality-manager (Ada Example), store-lead (Cy Example). In force today: revision 1, since 2026-02-20 (AP-QP-001-1). Its next review is due on 2028-01-01.
- **Has to learn it:** store-worker: Dee Example
- **Refers to it, and may have to change, too:** Role: quality-manager Quality manager

**What changed:** 1 section changed. 2 fields changed.

- owner: ~~quality-manager~~ **store-lead**
- training › roles: added **store-worker**

#### Purpose *(changed)*

Everybody **on site** works with the right text.

*… 5 unchanged sections: Scope, Responsibilities, Procedure, Related documents, Records*

</details>

<details><summary>What the signs and words mean</summary>

${LEGEND}

</details>
`

it('names the packages, workflows and schemas that a branch changes, because they decide on the checks', () => {
  const before = {
    ...system,
    'package.json': '{}',
    'package-lock.json': '{}',
    'vendor/qms-kit.tgz': 'ours',
    '.github/workflows/check.yml': 'on: push',
  }
  const repository = branch(
    { 'package.json': '{ "dependencies": { "qms-kit": "file:mine" } }', '.npmrc': 'a=b' },
    before,
  )
  repository.write({ 'vendor/qms-kit.tgz': 'theirs', 'package-lock.json': '{}', 'schemas/common.schema.json': '{}' })
  repository.git('rm', '--quiet', '.github/workflows/check.yml')
  expect(changeJson(repository).settings).toEqual([
    { file: '.npmrc', what: ['new'], effects: [] },
    { file: 'package.json', what: ['changed'], effects: [] },
    { file: 'schemas/', what: ['common.schema.json (new)'], effects: [] },
    { file: '.github/', what: ['workflows/check.yml (deleted)'], effects: [] },
    { file: 'vendor/', what: ['qms-kit.tgz (changed)'], effects: [] },
  ])
})
