import dedent from 'dedent'
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

describe('qms explain of a clause', () => {
  const explain = (name: string, files = {}) =>
    temporaryRepository({ ...SMALL_QMS, ...files }).qms('explain', name, '--today', '2026-11-22')
  const held = (name: string, files = {}) => explain(name, files).out.split('What this system has for it:\n\n')[1]

  it('says what it wants, why, what auditors look at, what goes wrong, and what the system has for it', () => {
    expect(explain('8.2.3.2')).toEqual({
      code: 0,
      out: dedent`
        # 8.2.3.2 Keep the result of the check and any new requirements

        ISO 9001:2015, in our own words. The text of the standard decides. It asks for records.

        What it wants: Keep a record of the result of the check and of any new requirements.

        Why: When there is a dispute about what was agreed, the record decides.

        What auditors ask to see:

        - The record for one order, picked by the auditor
        - Where a requirement that came later was recorded

        Whom they ask:

        - Sales
        - Order processing

        What often goes wrong:

        - The check was made, but nothing shows it.
        - New requirements are in the mailbox of one person.

        What this system has for it:

        Gap. No document in force says which records show it.
      `.concat('\n'),
      error: '',
    })
  })

  it('names the documents with their status, also where the clause asks for none', () => {
    expect(held('7.5.2')).toBe(
      'Not judged: the clause asks for no document and no records.\n\n- QP-001  Control of documented information (draft)\n- approval: none yet\n',
    )
  })

  it('says so where nothing is asked and nothing is there', () => {
    expect(held('7.1.2')).toBe('The clause asks for no document and no records, and none here names it.\n')
  })

  it('says that the scope leaves a clause out, and why', () => {
    const scope = dedent`
      ---
      id: SC-001
      type: qms-scope
      title: Scope
      not_applicable:
        - clause: "8.3"
          justification: Customers bring their own drawings.
      ---
    `
    expect(held('8.3.4', { 'qms-docs/scope/SC-001.md': scope })).toBe(
      'Not applicable. Customers bring their own drawings.\n',
    )
  })

  it('lists the clauses below a heading, and judges nothing', () => {
    expect(explain('8.4').out).toBe(
      dedent`
      # 8.4 What comes from external providers

      ISO 9001:2015, in our own words. The text of the standard decides.

      Its clauses:

      - 8.4.1 Evaluate, select, monitor and re-evaluate providers
      - 8.4.2 Decide how much control each provider needs
      - 8.4.3 Tell providers what is required
    `.concat('\n'),
    )
  })

  it('says that there is no explanation yet for another standard, and what there is', () => {
    const { out } = explain('iso-13485-2016/4.1.1')
    expect(out).toContain('There is no explanation of this clause of ISO 13485:2016 yet.\n')
    expect(out).toMatch(/What this system has for it:\n\nGap\. No document names it\.\n$/)
  })

  it.each([
    ['8.9', 'ISO 9001:2015 has no clause 8.9. Write one of 8, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7.\n'],
    ['10.3.1', 'ISO 9001:2015 has no clause 10.3.1. Write 10.3, which is not divided any further.\n'],
    [
      'iso-14001-2015/8.1',
      'There is no list of clauses for “iso-14001-2015”. There are iso-9001-2015, iso-13485-2016, iso-9001-2026. To use another standard, write its clauses into a file in schemas/requirements/, and name it in “standards” of qms.yml.\n',
    ],
  ])('refuses %s, and says what there is', (written, error) => {
    expect(explain(written)).toEqual({ code: 2, out: '', error })
  })

  it('says what a clause wants where there is no system yet', () => {
    const { code, out } = temporaryRepository({ 'README.md': 'Something else.\n' }).qms('explain', '10.3')
    expect(code).toBe(0)
    expect(out).toContain('What it wants: Keep improving the system')
    expect(out).not.toContain('What this system has for it')
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
