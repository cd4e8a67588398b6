import { escapeMarkdown } from '../../../core/format/index.js'
import { type GitHub, GitHubFailure, keepOneComment } from '../../../github/index.js'
import type { PublishedImport } from './publish-import.js'

const MARK = '<!-- qms-kit: approvals of this pull request -->'

/**
 * Says on a merged pull request who counted, who did not and why, and where that is written down.
 *
 * @returns why GitHub does not take the comment, in a sentence: the records are written all the same
 */
export async function tellResult(
  github: GitHub,
  number: number,
  { plan, message }: PublishedImport,
): Promise<string | undefined> {
  const lines = plan.sentences.flatMap((sentence) => sentence.split('\n').slice(1))
  if (lines.length === 0) return undefined
  const body = [MARK, '## What the approvals came to', ...inParagraphs(lines), escapeMarkdown(message)].join('\n\n')
  try {
    await keepOneComment(github, number, { mark: MARK, body })
    return undefined
  } catch (error) {
    if (!(error instanceof GitHubFailure) || !LEFT_ALONE.has(error.reason)) throw error
    return `The result is not told on #${number}. ${error.message}`
  }
}

const LEFT_ALONE: ReadonlySet<GitHubFailure['reason']> = new Set(['permission', 'refused', 'gone'] as const)

/** A document begins a paragraph; what is said of it is a list. */
function inParagraphs(lines: readonly string[]): readonly string[] {
  const documents = lines.join('\n').split('\n\n')
  return documents.map((document) => {
    const [head = '', ...said] = document.split('\n').filter((line) => line.trim() !== '')
    return [`**${escapeMarkdown(head.trim())}**`, '', ...said.map((line) => `- ${escapeMarkdown(line.trim())}`)].join(
      '\n',
    )
  })
}
