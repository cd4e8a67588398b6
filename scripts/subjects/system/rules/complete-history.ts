import { START_OF_FILE } from '../../../core/model/place.js'
import type { Rule } from '../../../core/model/rule.js'

const files = { 'qms-docs/qms.yml': 'organization: { name: Example }\n' }

export const completeHistory: Rule = {
  id: 'complete-history',
  description: 'Require the whole history of the repository to be present',
  rationale:
    'Some rules look at how documents changed over time. With only part of the history they cannot be evaluated, and must not seem to pass.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'info',
  examples: [
    {
      name: 'a shallow clone is found',
      files,
      isShallow: true,
      problems: [
        'qms-docs/qms.yml:1:1 Only part of the history is here, so rules about history cannot be evaluated. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.',
      ],
    },
    { name: 'a full clone passes', files, problems: [] },
  ],
  *check(qms) {
    if (!qms.repository.isShallow) return
    const message =
      'Only part of the history is here, so rules about history cannot be evaluated. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.'
    yield { file: qms.settingsFile, at: START_OF_FILE, message }
  },
}
