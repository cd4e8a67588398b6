import { START_OF_FILE } from '../../../core/model/place.js'
import type { Rule } from '../../../core/model/rule.js'

const files = { 'qms-docs/qms.yml': 'organization: { name: Example }\n' }

export const repositoryInGit: Rule = {
  id: 'repository-in-git',
  description: 'Require the documents to be kept in git',
  rationale:
    'Git keeps every earlier text, and who changed what and when. Without it there is no proof that a document was not changed after its approval.',
  clauses: ['iso-9001-2015/7.5.3.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a folder without git is found',
      files,
      isGit: false,
      problems: [
        'qms-docs/qms.yml:1:1 This folder is not in a git repository, so there is no history of changes. Run `git init` at the top of the repository and commit the documents.',
      ],
    },
    { name: 'a git repository passes', files, problems: [] },
  ],
  *check(qms) {
    if (qms.repository.isGit) return
    const message =
      'This folder is not in a git repository, so there is no history of changes. Run `git init` at the top of the repository and commit the documents.'
    yield { file: qms.settingsFile, at: START_OF_FILE, message }
  },
}
