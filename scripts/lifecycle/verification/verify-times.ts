import { type Check, fails, type Verify } from './check.js'

/** Nobody approved a text before it was written. */
export const verifyTimes: Verify = (qms, { path, fields }) => {
  const texts = qms.history?.commitsWithBlob(fields.blob ?? '') ?? []
  const [first] = texts
  const recorded = qms.history?.versionsOf(path).at(-1)?.commit
  // A squash merge makes one commit of text and approval, later than both.
  if (!first || !recorded || first.id === recorded.id) return []
  return (fields.approvals ?? []).flatMap(({ at, by }, index): Check[] =>
    at !== undefined && Date.parse(at) < Date.parse(first.authored) - CLOCKS_DIFFER_MS
      ? [
          fails(
            `/approvals/${index}/at`,
            `${by} approved at ${at}, before the text was written: commit ${first.id.slice(0, 12)} is of ${first.authored}. Correct the time, or have the text approved again.`,
          ),
        ]
      : [],
  )
}

/** Two computers never agree to the second. */
const CLOCKS_DIFFER_MS = 10 * 60 * 1000
