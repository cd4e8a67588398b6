import { resolve } from 'node:path'
import type { Document } from '../../../core/model/document.js'
import { pathInRepository } from '../../../core/read/index.js'
import { type GitHub, GitHubFailure, type KeptComment, keepOneComment, markedComments } from '../../../github/index.js'
import { formatChangeMarkdown } from '../../../subjects/change/report/change-markdown.js'
import { CHANGE_MARK, formatCommentBody, NOTHING_MARK } from '../../../subjects/change/report/comment-body.js'
import type { ProposalReviews } from '../../../subjects/change/report/proposal-reviews.js'
import type { ChangeMarkdownOptions } from '../../../subjects/change/report/reading-place.js'
import { withReviews } from '../../../subjects/change/report/with-reviews.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { flag, required, string, wholeNumber } from '../../command/options.js'
import { addresses, at, reading, repository } from '../../command/shared-options.js'
import { type ReadChangeOptions, readChange } from '../change/read-change.js'
import { refuseOtherAddress } from '../change/refuse-other-address.js'
import { connectGitHub } from '../repository/connect-github.js'
import { findRoot } from '../repository/find-root.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { pullRequestPlace } from './pull-request-place.js'
import { readProposalReviews } from './read-proposal-reviews.js'
import { readReportFile } from './read-report-file.js'
import { saveForSummary } from './save-for-summary.js'

export const comment = defineCommand({
  name: 'comment',
  group: 'github',
  summary: 'Say on a pull request what it changes.',
  details: 'Keeps one comment on GitHub up to date.',
  example: 'qms comment --pull-request 41 --base main',
  arguments: {},
  options: {
    pullRequest: required(wholeNumber('number', 'the pull request')),
    base: string('ref', 'post what changed since this branch, such as main'),
    bodyFile: string('file', 'post a report that qms change made before'),
    at,
    head: string('commit', 'post only if this is still the latest commit of the pull request'),
    repository,
    summaryFile: string('file', 'where the report goes if it cannot be posted (default: the summary of the job)'),
    dryRun: flag('show what would be posted, and post nothing'),
    ...addresses,
    ...reading,
  },
  async run(context, options) {
    refuseUnclear(options)
    const github = await connectGitHub(context, rootFor(context, options), options.repository)
    const report = await reportFor(context, github, options)
    try {
      context.write(`${await post(github, report, options)}\n`)
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error
      const saved = saveForSummary(context, report, options.summaryFile)
      // The report is nowhere but there, and what it says does not depend on whether it could be posted.
      if (error.reason !== 'permission' && error.reason !== 'refused') throw error
      saved.warn(`${error.message}${error.reason === 'permission' ? FORK : ''}`)
    }
    return 0
  },
})

interface CommentOptions extends ReadChangeOptions, ChangeMarkdownOptions {
  readonly pullRequest: number
  /** A report that was made before, instead of one that is made now. */
  readonly bodyFile?: string
  /** Post only if this is still the latest commit of the pull request. */
  readonly head?: string
  readonly repository?: string
  /** Where the report goes if it cannot be posted; the summary of the job by default. */
  readonly summaryFile?: string
  readonly dryRun?: boolean
}

/** A report that was made before is posted from wherever it is. */
function rootFor({ folder }: CommandContext, { bodyFile, at }: CommentOptions): string {
  return bodyFile === undefined ? findRoot(folder, at) : folder
}

const FORK = ' For a pull request from a fork, GitHub gives no token that may write: post from a workflow of its own.'

function refuseUnclear(options: CommentOptions): void {
  refuseOtherAddress('--redline-url', options.redlineUrl)
  refuseOtherAddress('--preview-url', options.previewUrl)
  if ((options.base === undefined) === (options.bodyFile === undefined)) {
    throw new Misuse(
      'Say what to post: what changed since a branch (--base main), or a report made before (--body-file change.md).',
    )
  }
  if (options.head !== undefined && !/^[0-9a-f]{40}$/.test(options.head)) {
    throw new Misuse(`“${options.head}” is not the full name of a commit, as --head takes it: 40 digits and letters.`)
  }
}

async function reportFor(context: CommandContext, github: GitHub, options: CommentOptions): Promise<string> {
  if (options.bodyFile !== undefined) return readReportFile(resolve(context.folder, options.bodyFile), options.bodyFile)
  const { report, opened } = await readChange(context, { ...options, evidence: 'of changes and their texts' })
  const asked = report.documents.filter(({ approval }) => approval !== 'not needed')
  const documents = asked.flatMap(({ id }) => opened.qms.find(id) ?? [])
  const told = await readOnGitHub(github, options.pullRequest, opened, documents)
  const { redlineUrl, previewUrl } = options
  const { readOn, reviews = nothingKnown(told.failure) } = told
  return formatChangeMarkdown(withReviews(report, reviews), { redlineUrl, previewUrl, readOn })
}

/** What GitHub does not tell is said in the report, which can then be nowhere but in the summary of the job. */
async function readOnGitHub(github: GitHub, number: number, opened: OpenedQms, documents: readonly Document[]) {
  try {
    const reviews = await readProposalReviews(github, number, opened, documents)
    const [facts, pullRequest] = [await github.repository(), await github.pullRequest(number)]
    const folder = pathInRepository(opened.root)
    return { reviews, readOn: pullRequestPlace(facts, pullRequest, (path) => `${folder}${path}`) }
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return { failure: error.message }
  }
}

function nothingKnown(failure = ''): ProposalReviews {
  return {
    documents: new Map(),
    doubts: [{ message: `It is not known who has approved on GitHub. ${failure}`.trimEnd() }],
  }
}

/** @returns what was done, in a sentence */
async function post(github: GitHub, report: string, options: CommentOptions): Promise<string> {
  const { pullRequest: number, head, dryRun } = options
  if (head !== undefined) {
    const latest = (await github.pullRequest(number)).head
    if (latest !== head)
      return `#${number} has moved on to commit ${latest.slice(0, 7)}, and this is a report of ${head.slice(0, 7)}: it is not posted.`
  }
  const [existing] = await markedComments(github, number, CHANGE_MARK)
  const body = formatCommentBody(report)
  if (!existing && report.startsWith(NOTHING_MARK))
    return `Nothing controlled changes in #${number}, so it gets no comment.`
  if (dryRun) return `Would ${existing ? `change ${existing.url}` : `write a comment on #${number}`}:\n\n${body}`
  return inWords(number, await keepOneComment(github, number, { mark: CHANGE_MARK, body }))
}

function inWords(number: number, { done, url, removed }: KeptComment): string {
  const said = {
    written: `Wrote a comment on #${number}: ${url}`,
    changed: `Changed the comment on #${number}: ${url}`,
    nothing: `The comment on #${number} says so already: ${url}`,
  }[done]
  return removed > 0 ? `${said} (${removed} more of its kind removed)` : said
}
