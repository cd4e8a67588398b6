import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { repositoryIn, type TemporaryRepository, temporaryFolder } from '../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const PEOPLE = 'qms-docs/people.yml'
const SETTINGS = 'qms-docs/settings/ST-001.md'
const RECORD = 'qms-docs/records/approvals/AP-ST-001-1.md'
const CLEO = `  - id: cleo
    name: Cleo Example
    from: 2026-11-01
    emails: [cleo@example.org]
    roles: [{ role: quality-manager }]
`
const COMPANY = {
  ...SMALL_QMS,
  [PEOPLE]: `${SMALL_QMS[PEOPLE]}  - { id: dora, name: Dora Example, from: 2020-01-01, emails: [dora@example.org] }\n`,
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix: { default: { major: [quality-manager] } }\n`,
  [SETTINGS]: `---
id: ST-001
type: settings
title: Settings of the system
revision: 1
owner: quality-manager
next_review: 2027-11-01
clauses: ["5.3"]
change:
  class: major
  summary: First issue of the settings.
---

## What the settings decide

Who approves what.

## Changing the settings

As any document.
`,
}

/** Dora writes, Ada approves. */
function companyOf(files: Readonly<Record<string, string>>): TemporaryRepository {
  const repository = asPerson(temporaryFolder(files), 'Dora')
  repository.git('init', '--quiet', '--initial-branch', 'main')
  repository.commit('the system')
  return repository
}

function asPerson({ root }: Pick<TemporaryRepository, 'root'>, name: string): TemporaryRepository {
  const email = `${name.toLowerCase()}@example.org`
  return repositoryIn(root, {
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
  })
}

function approvedSettings(): TemporaryRepository {
  const repository = companyOf(COMPANY)
  expect(repository.qms('approve', 'ST-001', '--by', 'ada', ...TODAY)).toMatchObject({ code: 0, error: '' })
  repository.commit('approved')
  return repository
}

function addCleo(repository: TemporaryRepository): void {
  repository.write({ [PEOPLE]: `${repository.read(PEOPLE)}${CLEO}` })
}

function revise(repository: TemporaryRepository): void {
  const summary = 'Cleo Example becomes a quality manager.'
  const said = repository.qms('revise', 'ST-001', '--class', 'minor', '--summary', summary, ...TODAY)
  expect(said).toMatchObject({ code: 0, error: '' })
}

describe('an approval of the document that stands for the settings', () => {
  it('covers settings and people, and is given as for a major change of the quality manual, whatever the class', () => {
    const repository = approvedSettings()
    expect(repository.read(RECORD)).toContain(`path: ${PEOPLE}`)
    expect(repository.read(RECORD)).toContain('path: qms-docs/qms.yml')
    addCleo(repository)
    revise(repository)
    expect(repository.qms('status', 'ST-001', ...TODAY).out).toContain(
      'It is not approved yet. It needs: quality-manager (Ada Example, Cleo Example).',
    )
  })

  it('covers schemas of the repository as well, wherever they lie', () => {
    const repository = companyOf({
      ...COMPANY,
      'schemas/document-types/recipe.schema.json': JSON.stringify({
        title: 'Recipe',
        documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
      }),
    })
    expect(repository.qms('approve', 'ST-001', '--by', 'ada', ...TODAY).code).toBe(0)
    expect(repository.read(RECORD)).toContain('path: schemas/document-types/recipe.schema.json')
  })

  it('no longer holds once a person is added, which check says with the way out', () => {
    const repository = approvedSettings()
    addCleo(repository)
    const { code, out } = repository.qms('check', ...TODAY)
    expect(code).toBe(1)
    expect(out).toContain(
      `${PEOPLE} is not what was approved with ST-001 revision 1 (AP-ST-001-1). Restore it, or have it approved with a new revision: \`qms revise ST-001 --class … --summary …\`, then \`qms approve ST-001\`.`,
    )
  })

  it('is no longer valid when a file of known problems joins the settings', () => {
    const repository = approvedSettings()
    repository.write({ 'qms-docs/baseline.yml': 'problems: []\n' })
    expect(repository.qms('check', ...TODAY).out).toContain(
      'qms-docs/baseline.yml is not what was approved with ST-001',
    )
  })

  it('is asked for again after a revision, until it is given', () => {
    const repository = approvedSettings()
    addCleo(repository)
    revise(repository)
    repository.commit('Cleo joins')
    expect(repository.qms('check', ...TODAY).out).toContain(
      `${PEOPLE} is in use and was not approved yet: revision 2 of ST-001, which covers it, waits for approval.`,
    )
    expect(repository.qms('approve', 'ST-001', '--by', 'ada', ...TODAY)).toMatchObject({ code: 0, error: '' })
    asPerson(repository, 'Ada').commit('approved')
    expect(repository.qms('check', ...TODAY, '--base', 'HEAD~2')).toMatchObject({ code: 0 })
    expect(repository.qms('verify', 'ST-001', ...TODAY).out).toContain(`✔ Git keeps ${PEOPLE} as approved.`)
  })

  it('is not given by the person who changed the settings', () => {
    const repository = approvedSettings()
    revise(repository)
    repository.commit('revision 2')
    const cleo = asPerson(repository, 'Cleo')
    addCleo(cleo)
    cleo.commit('Cleo makes herself a quality manager')
    const { code, error } = cleo.qms('approve', 'ST-001', '--by', 'cleo', ...TODAY)
    expect(code).toBe(2)
    expect(error).toContain('Cleo Example wrote part of revision 2 of ST-001')
    expect(cleo.qms('approve', 'ST-001', '--by', 'ada', ...TODAY)).toMatchObject({ code: 0, error: '' })
  })
})

it('a repository with an approval matrix and no document for the settings is told so', () => {
  const { [SETTINGS]: _, ...others } = COMPANY
  const repository = companyOf(others)
  expect(repository.qms('approve', 'QP-001', '--by', 'ada', ...TODAY).code).toBe(0)
  expect(repository.qms('check', ...TODAY).out).toContain('No approval covers the settings')
})
