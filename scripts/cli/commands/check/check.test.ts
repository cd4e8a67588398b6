import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { repositoryIn, temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const GOOD = SMALL_QMS[PATH] ?? ''
const WITH_SLIP = withFile(PATH, GOOD.replace('clauses:', 'claues:'))
const TODAY = ['--today', '2026-11-22']
const AGAINST_MAIN = [...TODAY, '--base', 'main']

describe('qms check', () => {
  it('says that all is well in one line', () => {
    expect(temporaryRepository(SMALL_QMS).qms('check', ...AGAINST_MAIN)).toEqual({
      code: 0,
      out: '✔ 2 documents checked as of 2026-11-22: no problems.\n',
      error: '',
    })
  })

  it('says which rules could not be evaluated, and never that they passed', () => {
    const three = ['--rule', 'stable-id', '--rule', 'nothing-deleted', '--rule', 'unique-id']
    expect(temporaryRepository(SMALL_QMS).qms('check', ...TODAY, ...three).out).toBe(
      'not evaluated: stable-id, nothing-deleted. Comparing needs an earlier commit. Name one with --base, such as --base main.\n\n✔ 2 documents checked as of 2026-11-22: no problems. 2 rules not evaluated.\n',
    )
  })

  it('counts the problems at the end of each month as git kept them, whatever was put right later', () => {
    const { root, write } = temporaryFolder()
    const on = (day: string) => {
      const at = `${day}T12:00:00Z`
      return repositoryIn(root, { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at })
    }
    on('2026-09-10').git('init', '--quiet', '--template=', '--initial-branch', 'main')
    for (const [day, files] of Object.entries({
      '2026-09-10': SMALL_QMS,
      '2026-10-31': WITH_SLIP,
      '2026-11-02': SMALL_QMS,
    })) {
      write(files)
      on(day).commit(day)
    }
    const ask = (...args: string[]) => on('2026-11-22').qms('check', ...TODAY, '--by', 'month', ...args)
    const { code, out } = ask('--rule', 'known-fields', '--format', 'json')
    const rows = JSON.parse(out).map(({ month, error, commit }: Record<string, unknown>) => [
      month,
      error,
      /^[0-9a-f]{8}$/.test(String(commit)) || commit,
    ])
    expect(code).toBe(0)
    expect(rows.slice(8)).toEqual([
      ['2026-08', '', 'n/a: no commit by then'],
      ['2026-09', 0, true],
      ['2026-10', 1, true],
      ['2026-11', 0, true],
    ])
    expect(ask('qms-docs').error).toBe(
      '--by month counts the problems of all files. Leave out paths, --at, --base, --fix and --baseline.\n',
    )
    expect(ask('--format', 'sarif').error).toBe(
      '--by month is a table, which “--format sarif” cannot show. Use pretty or json.\n',
    )
  })

  it('shows a problem at its line, underlined, and ends with a summary', () => {
    expect(temporaryRepository(WITH_SLIP).qms('check', ...AGAINST_MAIN)).toEqual({
      code: 1,
      out: `qms-docs/procedures/QP-001.md
  8:1  error  “claues” is not a field of a procedure. Did you mean “clauses”?  known-fields
     8 │ claues:
       │ ^^^^^^

✖ 2 documents checked as of 2026-11-22: 1 error. 1 can be fixed with --fix.
`,
      error: '',
    })
  })

  it('makes safe fixes with --fix, and changes one line only', () => {
    const repository = temporaryRepository(WITH_SLIP)
    expect(repository.qms('check', ...TODAY, '--fix').code).toBe(0)
    expect(repository.read(PATH)).toBe(GOOD)
  })

  it('fixes only below the paths given', () => {
    const repository = temporaryRepository(WITH_SLIP)
    repository.qms('check', ...TODAY, '--fix', 'qms-docs/roles')
    expect(repository.read(PATH)).toBe(WITH_SLIP[PATH])
  })

  it('keeps CRLF line ends when it fixes', () => {
    const repository = temporaryRepository(withFile(PATH, GOOD.replace('clauses:', 'claues:').replaceAll('\n', '\r\n')))
    repository.qms('check', ...TODAY, '--fix')
    expect(repository.read(PATH)).toBe(GOOD.replaceAll('\n', '\r\n'))
  })

  it('shows only problems below the paths given, from whatever folder', () => {
    const repository = temporaryRepository(WITH_SLIP)
    expect(repository.qms('check', ...TODAY, 'qms-docs/roles').out).toContain('no problems')
    expect(repository.qms('check', ...TODAY, 'qms-docs/procedures').code).toBe(1)
  })

  it('reads a commit as it was with --at, whatever the working folder says', () => {
    const repository = temporaryRepository(SMALL_QMS)
    repository.write(WITH_SLIP)
    expect(repository.qms('check', ...TODAY).code).toBe(1)
    expect(repository.qms('check', ...TODAY, '--at', 'HEAD').code).toBe(0)
    repository.commit('a mistake')
    expect(repository.qms('check', ...TODAY, '--at', 'main').code).toBe(1)
    expect(repository.qms('check', ...TODAY, '--at', 'main~1').code).toBe(0)
  })

  it('compares with where a branch was left with --base', () => {
    const repository = temporaryRepository(SMALL_QMS)
    repository.git('switch', '--quiet', '--create', 'change')
    repository.write({ [PATH]: GOOD.replace('id: QP-001', 'id: QP-002') })
    repository.commit('another id')
    expect(repository.qms('check', ...TODAY, '--rule', 'stable-id').out).toContain('not evaluated: stable-id.')
    expect(repository.qms('check', ...TODAY, '--rule', 'stable-id', '--base', 'main')).toMatchObject({ code: 1 })
  })

  it('accepts what is in the baseline, and nothing more', () => {
    const repository = temporaryRepository(WITH_SLIP)
    expect(repository.qms('check', ...TODAY, '--baseline').out).toBe(
      '1 problem is now in qms-docs/baseline.yml. Only more of them will count, until 2027-05-22.\n',
    )
    expect(repository.qms('check', ...AGAINST_MAIN)).toMatchObject({
      code: 0,
      out: '✔ 2 documents checked as of 2026-11-22: no problems (1 in the baseline).\n',
    })
    repository.write({ [PATH]: GOOD.replace('clauses:', 'claues:').replace('revision:', 'revison:') })
    expect(repository.qms('check', ...TODAY).code).toBe(1)
    expect(repository.qms('check', '--today', '2027-05-23').code).toBe(1)
  })

  it('accepts what is waived, until the waiver expires', () => {
    const waiver = `waivers:
  - rule: known-fields
    document: QP-001
    reason: The old template is replaced in January.
    approver: ada
    expires: 2027-01-31
`
    const repository = temporaryRepository({
      ...WITH_SLIP,
      'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}${waiver}`,
    })
    expect(repository.qms('check', ...TODAY)).toMatchObject({
      code: 0,
      out: expect.stringContaining('no problems (1 waived)'),
    })
    expect(repository.qms('check', '--today', '2027-02-01').code).toBe(1)
  })

  it('lets qms.yml say what a rule counts for', () => {
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}  known-fields: warning\n`
    const repository = temporaryRepository({ ...WITH_SLIP, 'qms-docs/qms.yml': settings })
    expect(repository.qms('check', ...TODAY).code).toBe(0)
    expect(repository.qms('check', ...TODAY, '--max-warnings', '0').code).toBe(1)
  })

  it('reads a repository’s own document type', () => {
    const schema = JSON.stringify({
      title: 'Batch record',
      documentType: {
        control: 'retained',
        folder: 'records/batches',
        idFormat: 'BR-NNN',
        retention: { period: '5 years', from: 'made', disposition: 'delete' },
      },
      properties: { made: { $ref: '../common.schema.json#/$defs/date' } },
      required: ['made'],
    })
    const repository = temporaryRepository({
      ...SMALL_QMS,
      'schemas/document-types/batch-record.schema.json': schema,
      'qms-docs/records/batches/BR-001.md': '---\nid: BR-001\ntype: batch-record\nmade: 2026-02-31\n---\n',
    })
    expect(repository.qms('check', ...TODAY).out).toContain('“made” is “2026-02-31”, a day that does not exist.')
    repository.write({
      'qms-docs/records/batches/BR-001.md': '---\nid: BR-001\ntype: batch-record\nmade: 2026-02-28\n---\n',
    })
    expect(repository.qms('check', ...TODAY).code).toBe(0)
    expect(repository.qms('list', 'batch-record').out).toContain('BR-001')
  })

  it('gives the same bytes on every run', () => {
    const repository = temporaryRepository(WITH_SLIP)
    const command = ['check', ...TODAY, '--format', 'json'] as const
    expect(repository.qms(...command)).toEqual(repository.qms(...command))
  })
})

it('for GitHub counts paths from the root of the git repository, also where the system is in a folder of it', () => {
  const files = Object.entries(WITH_SLIP).map(([path, content]) => [`quality/${path}`, content])
  const repository = repositoryIn(join(temporaryRepository(Object.fromEntries(files)).root, 'quality'))
  const check = (format: string) => repository.qms('check', ...TODAY, '--rule', 'known-fields', '--format', format).out
  expect(check('github')).toContain(`::error file=quality/${PATH},line=8,`)
  const [run] = JSON.parse(check('sarif')).runs
  expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: `quality/${PATH}` })
  expect(run.tool.driver.rules[0].helpUri).toMatch(
    /^https:\/\/github\.com\/.*\/docs\/reference\/rules\/documents\.md#known-fields$/,
  )
})

describe('misuse', () => {
  it.each([
    [['check', '--tody', '2026-11-22'], 'There is no option “--tody” of qms check. Did you mean “--today”?'],
    [['chekc'], 'There is no command “chekc”. Did you mean “check”?'],
    [
      ['check', '--today', '22.11.2026'],
      '“22.11.2026” is not a date. Write it year-month-day, such as --today 2026-12-31.',
    ],
    [['check', '--rule', 'unique-ids'], 'There is no rule “unique-ids”. Did you mean “unique-id”?'],
    [['check', '--format', 'xml'], 'There is no choice “xml”. --format takes pretty, json, github, sarif, junit.'],
    [['check', 'no/such/path'], 'There is no file or folder “no/such/path” here.'],
    [['check', '--baseline', '--rule', 'unique-id'], '--baseline writes down the problems of all rules in all files.'],
    [['check', '--max-warnings', 'many'], '“many” is not a whole number, such as --max-warnings 10.'],
    [['check', '--at', 'nowhere'], 'git knows no commit “nowhere” (--at).'],
    [['check', '--at', '--upload-pack=x'], 'git knows no commit'],
    [['check', '--at', 'HEAD', '--fix'], '--at reads an earlier commit, which cannot be changed.'],
    [['list', 'procedur'], 'There is no document type “procedur”. Did you mean “procedure”?'],
    [['show', 'QP-01'], 'There is no document “QP-01”. Did you mean “QP-001”?'],
    [['new', 'procedure', 'x', '--id', 'SOP-1'], '“SOP-1” is not an id of this type: they have the form QP-NNN.'],
    [['new', 'approval'], 'Name one with --id.'],
    [['explain', 'unique'], 'There is no rule “unique”.'],
    [['generate', 'poetry'], 'There is no target “poetry”. There are editors, codeowners, docs, workflows, types.'],
  ])('%j is answered with a sentence and exit code 2', (command, sentence) => {
    const { code, out, error } = temporaryRepository(SMALL_QMS).qms(...command)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(sentence)
    expect(error).not.toContain('    at ')
  })
})
