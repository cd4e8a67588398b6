import { confidentialityOf } from '../../subjects/documents/confidentiality-of.js'
import { isForAudience } from '../shown/is-for-audience.js'
import type { LeftOut } from '../shown/left-out.js'
import type { Publication } from '../shown/publication.js'

const WAITING: ReadonlySet<LeftOut['why']> = new Set(['draft', 'in approval', 'coming', 'waiting'])

/** @returns why a manual shows no document, and what to do, in sentences; none if it shows any */
export function whyEmpty(publication: Publication): readonly string[] {
  const { entries, leftOut, working, say } = publication
  const isShown = [...entries.values()].some(({ shownAs }) => shownAs === 'in force' || shownAs === 'draft')
  if (isShown) return []
  if (working.maintained.length === 0)
    return [say`Nothing is in force yet.`, say`There are no documents: “qms new procedure” begins one.`]
  const isWaiting = leftOut.some(({ why }) => WAITING.has(why))
  const howToApprove = say`Documents appear here once they are approved: “qms approve ID” records an approval, and “qms site serve --drafts” shows the drafts.`
  return [say`Nothing is in force yet.`, ...(isWaiting ? [howToApprove] : []), ...closedToReaders(publication)]
}

function closedToReaders({ working, options: { audience }, say }: Publication): readonly string[] {
  const { maintained, settings } = working
  if (audience === undefined || maintained.some((document) => isForAudience(working, document, audience))) return []
  const found = new Set(maintained.map((document) => confidentialityOf(working, document)))
  const next = settings.confidentiality.classes.find((name) => found.has(name))
  const without = next === undefined ? say`build it without --audience` : say`build it with “--audience ${next}”`
  return [
    say`No document is for readers of the class “${audience}”. If the manual is for your own people, ${without} where only they can read it. If a document is for everyone, write “confidentiality: ${audience}” in it.`,
  ]
}
