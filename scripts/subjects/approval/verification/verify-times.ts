import { fails, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** A text cannot be approved before it was written. */
export const verifyTimes: Verify = (qms, { path, fields }) => {
  // In a clone with only a part of the history, its first commit seems to have written everything.
  if (qms.history?.gap !== undefined) return []
  const texts = qms.history?.commitsWithBlob(fields.blob ?? '') ?? []
  const [first] = texts
  const recorded = qms.history?.versionsOf(path).at(-1)?.commit
  // A squash merge makes one commit of text and approval, later than both.
  if (!first || !recorded || first.id === recorded.id) return []
  return (fields.approvals ?? []).flatMap((entry, index): Check[] => {
    const { at, by, evidence, meaning } = entry
    if (at === undefined || Date.parse(at) >= Date.parse(first.authored) - CLOCKS_DIFFER_MS) return []
    const where = `/approvals/${index}/at`
    const said = `${by} ${meaning} it at ${at}, before the text came into git: commit ${first.id.slice(0, 12)} is of ${first.authored}.`
    if (evidence?.pull_request !== undefined) {
      // Squashing a pull request makes a commit that is later than its reviews: then it is the reviewed text that tells.
      if (qms.reviewEvidence?.get(entry)?.textAtHead === 'same') return []
      return [
        notChecked(
          where,
          `${said} Squashing pull request ${evidence.pull_request} makes it so. “qms verify --github” asks which text was approved.`,
        ),
      ]
    }
    // An organization that moves to git brings along what was approved on paper.
    return evidence?.note === undefined
      ? [fails(where, `${said} Correct the time, or have the text approved again.`)]
      : [notChecked(where, `${said} What proves it lies outside git: ${evidence.note}`)]
  })
}

/** Two computers never agree to the second. */
const CLOCKS_DIFFER_MS = 10 * 60 * 1000
