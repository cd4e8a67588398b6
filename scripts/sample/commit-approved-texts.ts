import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { blobId } from '../core/bytes/digest.js'
import type { Qms } from '../core/model/qms.js'
import { firstApproval, isOfPresentRevision, textAsApproved } from './text-as-approved.js'

/**
 * An approval names the text that people had before them. Where results and the like were filled in since, no file holds that
 * text any more: it is committed with its approval, and what the files say now is left to be committed after it.
 */
export function commitApprovedTexts(qms: Qms): void {
  const unknown = earlierTexts(qms).filter(({ path, approved }) => !isKnown(path, approved))
  if (unknown.length === 0) return
  const present = unknown.map(({ path }) => ({ path, bytes: readFileSync(path) }))
  try {
    for (const { path, approved } of unknown) writeFileSync(path, approved)
    git('add', '--all', qms.folder)
    git('commit', '--quiet', '--message', 'chore(sample): texts as they were approved', '--', qms.folder)
  } finally {
    for (const { path, bytes } of present) writeFileSync(path, bytes)
  }
  console.log(
    `${unknown.length} texts were committed as they were approved. Commit what was filled in since after them.`,
  )
}

interface EarlierText {
  readonly path: string
  readonly approved: string
}

function earlierTexts(qms: Qms): readonly EarlierText[] {
  return qms.ofType('approval').flatMap(({ fields }) => {
    const document = qms.find(fields.document ?? '')
    if (!document || !isOfPresentRevision(fields, document)) return []
    const approved = textAsApproved(qms, document, firstApproval(fields))
    return approved === readFileSync(document.path, 'utf8') ? [] : { path: document.path, approved }
  })
}

function isKnown(path: string, text: string): boolean {
  return git('log', '--max-count=1', '--format=%H', `--find-object=${blobId(Buffer.from(text))}`, '--', path) !== ''
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' })
}
