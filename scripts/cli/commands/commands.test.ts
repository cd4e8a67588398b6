import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']

describe('qms list', () => {
  it('lists all documents', () => {
    expect(temporaryRepository(SMALL_QMS).qms('list').out).toBe(
      `id               type       title                              revision  owner
───────────────  ─────────  ─────────────────────────────────  ────────  ───────────────
QP-001           procedure  Control of documented information  1         quality-manager
quality-manager  role       Quality manager                    1         quality-manager
`,
    )
  })

  it('gives the register of a type as CSV', () => {
    expect(temporaryRepository(SMALL_QMS).qms('list', 'procedure', '--format', 'csv').out).toBe(
      'id,title,revision,owner,process,next_review,status\r\nQP-001,Control of documented information,1,quality-manager,,2028-01-01,draft\r\n',
    )
  })
})

describe('qms show', () => {
  it('shows what a document says, what it links to and what links to it', () => {
    const { out } = temporaryRepository(SMALL_QMS).qms('show', 'qp-001', ...TODAY)
    expect(out).toContain('QP-001  Control of documented information\nProcedure, draft · qms-docs/procedures/QP-001.md')
    expect(out).toContain(
      'Links to\n  quality-manager  Quality manager  (owner)\n  quality-manager  Quality manager  (body)',
    )
    expect(temporaryRepository(SMALL_QMS).qms('show', 'quality-manager').out).toContain('Linked from\n')
  })
})

describe('qms new', () => {
  it('writes the next free id into the right folder, with everything that is needed', () => {
    const repository = temporaryRepository(SMALL_QMS)
    expect(repository.qms('new', 'procedure', 'Internal audit: how', '--owner', 'quality-manager', ...TODAY)).toEqual({
      code: 0,
      out: 'qms-docs/procedures/QP-002.md\nFill in what is empty; “qms check qms-docs/procedures/QP-002.md” says what is still missing.\n',
      error: '',
    })
    expect(repository.read('qms-docs/procedures/QP-002.md')).toMatch(
      /^---\nid: QP-002\ntype: procedure\ntitle: "Internal audit: how"\nrevision: 1\nowner: quality-manager\nnext_review: 2028-11-22\nchange:\n {2}class: major\n {2}summary: First issue\.\n---\n\n## Purpose\n\n<!-- .* -->\n/,
    )
    const { problems } = JSON.parse(repository.qms('check', '--format', 'json', ...TODAY, 'qms-docs/procedures').out)
    expect(new Set(problems.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set(['no-empty-sections', 'no-orphans']),
    )
  })

  it('counts records by year, and leaves what only the author knows empty with a hint', () => {
    const repository = temporaryRepository({
      ...SMALL_QMS,
      'qms-docs/records/nonconformities/NC-2025-007.md': '---\nid: NC-2025-007\ntype: nonconformity\n---\n',
    })
    expect(repository.qms('new', 'nonconformity', 'Wrong label', ...TODAY).out).toContain('NC-2026-001.md')
    expect(repository.read('qms-docs/records/nonconformities/NC-2026-001.md')).toContain(
      'detected: # The day on which it was noticed.\n',
    )
    expect(repository.qms('new', 'nonconformity', 'Wrong label', ...TODAY).out).toContain('NC-2026-002.md')
  })

  it('makes the id of a role from its title', () => {
    expect(temporaryRepository(SMALL_QMS).qms('new', 'role', 'Head of Operations').out).toContain(
      'qms-docs/roles/head-of-operations.md',
    )
  })

  it('makes no id that is too long for the name of a file', () => {
    expect(temporaryRepository(SMALL_QMS).qms('new', 'role', 'Head of everything '.repeat(20))).toEqual({
      code: 2,
      out: '',
      error:
        'The id “head-of-everything-head-…” is 379 characters long. At most 200 are possible, because files and approval records are named after it: choose a shorter one.\n',
    })
  })

  it('never hands out the id of a file that cannot be read', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, 'qms-docs/procedures/QP-002.md': 'no front matter' })
    expect(repository.qms('new', 'procedure', 'Internal audit').out).toContain('QP-003.md')
  })
})

describe('qms explain', () => {
  it('gives the reason, the clauses, a wrong and a right example', () => {
    const { out } = temporaryRepository(SMALL_QMS).qms('explain', 'unique-id')
    expect(out).toContain('Require every id to belong to one document only.')
    expect(out).toContain('iso-9001-2015/7.5.2')
    expect(out).toMatch(/Wrong: .*\n[\s\S]*What it says:[\s\S]*Right: /)
  })

  it('lists all rules without a name', () => {
    const lines = temporaryRepository(SMALL_QMS).qms('explain').out.trim().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(50)
  })
})

describe('qms generate', () => {
  it('writes editor settings, keeps what else is there, and knows when they are up to date', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, '.vscode/settings.json': '{ "editor.rulers": [100] }\n' })
    expect(repository.qms('generate', '--check').code).toBe(1)
    expect(repository.qms('generate').code).toBe(0)
    expect(repository.qms('generate', '--check')).toEqual({ code: 0, out: '', error: '' })
    const settings = JSON.parse(repository.read('.vscode/settings.json'))
    expect(settings['editor.rulers']).toEqual([100])
    expect(settings['yaml.schemas']['./.vscode/qms/settings.schema.json']).toBe('qms-docs/qms.yml')
    for (const [path] of Object.entries(settings['yaml.schemas'])) JSON.parse(repository.read(path))
  })

  it('adds to settings with comments, and refuses what is not JSON', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, '.vscode/settings.json': '{ // mine\n}\n' })
    expect(repository.qms('generate', 'editors').code).toBe(0)
    expect(repository.read('.vscode/settings.json')).toMatch(
      /\/\/ mine\n[\s\S]*"yaml.schemas"|"yaml.schemas"[\s\S]*\/\/ mine/,
    )
    repository.write({ '.vscode/settings.json': '{ "a": \n' })
    expect(repository.qms('generate', 'editors')).toMatchObject({
      code: 2,
      error: '.vscode/settings.json is not valid JSON, even with comments allowed. Correct it, then run this again.\n',
    })
  })
})
