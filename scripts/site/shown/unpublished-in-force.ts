import type { Qms } from '../../core/model/qms.js'
import { unreadableTypes } from '../../core/questions/unreadable-types.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { inForceWithoutFile } from '../../subjects/approval/in-force-without-file.js'
import { isInForce, needsApproval } from '../../subjects/approval/status.js'
import { isForAudience } from './is-for-audience.js'
import type { Publication } from './publication.js'

/** @returns what is in force and for these readers, and still has no page: each in a sentence that says why */
export function unpublishedInForce({ working, shown, entries, options }: Publication): readonly string[] {
  if (options.drafts || !needsApproval(working)) return []
  const kept = working.maintained.filter((document) => isInForce(working, document))
  const ids = new Set([...kept, ...inForceWithoutFile(working)].map(({ id }) => id).filter(isPublishableId))
  return [...ids].sort().flatMap((id) => {
    const shownAs = entries.get(id)?.shownAs
    if (shownAs === 'in force' || shownAs === 'retired') return []
    const texts = shown.withId(id)
    if (texts.length > 0 && texts.every((text) => !isForAudience(working, text, options.audience))) return []
    return `${id} is in force, but cannot be shown: ${whyNot(working, texts[0]?.type)}`
  })
}

function whyNot(working: Qms, type: string | undefined): string {
  if (type === undefined) return 'its approved text cannot be read.'
  if (unreadableTypes(working).has(type))
    return `schemas/document-types/${type}.schema.json, which describes its type, has a fault. “qms check” says where.`
  const control = working.types.get(type)?.control
  if (control === undefined)
    return `there is no document type “${type}” any more. Bring its schema back to schemas/document-types/.`
  if (control === 'retained')
    return `its type “${type}” is now one for records. Set “control” to “maintained” in its schema.`
  return 'another document has the same id.'
}
