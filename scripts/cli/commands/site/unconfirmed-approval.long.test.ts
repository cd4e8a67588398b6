import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AP, approvedRepository, edit, TODAY } from '../../../testing/signed-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'
import type { TemporaryRepository } from '../../../testing/temporary-repository.js'

const folder = keyFolder()
const key = generateSshKey(folder, 'ben')

// Whatever key the machine has is not asked for.
beforeEach(() => vi.stubEnv('HOME', folder))
afterEach(() => vi.unstubAllEnvs())

function pageOf(repository: TemporaryRepository, ...flags: readonly string[]): string {
  expect(repository.qms('site', 'build', ...TODAY, ...flags)).toMatchObject({ code: 0, error: '' })
  return repository.read('_site/documents/QP-001.html')
}

/** As a reader meets it. */
const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

const BANNER =
  'The approval of this text could not be confirmed. The text, the record of its approval and what is known of the people who approved it do not fit together. So it is not certain that this is the text that was approved, or that those who may approve it did. Ask Quality manager before you work by it.'
const PRINTED = 'Approval not confirmed: ask the owner before use. Uncontrolled when printed'
const FAULT = 'The approved text says that its change is major, not editorial.'

describe('the page of a text whose approval does not verify', () => {
  it('says so in words, and whom to ask, on the screen and at the foot of each printed page', () => {
    const repository = approvedRepository(key, 'QP-001')
    const [before] = [pageOf(repository)]
    for (const said of [BANNER, 'What was found']) expect(words(before)).not.toContain(said)
    expect(before).not.toContain('Approval not confirmed')
    edit(repository, AP, /^class: .*$/m, 'class: editorial')
    repository.commit('smaller')
    const page = pageOf(repository)
    expect(words(page)).toContain(`${BANNER}What was found`)
    expect(words(page)).toContain(FAULT)
    expect(words(page)).toContain(`${PRINTED}.`)
    expect(/@bottom-left\{[^}]*\}/.exec(page)?.[0].replaceAll('\\3a ', ':')).toContain(PRINTED)
  })

  it('tells readers outside the organization no names', () => {
    const repository = approvedRepository(key, 'QP-001')
    repository.write({
      'qms-docs/qms.yml': `${repository.read('qms-docs/qms.yml')}confidentiality: { classes: [public, internal], default: public }\n`,
    })
    edit(repository, AP, /^class: .*$/m, 'class: editorial')
    repository.commit('smaller')
    const page = words(pageOf(repository, '--audience', 'public'))
    expect(page).toContain('could not be confirmed')
    expect(page).not.toContain('What was found')
    expect(page).not.toContain('Ben Example')
  })
})

it('the page of a table says that a row was removed, when and by whom; the page of another table says nothing', () => {
  const repository = approvedRepository(key, 'QP-001')
  const table = (name: string) => `qms-docs/data/customer-feedback/${name}.csv`
  const rows = 'no,on,channel\n1,2026-01-05,survey\n2,2026-01-12,survey\n'
  repository.write({ [table('survey')]: rows, [table('calls')]: rows })
  repository.commit('two tables')
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  edit(repository, table('survey'), '2,2026-01-12,survey\n', '')
  repository.commit('less')
  pageOf(repository)
  const said = 'This table does not show all that was recorded.'
  const page = words(repository.read('_site/tables/survey.html'))
  expect(page).toContain(
    `${said} Rows are missing, were changed or cannot be read. Ask the quality manager before you use its figures.What was found`,
  )
  expect(page).toContain('survey#2 is gone from this table.')
  expect(words(repository.read('_site/tables/calls.html'))).not.toContain(said)
})
