import type { Commit } from '../../core/model/commit.js'

/** @returns `commit c2814cca21db of 2026-03-02 by Ada Example`; of what is not committed, that it is a change */
export function commitInWords(commit: Commit | undefined): string {
  if (!commit) return 'a change that is not committed'
  return `commit ${commit.id.slice(0, 12)} of ${commit.committed.slice(0, 10)} by ${commit.author.name}`
}
