import { type GitHub, WORKFLOW_ACCOUNT } from '../../../github/index.js'
import { defineCommand } from '../../command/command.js'
import { bare, choice, required, string, wholeNumber } from '../../command/options.js'
import { dryRun, reading, repository } from '../../command/shared-options.js'
import { carryOut } from '../carry-out.js'
import { decideImport } from './decide-import.js'
import { readImportSource } from './import-source.js'
import { publishImport } from './publish-import.js'
import type { PublishMode } from './record-branch.js'
import { tellResult } from './tell-result.js'

const PUBLISH_MODES: readonly PublishMode[] = ['pull-request', 'commit']

export const importApprovals = defineCommand({
  name: 'approvals import',
  group: 'github',
  summary: 'Record approvals that were given on GitHub.',
  details: 'Writes the reviews of a merged pull request into approval records. Safe to run more than once.',
  example: 'qms approvals import --pull-request 41',
  arguments: {},
  options: {
    pullRequest: required(wholeNumber('number', 'the number of the merged pull request')),
    publish: bare(
      choice(
        PUBLISH_MODES,
        'way',
        'write them on GitHub instead: as qms.yml says under “github: approvals”, or in this way',
      ),
    ),
    checkWorkflow: string('file', 'start this workflow for what was written on GitHub, such as qms-check.yml'),
    siteWorkflow: string('file', 'start this one, too, once it is on the default branch, such as qms-site.yml'),
    repository,
    dryRun,
    ...reading,
  },
  async run(context, { dryRun, publish, checkWorkflow, siteWorkflow, ...asked }) {
    const source = await readImportSource(context, asked)
    if (publish && !dryRun) {
      const way = publish === true ? undefined : publish
      const published = await publishImport(context, source, { ...asked, way })
      const { plan, message, branch } = published
      context.write(`${[...plan.sentences, message].join('\n\n')}\n`)
      if (branch !== undefined) await startWorkflows(source.github, branch, { checkWorkflow, siteWorkflow })
      const untold = await tellResult(source.github, asked.pullRequest, published)
      if (untold) context.write(`${untold}\n`)
      return plan.hasRefusals ? 1 : 0
    }
    let hasRefusals = false
    await carryOut(context, dryRun, async () => {
      const { plan } = await decideImport(context, source, asked)
      hasRefusals = plan.hasRefusals
      return plan
    })
    return hasRefusals ? 1 : 0
  },
})

interface Workflows {
  readonly checkWorkflow: string | undefined
  /** For the default branch. */
  readonly siteWorkflow: string | undefined
}

/** For what another account pushed, GitHub starts them by itself: asking would start them a second time. */
async function startWorkflows(github: GitHub, branch: string, { checkWorkflow, siteWorkflow }: Workflows) {
  if ((await github.login()) !== WORKFLOW_ACCOUNT) return
  const { defaultBranch } = await github.repository()
  const files = branch === defaultBranch ? [checkWorkflow, siteWorkflow] : [checkWorkflow]
  for (const file of files) if (file !== undefined) await github.startWorkflow(file, branch)
}
