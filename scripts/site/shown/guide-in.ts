import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Say } from '../../core/words/say.js'

/** @returns what a clause wants, in the language of the manual */
export function guideIn({ term }: Say, { clause, ...guide }: ClauseGuide): ClauseGuide {
  return {
    clause,
    wants: term(guide.wants),
    why: term(guide.why),
    auditors_see: guide.auditors_see.map(term),
    auditors_ask: guide.auditors_ask.map(term),
    goes_wrong: guide.goes_wrong.map(term),
  }
}
