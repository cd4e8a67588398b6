import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE } from '../../../core/run/example-text.js'

const SETTINGS = 'qms-docs/qms.yml'
const files = { 'qms-docs/people.yml': EXAMPLE_PEOPLE }
const imports = (commit: string) =>
  `approvals:\n  imports:\n    - commit: ${commit}\n      reason: From the file server, as Ben left it.\n`
const history = [{ by: 'Ada Example', at: '2026-03-01T09:00:00Z', files }]

export const importsInHistory: Rule = {
  id: 'imports-in-history',
  description: 'Require declared imports to name commits of this repository',
  rationale:
    'A declared import says that the person who made a commit did not write the texts that it added. A commit that is not there excuses no one, and shows that history was written again or that the id was mistyped.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'record versions',
  examples: [
    {
      name: 'a commit that is not in the history',
      history,
      files: { ...files, [SETTINGS]: imports('a'.repeat(40)) },
      problems: [
        `${SETTINGS}:3:15 The history of this repository has no commit aaaaaaaaaaaa. Write the full id of the commit that brought the documents in; \`git log --diff-filter=A\` lists them.`,
      ],
    },
    {
      name: 'a commit that is',
      history,
      files: { ...files, [SETTINGS]: imports('88735fad2aa2df0f5b5c31334c211723c68c01ef') },
      problems: [],
    },
  ],
  *check({ settings, settingsFile, history }) {
    for (const [index, { commit }] of (settings.approvals.imports ?? []).entries()) {
      // One that cannot be read is reported as that.
      if (commit === undefined || history?.has(commit)) continue
      const message = `The history of this repository has no commit ${commit.slice(0, 12)}. Write the full id of the commit that brought the documents in; \`git log --diff-filter=A\` lists them.`
      yield { file: settingsFile, at: `/approvals/imports/${index}/commit`, message }
    }
  },
}
