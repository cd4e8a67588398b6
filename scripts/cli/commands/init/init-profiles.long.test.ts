import { describe, expect, it } from 'vitest'
import { allFiles } from '../../../testing/all-files.js'
import { startedRepository } from '../../../testing/started-repository.js'
import { repositoryIn, type TemporaryRepository } from '../../../testing/temporary-repository.js'

const CHECK = ['check', '--today', '2026-01-06']

/** As a person does who has an answer for every “[insert …]”. */
function fillIn(repository: TemporaryRepository): void {
  for (const path of allFiles(repository.root).filter((one) => one.startsWith('qms-docs/'))) {
    const text = repository.read(path).replace(/\[insert [^\]]*\]/g, 'what we wrote here after thinking about it')
    repository.write({ [path]: text.replace('name: Grace Sample', 'name: Grace Sample\n    github: grace-ex') })
  }
}

describe('a repository that qms init writes', () => {
  it.each([
    ['standard', 16],
    ['minimal', 11],
  ])(
    'of the profile %s begins with %i documents, and is clean once all is filled in and approved',
    (profile, begun) => {
      const repository = startedRepository('--profile', profile)
      expect(repository.read('qms-docs/qms.yml')).toContain(`\nprofile: ${profile}\n`)
      fillIn(repository)
      repository.write({
        'qms-docs/qms.yml': repository.read('qms-docs/qms.yml').replace(/severities:[\s\S]*$/, ''),
      })
      repository.write({
        'qms-docs/people.yml': `${repository.read('qms-docs/people.yml')}  - { id: ada, name: Ada, from: 2020-01-01 }\n`,
      })
      expect(repository.qms('generate')).toMatchObject({ code: 0 })
      repository.commit('what we wrote')
      const { out } = repository.qms('status', '--today', '2026-01-06', '--format', 'json')
      const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id)
      expect(ids).toHaveLength(begun)
      expect(repository.qms('approve', ...ids, '--by', 'grace-sample', '--today', '2026-01-06')).toMatchObject({
        code: 0,
      })
      const grace = { GIT_AUTHOR_NAME: 'Grace Sample', GIT_AUTHOR_EMAIL: 'grace@example.org' }
      repositoryIn(repository.root, grace).commit('approved')
      expect(repository.qms(...CHECK, '--max-warnings', '0').out).toContain(
        'documents checked as of 2026-01-06: 1 note',
      )
      expect(repository.qms('verify', '--today', '2026-01-06')).toMatchObject({ code: 0 })
    },
  )
})
