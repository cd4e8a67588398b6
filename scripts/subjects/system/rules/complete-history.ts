import { START_OF_FILE } from '../../../core/model/place.js'
import type { Qms } from '../../../core/model/qms.js'
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
    const message = qms.repository.isShallow ? SHALLOW : gapInWords(qms)
    if (message !== undefined) yield { file: qms.settingsFile, at: START_OF_FILE, message }
  },
}

const SHALLOW =
  'Only part of the history is here, so rules about history cannot be evaluated. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.'

/** A folder outside git is reported as that. */
function gapInWords({ repository, history }: Qms): string | undefined {
  const gap = repository.isGit ? history?.gap : undefined
  return gap && `Git cannot show the history, so rules about history cannot be evaluated. ${gap}`
}
